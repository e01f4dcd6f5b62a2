namespace Casus.Insight.Provenance;

/// <summary>
/// Cuts text into sentences by marks alone, for any language. A wrong cut does little harm: it is made in both texts.
/// </summary>
internal static class SentenceCutter
{
    /// <summary>The sentences of a stretch, in UTF-16 units, without surrounding white space.</summary>
    public static IEnumerable<(int Start, int End)> Cut(string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var stop = End(text, at, end);
            var (first, last) = (at, stop);
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (last > first)
            {
                yield return (first, last);
            }

            at = stop;
        }
    }

    private static int End(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] == '\n')
            {
                return at + 1;
            }

            if (text[at] is '。' or '！' or '？')
            {
                return at + 1;
            }

            if (text[at] is '.' or '!' or '?' or '…' && !IsAbbreviation(text, start, at))
            {
                var stop = at + 1;
                while (stop < end && text[stop] is '"' or '”' or '»' or '“' or '’' or ')' or '.')
                {
                    stop++;
                }

                if (stop >= end || (char.IsWhiteSpace(text[stop]) && Begins(text, stop, end)))
                {
                    return stop;
                }
            }
        }

        return end;
    }

    // "Gen.", "U.S.", "J.": a short capitalised word before the full stop.
    private static bool IsAbbreviation(string text, int start, int at)
    {
        var from = at;
        while (from > start && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        return text[at] == '.' && at - from is > 0 and <= 3 && char.IsUpper(text[from]);
    }

    private static bool Begins(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at >= end || !char.IsLower(text[at]);
    }
}

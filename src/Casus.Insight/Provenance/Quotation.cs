namespace Casus.Insight.Provenance;

/// <summary>Words between quotation marks, in UTF-16 units.</summary>
/// <param name="Start">The opening mark.</param>
/// <param name="End">One past the closing mark.</param>
/// <param name="Words">Hashes of the words, in order.</param>
internal sealed record Quotation(int Start, int End, ulong[] Words)
{
    private const int Fewest = 3;

    private static readonly (char Open, string Close)[] Marks =
        [('"', "\""), ('“', "”\""), ('„', "“”\""), ('«', "»"), ('»', "«"), ('「', "」")];

    /// <summary>Whether both quote the same words, but for a few.</summary>
    public bool IsLike(Quotation other)
    {
        var shared = Words.Intersect(other.Words).Count();
        return shared * 10 >= Math.Max(Words.Length, other.Words.Length) * 8;
    }

    /// <summary>The quotations of a text's sentences.</summary>
    public static List<Quotation> Of(string text, IReadOnlyList<TextSentence> sentences)
    {
        var found = new List<Quotation>();
        if (sentences is not [{ Start: var at }, ..])
        {
            return found;
        }

        var end = sentences[^1].End;
        var words = new List<TextWord>();
        for (; at < end; at++)
        {
            var mark = Array.FindIndex(Marks, m => m.Open == text[at]);
            if (mark < 0)
            {
                continue;
            }

            // Within its paragraph.
            var line = text.IndexOf('\n', at, end - at);
            var length = text.AsSpan(at + 1, (line < 0 ? end : line) - at - 1).IndexOfAny(Marks[mark].Close);
            if (length < 0)
            {
                continue;
            }

            words.Clear();
            WordCutter.Cut(text, at + 1, at + 1 + length, words);
            if (words.Count >= Fewest)
            {
                found.Add(new Quotation(at, at + length + 2, [.. words.Select(word => word.Hash)]));
            }

            at += length + 1;
        }

        return found;
    }
}

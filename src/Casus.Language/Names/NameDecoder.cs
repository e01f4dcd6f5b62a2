namespace Casus.Language.Names;

/// <summary>The best sequence of name labels in which an inside label follows only its own kind (Viterbi 1967).</summary>
internal static class NameDecoder
{
    private const int Count = NameLabels.Count;

    /// <summary>
    /// Adds the names of a sentence, given the label scores of each word (rows of <paramref name="stride"/>) and,
    /// where there are any, those of each label (column) after each other (row).
    /// </summary>
    public static void Decode(
        ReadOnlySpan<float> scores, int stride, int count, List<Name> names, ReadOnlySpan<float> transitions = default)
    {
        Span<float> best = stackalloc float[Count];
        Span<float> next = stackalloc float[Count];
        var from = new byte[count * Count];
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < Count; label++)
            {
                var (top, argument) = (float.NegativeInfinity, 0);
                for (var before = 0; before < Count; before++)
                {
                    var score = i == 0 ? (before == 0 ? 0 : float.NegativeInfinity) : best[before];
                    score += transitions.IsEmpty ? 0 : transitions[(before * Count) + label];
                    if (Follows(before, label) && score > top)
                    {
                        (top, argument) = (score, before);
                    }
                }

                next[label] = top + scores[(i * stride) + label];
                from[(i * Count) + label] = (byte)argument;
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var label = 1; label < Count; label++)
        {
            last = best[label] > best[last] ? label : last;
        }

        var (end, at) = (-1, names.Count);
        for (var i = count - 1; i >= 0; i--)
        {
            if (last > 0)
            {
                end = end < 0 ? i + 1 : end;
                if (last % 2 == 1)
                {
                    names.Insert(at, new Name(i, end, (NameKind)((last - 1) / 2)));
                    end = -1;
                }
            }

            last = from[(i * Count) + last];
        }
    }

    // Labels: 0 outside, odd begin, even inside of the kind before.
    private static bool Follows(int before, int label) =>
        label == 0 || label % 2 == 1 || before == label || before == label - 1;
}

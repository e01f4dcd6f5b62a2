namespace Casus.Coding.Attributions;

/// <summary>
/// Quotations that run on: a paragraph in quotation marks for which nobody is named goes on with what was quoted last.
/// </summary>
internal static class Continuations
{
    /// <summary>Adds such paragraphs to the contents of the attributions they continue.</summary>
    /// <param name="passages">The paragraphs, in order.</param>
    /// <param name="found">The attributions; replaced where they run on.</param>
    public static void Join(IReadOnlyList<PassageFeatures> passages, List<FoundAttribution> found)
    {
        for (var p = 1; p < passages.Count; p++)
        {
            var quotations = passages[p].Quotations.Found;
            if (quotations.Count == 0 || quotations[0].First > 0 || !Follows(passages[p].Passage, passages[p - 1].Passage) || Covered(passages[p], found))
            {
                continue;
            }

            var whole = quotations.Count == 1 && quotations[0].End >= passages[p].Passage.Count - 1;
            var before = passages[p - 1].Quotations.Found;
            var open = before.Count > 0 && !before[^1].Closed;
            if ((whole || open) && Last(passages[p - 1].Passage, found) is >= 0 and var last)
            {
                var stretch = passages[p].Passage.Stretch(0, quotations[0].End - 1);
                found[last] = found[last] with { Content = [.. found[last].Content, stretch] };
            }
        }
    }

    // What stood between may have been somebody's turn in an interview.
    private static bool Follows(Passage passage, Passage before) =>
        passage.At(0).Sentence == before.At(before.Count - 1).Sentence + 1;

    private static bool Covered(PassageFeatures passage, List<FoundAttribution> found)
    {
        var (sentence, token) = passage.Passage.At(Math.Min(1, passage.Passage.Count - 1));
        return found.Exists(f => f.Holds(sentence, token));
    }

    // The attribution whose quoted content comes last in a paragraph.
    private static int Last(Passage passage, List<FoundAttribution> found)
    {
        var (first, end) = (passage.At(0), passage.At(passage.Count - 1));
        var best = -1;
        for (var i = 0; i < found.Count; i++)
        {
            var last = found[i].Content[^1];
            var place = (last.LastSentence, last.Last);
            if (found[i].Manner != Manner.Indirect && place.CompareTo(first) >= 0 && place.CompareTo(end) <= 0 &&
                (best < 0 || place.CompareTo((found[best].Content[^1].LastSentence, found[best].Content[^1].Last)) > 0))
            {
                best = i;
            }
        }

        return best;
    }
}

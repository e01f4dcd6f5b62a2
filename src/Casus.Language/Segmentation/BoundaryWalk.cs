namespace Casus.Language.Segmentation;

/// <summary>
/// Cuts a stretch of text by the decisions of a judge. What is certain is never asked: space parts words, an empty
/// line parts sentences, a run of letters or of digits is one word but for <see cref="JoinedWords"/> and "n't".
/// </summary>
internal static class BoundaryWalk
{
    private const int LongestSentence = 200;

    /// <summary>The sentences in <c>text[start..end]</c>; offsets count from the beginning of the text.</summary>
    public static List<SentenceDraft> Run<TJudge>(string text, int start, int end, JoinedWords joined, TJudge judge)
        where TJudge : IBoundaryJudge
    {
        var sentences = new List<SentenceDraft>();
        var scan = new BoundaryScan(text.AsSpan(start, end - start), []);
        var features = new FeatureSet();
        var (cut, length) = (-1, end - start);
        for (var at = 0; at < length; at++)
        {
            if (char.IsWhiteSpace(text[start + at]))
            {
                continue;
            }

            if (scan.AfterSpace(at) || at == cut || StartsWord(ref scan, at, features, judge))
            {
                scan.StartWord(at);
                if (scan.Words.Count > 0 && StartsSentence(ref scan, at, features, judge))
                {
                    Add(sentences, text, start, scan.Words);
                    scan.StartSentence();
                }

                var letters = text.AsSpan(start + at, scan.LettersEnd(at) - at);
                cut = joined.CutIn(letters) is > 0 and var offset ? at + offset : cut;
            }

            scan.Pass(at);
        }

        scan.EndWord(length);
        Add(sentences, text, start, scan.Words);
        return sentences;
    }

    private static bool StartsWord<TJudge>(ref BoundaryScan scan, int at, FeatureSet features, TJudge judge)
        where TJudge : IBoundaryJudge
    {
        if (scan.InsideRun(at))
        {
            return scan.StartsNot(at);
        }

        scan.DescribeWord(at, features);
        return judge.StartsWord(at, features.Hashes);
    }

    private static bool StartsSentence<TJudge>(ref BoundaryScan scan, int at, FeatureSet features, TJudge judge)
        where TJudge : IBoundaryJudge
    {
        if (scan.LineBreaks(at) > 1)
        {
            return true;
        }

        if (!scan.MayStartSentence(at))
        {
            return false;
        }

        scan.DescribeSentence(at, features);
        return judge.StartsSentence(at, features.Hashes);
    }

    // A list without an end is cut where a clause ends, or else at the limit.
    private static void Add(List<SentenceDraft> sentences, string text, int shift, List<(int Start, int End)> words)
    {
        for (var first = 0; first < words.Count;)
        {
            var end = Math.Min(words.Count, first + LongestSentence);
            for (var i = end - 1; end < words.Count && i > first + (LongestSentence / 2); i--)
            {
                if (text[shift + words[i].Start] is ';' or ',' or '.' or '!' or '?' or ':')
                {
                    end = i + 1;
                    break;
                }
            }

            sentences.Add(Draft(text, shift, words, first, end));
            first = end;
        }
    }

    private static SentenceDraft Draft(string text, int shift, List<(int Start, int End)> words, int first, int end)
    {
        var count = end - first;
        var (forms, starts, ends) = (new string[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var word = words[first + i];
            (starts[i], ends[i]) = (word.Start + shift, word.End + shift);
            forms[i] = text[starts[i]..ends[i]];
        }

        return new SentenceDraft(forms, starts, ends);
    }
}

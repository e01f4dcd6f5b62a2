namespace Casus.Language.Segmentation;

/// <summary>
/// Cuts a stretch of text by the decisions of a judge. What is certain is never asked: space parts words, a paragraph
/// parts sentences, a web address is one word, and a run of letters too but for <see cref="JoinedWords"/> and "n't".
/// </summary>
internal static class BoundaryWalk
{
    private const int LongestSentence = 200;

    /// <summary>The sentences in <c>text[start..end]</c>; offsets count from the beginning of the text.</summary>
    public static List<SentenceDraft> Run<TJudge>(string text, int start, int end, Lexicon lexicon, TJudge judge)
        where TJudge : IBoundaryJudge
    {
        var sentences = new List<SentenceDraft>();
        var scan = new BoundaryScan(text.AsSpan(start, end - start), lexicon);
        var features = new FeatureSet();
        var (cut, addressEnd, length) = (-1, 0, end - start);
        for (var at = 0; at < length; at++)
        {
            if (char.IsWhiteSpace(text[start + at]))
            {
                continue;
            }

            if (at >= addressEnd && (scan.IsAfterSpace(at) || at == cut || StartsWord(ref scan, at, features, judge)))
            {
                scan.StartWord(at);
                if (scan.Words.Count > 0 && StartsSentence(ref scan, at, features, judge))
                {
                    Add(sentences, text, start, scan.Words);
                    scan.StartSentence();
                }

                addressEnd = WebAddress.EndOf(scan.Text, at);
                var letters = scan.Text[at..scan.Text.LettersEnd(at)];
                cut = lexicon.Joined.CutIn(letters) is > 0 and var offset ? at + offset : cut;
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
        if (scan.IsInsideWord(at))
        {
            return scan.StartsNot(at);
        }

        WordFeatures.Describe(in scan, at, features);
        return judge.StartsWord(at, features.Hashes);
    }

    private static bool StartsSentence<TJudge>(ref BoundaryScan scan, int at, FeatureSet features, TJudge judge)
        where TJudge : IBoundaryJudge
    {
        if (scan.StartsParagraph(at))
        {
            return true;
        }

        if (!scan.MayStartSentence(at))
        {
            return false;
        }

        SentenceFeatures.Describe(ref scan, at, features);
        return judge.StartsSentence(at, features.Hashes, scan.IsRegularStart(at));
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

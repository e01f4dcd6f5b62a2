using Casus.Language;

namespace Casus.Coding.Records;

/// <summary>Tokens as words of the text with their spans.</summary>
internal static class TokenWords
{
    /// <summary>The tokens in order, neighbouring ones as one stretch.</summary>
    public static IReadOnlyList<Words> Of(SourceText source, Sentence sentence, IEnumerable<int> tokens)
    {
        var words = new List<Words>();
        var ordered = tokens.Distinct().Order().ToArray();
        for (var i = 0; i < ordered.Length;)
        {
            var last = i;
            while (last + 1 < ordered.Length && ordered[last + 1] == ordered[last] + 1)
            {
                last++;
            }

            words.Add(source.Words(sentence[ordered[i]].Start, sentence[ordered[last]].End));
            i = last + 1;
        }

        return words;
    }

    /// <summary>The tokens from one to before another, without a cue and its source that stand inside.</summary>
    public static IReadOnlyList<Words> Of(
        SourceText source, Sentence sentence, int first, int end, IReadOnlyList<int> cue, int speaker)
    {
        var left = new HashSet<int>(Enumerable.Range(first, end - first));
        if (cue.Any(left.Contains))
        {
            var (from, to) = speaker < 0 ? (cue[0], cue[^1] + 1) : Phrase(sentence, speaker, -1);
            // "Troops, officials said, had left": source, cue and the commas around them are not what was said.
            (from, to) = (Math.Min(from, cue.Min()), Math.Max(to, cue.Max() + 1));
            from -= from > first && sentence[from - 1].Upos == Upos.Punct ? 1 : 0;
            to += to < end && sentence[to].Upos == Upos.Punct ? 1 : 0;
            left.ExceptWith(Enumerable.Range(from, to - from));
        }

        return Of(source, sentence, left);
    }

    /// <summary>First and one past last token under a head, without the branch that holds <paramref name="without"/>.</summary>
    public static (int First, int End) Phrase(Sentence sentence, int head, int without)
    {
        var (first, end) = (head, head + 1);
        var stack = new Stack<int>([head]);
        while (stack.TryPop(out var token))
        {
            (first, end) = (Math.Min(first, token), Math.Max(end, token + 1));
            foreach (var child in sentence.Children(token))
            {
                if (child != without && !(token == head && sentence[child].Upos == Upos.Punct))
                {
                    stack.Push(child);
                }
            }
        }

        // A branch left out may lie in the middle; the stretch must not run over it.
        if (without >= 0 && without >= first && without < end)
        {
            (first, end) = without > head ? (first, without) : (without + 1, end);
        }

        return (first, Math.Max(end, first + 1));
    }
}

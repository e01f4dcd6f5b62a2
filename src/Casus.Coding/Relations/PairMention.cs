using Casus.Language;

namespace Casus.Coding.Relations;

/// <summary>One side of a pair in a sentence: its words and the heads of its phrases; empty for a side not named.</summary>
internal sealed class PairMention
{
    private readonly bool[] _holds;

    private PairMention(bool[] holds, int[] heads) => (_holds, Heads) = (holds, heads);

    /// <summary>The heads of its phrases, in order.</summary>
    public IReadOnlyList<int> Heads { get; }

    /// <summary>Whether the token is one of its words.</summary>
    public bool Holds(int token) => _holds[token];

    /// <summary>A side that the sentence does not name.</summary>
    public static PairMention Nobody(Sentence sentence) => new(new bool[sentence.Tokens.Length], []);

    /// <summary>The mention over UTF-16 stretches of the document's text.</summary>
    public static PairMention Of(Sentence sentence, IEnumerable<(int Start, int End)> stretches)
    {
        var holds = new bool[sentence.Tokens.Length];
        var heads = new List<int>();
        foreach (var (start, end) in stretches)
        {
            var (first, last) = (-1, -1);
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                if (sentence[i].Start < end && start < sentence[i].End)
                {
                    holds[i] = true;
                    first = first < 0 ? i : first;
                    last = i;
                }
            }

            if (first >= 0)
            {
                heads.Add(HeadOf(sentence, first, last));
            }
        }

        return new PairMention(holds, [.. heads]);
    }

    // The word that governs the others: its own head lies outside.
    private static int HeadOf(Sentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var head = sentence[i].Head;
            if ((head < first || head > last) && sentence[i].Upos is not (Upos.Punct or Upos.Adp or Upos.Det or Upos.Cconj))
            {
                return i;
            }
        }

        return last;
    }
}

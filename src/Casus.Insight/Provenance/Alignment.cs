namespace Casus.Insight.Provenance;

/// <summary>Which sentences of two texts correspond.</summary>
internal sealed class Alignment
{
    /// <summary>From here on, sentences are the same word for word, but for a mark or a number.</summary>
    public const float WordForWord = 0.85f;

    // Below this, sentences correspond only where their neighbours do, too.
    private const float Firm = 0.5f;
    private const float Loose = 0.25f;
    private const int MostSentences = 400;

    private Alignment(ComparedText first, ComparedText second, List<Match> matches)
    {
        (First, Second, Matches) = (first, second, matches);
        Order = matches.Count == 0 ? 0 : (double)Longest(matches).Count / matches.Count;
    }

    public ComparedText First { get; }

    public ComparedText Second { get; }

    /// <summary>Pairs of sentences, in the first text's order.</summary>
    public List<Match> Matches { get; }

    /// <summary>Part of the pairs that stand in the same order in both texts.</summary>
    public double Order { get; }

    /// <summary>Part of the first text's words in paired sentences at least so alike.</summary>
    public double ShareOfFirst(float likeness = 0) => Share(First, m => m.First, likeness);

    /// <summary>Part of the second text's words in paired sentences at least so alike.</summary>
    public double ShareOfSecond(float likeness = 0) => Share(Second, m => m.Second, likeness);

    /// <summary>Pairs one sentence with one, the most alike first; loose pairs only in the order of the others.</summary>
    public static Alignment Of(ComparedText first, ComparedText second) =>
        Of(first, second, Math.Min(first.Sentences.Length, MostSentences), Math.Min(second.Sentences.Length, MostSentences),
            (i, j) => first.Sentences[i].LikenessTo(second.Sentences[j]));

    /// <summary>Pairs sentences of texts in two languages by the names, numbers and dates that both texts have.</summary>
    public static Alignment Across(ComparedText first, ComparedText second)
    {
        var (a, b) = (AnchoredSentences.Of(first, second), AnchoredSentences.Of(second, first));
        return Of(first, second, Math.Min(a.Count, MostSentences), Math.Min(b.Count, MostSentences), (i, j) => a.Likeness(i, b, j));
    }

    private static Alignment Of(ComparedText first, ComparedText second, int rows, int columns, Func<int, int, float> likeness)
    {
        var pairs = new List<Match>();
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                if (likeness(i, j) is >= Loose and var alike)
                {
                    pairs.Add(new Match(i, j, alike));
                }
            }
        }

        pairs.Sort((a, b) => a.Likeness != b.Likeness ? b.Likeness.CompareTo(a.Likeness)
            : a.First != b.First ? a.First - b.First : a.Second - b.Second);
        var (takenFirst, takenSecond) = (new bool[rows], new bool[columns]);
        var matches = new List<Match>();
        foreach (var pair in pairs)
        {
            if (!takenFirst[pair.First] && !takenSecond[pair.Second])
            {
                takenFirst[pair.First] = takenSecond[pair.Second] = true;
                matches.Add(pair);
            }
        }

        matches.Sort((a, b) => a.First - b.First);
        var inOrder = Longest(matches).ToHashSet();
        return new Alignment(first, second, [.. matches.Where(m => m.Likeness >= Firm || inOrder.Contains(m))]);
    }

    /// <summary>The longest row of pairs that go forward in both texts.</summary>
    private static List<Match> Longest(List<Match> matches)
    {
        var (length, before) = (new int[matches.Count], new int[matches.Count]);
        var last = -1;
        for (var i = 0; i < matches.Count; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (matches[j].Second < matches[i].Second && length[j] >= length[i])
                {
                    (length[i], before[i]) = (length[j] + 1, j);
                }
            }

            last = last < 0 || length[i] > length[last] ? i : last;
        }

        var row = new List<Match>();
        for (; last >= 0; last = before[last])
        {
            row.Insert(0, matches[last]);
        }

        return row;
    }

    private double Share(ComparedText text, Func<Match, int> sentence, float likeness) =>
        text.Words.Length == 0 ? 0
            : (double)Matches.Where(m => m.Likeness >= likeness).Sum(m => text.Sentences[sentence(m)].Words) / text.Words.Length;

    /// <summary>Two sentences that correspond.</summary>
    /// <param name="First">Number of the sentence in the first text.</param>
    /// <param name="Second">Number of the sentence in the second.</param>
    /// <param name="Likeness">How alike they are, 0 to 1.</param>
    internal readonly record struct Match(int First, int Second, float Likeness);
}

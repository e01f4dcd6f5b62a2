namespace Casus.Insight.Provenance;

/// <summary>A text's sentences by those of their names, numbers and dates that another text has, too.</summary>
internal sealed class AnchoredSentences
{
    private readonly Dictionary<ulong, float>[] _sentences;

    private AnchoredSentences(Dictionary<ulong, float>[] sentences) => _sentences = sentences;

    /// <summary>How many sentences.</summary>
    public int Count => _sentences.Length;

    /// <summary>The sentences of a text as another sees them.</summary>
    public static AnchoredSentences Of(ComparedText text, ComparedText other)
    {
        var common = other.Anchors.Select(anchor => anchor.Key).ToHashSet();
        var sentences = text.Sentences.Select(_ => new Dictionary<ulong, float>()).ToArray();
        var at = 0;
        foreach (var anchor in text.Anchors)
        {
            while (text.Sentences[at].LastWord <= anchor.Word)
            {
                at++;
            }

            if (common.Contains(anchor.Key))
            {
                sentences[at][anchor.Key] = anchor.Weight;
            }
        }

        return new AnchoredSentences(sentences);
    }

    /// <summary>How alike two sentences are, 0 to 1; 0 where they share only one name.</summary>
    public float Likeness(int sentence, AnchoredSentences others, int other)
    {
        var (a, b) = (_sentences[sentence], others._sentences[other]);
        var shared = a.Where(anchor => b.ContainsKey(anchor.Key)).Sum(anchor => anchor.Value);
        return shared < 2 ? 0 : 2 * shared / (a.Values.Sum() + b.Values.Sum());
    }
}

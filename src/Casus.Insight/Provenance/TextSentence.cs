namespace Casus.Insight.Provenance;

/// <summary>A sentence of the body, in UTF-16 units, and its words.</summary>
/// <param name="Start">First index.</param>
/// <param name="End">One past the last.</param>
/// <param name="FirstWord">Its first word among the text's words.</param>
/// <param name="LastWord">One past its last.</param>
/// <param name="Stems">Its different stems, ascending, each with its weight.</param>
internal sealed record TextSentence(int Start, int End, int FirstWord, int LastWord, (ulong Stem, float Weight)[] Stems)
{
    /// <summary>How many words it has.</summary>
    public int Words => LastWord - FirstWord;

    /// <summary>The stems' weights together.</summary>
    public float Weight { get; } = Stems.Sum(stem => stem.Weight);

    /// <summary>How alike two sentences are by what they share, 0 to 1.</summary>
    public float LikenessTo(TextSentence other)
    {
        var (i, j, shared) = (0, 0, 0f);
        while (i < Stems.Length && j < other.Stems.Length)
        {
            var order = Stems[i].Stem.CompareTo(other.Stems[j].Stem);
            if (order == 0)
            {
                shared += Stems[i].Weight + other.Stems[j].Weight;
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return Weight + other.Weight == 0 ? 0 : shared / (Weight + other.Weight);
    }
}

namespace Casus.Language.Segmentation;

/// <summary>Words of letters alone that are two words of the grammar: "can|not", "gon|na". Immutable.</summary>
internal sealed class JoinedWords
{
    private readonly int _longest;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _cuts;

    /// <summary>Takes each word with a bar where it is cut.</summary>
    public JoinedWords(IEnumerable<string> words)
    {
        var cuts = words.ToDictionary(
            w => w.Replace("|", "", StringComparison.Ordinal),
            w => w.IndexOf('|', StringComparison.Ordinal),
            StringComparer.OrdinalIgnoreCase);
        _longest = cuts.Keys.Select(w => w.Length).DefaultIfEmpty().Max();
        _cuts = cuts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Where the word is cut; 0 where it is not.</summary>
    public int CutIn(ReadOnlySpan<char> word) =>
        word.Length <= _longest && _cuts.TryGetValue(word, out var cut) ? cut : 0;
}

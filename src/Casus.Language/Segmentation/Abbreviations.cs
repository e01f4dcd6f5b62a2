namespace Casus.Language.Segmentation;

/// <summary>Words that are written with a stop, by kind (titles, months, companies). Immutable.</summary>
internal sealed class Abbreviations
{
    private readonly Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> _kinds;
    private readonly int _longest;

    /// <summary>Takes lines of words, without their stops, parted by spaces; each line is a kind, titles the first.</summary>
    public Abbreviations(IEnumerable<string> kinds)
    {
        var lookup = new Dictionary<string, uint>(StringComparer.OrdinalIgnoreCase);
        var kind = 0u;
        foreach (var line in kinds)
        {
            kind++;
            foreach (var word in line.Split(' '))
            {
                // A word of two kinds is a kind of its own.
                lookup[word] = lookup.GetValueOrDefault(word) * 16 + kind;
            }
        }

        _longest = lookup.Keys.Select(w => w.Length).DefaultIfEmpty().Max();
        _kinds = lookup.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a word is a title and nothing else, that is of the first kind.</summary>
    public bool IsTitle(ReadOnlySpan<char> word) => KindOf(word) == 1;

    /// <summary>The kind of a word; 0 for what is no abbreviation.</summary>
    public uint KindOf(ReadOnlySpan<char> word) =>
        word.Length <= _longest && _kinds.TryGetValue(word, out var kind) ? kind : 0;
}

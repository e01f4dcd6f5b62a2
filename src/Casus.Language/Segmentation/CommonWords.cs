namespace Casus.Language.Segmentation;

/// <summary>
/// Words that are written small within a sentence: after "Inc." a capital "After" begins a sentence, while "Monday" may
/// not. Immutable.
/// </summary>
internal sealed class CommonWords
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    public CommonWords(IEnumerable<string> words) =>
        _words = words.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}

using System.Collections.Frozen;

namespace Casus.Coding.Places;

/// <summary>What a word of <c>knowledge/place-words.txt</c> does; the file tells of each.</summary>
internal enum PlaceWordKind
{
    At,
    Way,
    On,
    Motion,
    Object,
    Site,
    Compass,
    Apart,
    Person,
    House,
    Capital,
}

/// <summary>The words that tie places to events: <c>knowledge/place-words.txt</c>. Immutable.</summary>
internal sealed class PlaceWords
{
    private readonly FrozenSet<(PlaceWordKind, string)> _words;

    private PlaceWords(HashSet<(PlaceWordKind, string)> words) => _words = words.ToFrozenSet();

    /// <summary>Whether a word, in lower case, has that use.</summary>
    public bool Is(PlaceWordKind kind, string word) => _words.Contains((kind, word));

    /// <summary>Loads <c>place-words.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed, or a word stands twice with one use.</exception>
    public static PlaceWords Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "place-words.txt");
        var words = new HashSet<(PlaceWordKind, string)>();
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            if (text.Split('|', StringSplitOptions.TrimEntries) is not [var name, var list] ||
                !Enum.TryParse<PlaceWordKind>(name, true, out var kind) || !name.All(char.IsAsciiLetter))
            {
                var kinds = string.Join('|', Enum.GetNames<PlaceWordKind>()).ToLowerInvariant();
                throw new KnowledgeException(file, number, $"expected '{kinds} | word; word'");
            }

            foreach (var word in list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!words.Add((kind, word.ToLowerInvariant())))
                {
                    throw new KnowledgeException(file, number, $"'{word}' stands twice as {name}");
                }
            }
        }

        return new PlaceWords(words);
    }
}

using System.Buffers;

namespace Casus.Insight.Provenance;

/// <summary>
/// Names by their sound, so that one name is one across alphabets and spellings (knowledge/provenance/names.txt).
/// </summary>
internal static class NameSounds
{
    private const int Longest = 32;
    private const int ShortestStem = 3;

    private static readonly Dictionary<char, string> Letters = [];
    private static readonly List<(string From, string To)> Sounds = [];
    private static readonly List<string> Endings = [];
    private static readonly SearchValues<char> Dropped = Load();

    /// <summary>The sounds of a name in capitals ("TKV"); empty where its letters are of no alphabet known.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> latin = stackalloc char[Longest * 2];
        var length = 0;
        foreach (var letter in name.Length > Longest ? name[..Longest] : name)
        {
            var lower = char.ToLowerInvariant(letter);
            if (lower is >= 'a' and <= 'z')
            {
                latin[length++] = lower;
            }
            else if (Letters.TryGetValue(lower, out var letters))
            {
                letters.CopyTo(latin[length..]);
                length += letters.Length;
            }
        }

        return Sound(latin[..length]);
    }

    /// <summary>The name without the ending that its case may have given it ("Токаевым"), or empty where it has none.</summary>
    public static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> name)
    {
        foreach (var ending in Endings)
        {
            if (name.Length >= ending.Length + ShortestStem && name.EndsWith(ending, StringComparison.Ordinal))
            {
                return name[..^ending.Length];
            }
        }

        return [];
    }

    private static string Sound(ReadOnlySpan<char> latin)
    {
        Span<char> sounds = stackalloc char[latin.Length];
        var length = 0;
        for (var at = 0; at < latin.Length;)
        {
            var (taken, heard) = Next(latin[at..]);
            // A doubled sound is heard once; dropped letters between two keep them apart.
            if (heard != '\0' && (length == 0 || sounds[length - 1] != heard || at == 0 || Dropped.Contains(latin[at - 1])))
            {
                sounds[length++] = heard;
            }

            at += taken;
        }

        return sounds[..length].ToString().ToUpperInvariant();
    }

    private static (int Taken, char Heard) Next(ReadOnlySpan<char> latin)
    {
        foreach (var (from, to) in Sounds)
        {
            if (latin.StartsWith(from, StringComparison.Ordinal))
            {
                return (from.Length, to[0]);
            }
        }

        return (1, Dropped.Contains(latin[0]) ? '\0' : latin[0]);
    }

    private static SearchValues<char> Load()
    {
        const string File = "names.txt";
        using var stream = typeof(NameSounds).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"knowledge/provenance/{File} is missing");
        using var lines = new StreamReader(stream);
        var dropped = "";
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            switch (line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                case [] or ["#", ..]:
                    break;
                case ["letter", [var letter], var latin] when latin.Length <= 2:
                    Letters.Add(letter, latin == "-" ? "" : latin);
                    break;
                case ["sound", var from, { Length: 1 } to]:
                    Sounds.Add((from, to));
                    break;
                case ["ending", .. { Length: > 0 } endings]:
                    Endings.AddRange(endings);
                    break;
                case ["drop", var letters]:
                    dropped = letters;
                    break;
                default:
                    throw new InvalidOperationException($"knowledge/provenance/{File}:{number}: cannot read '{line}'");
            }
        }

        Sounds.Sort((a, b) => a.From.Length != b.From.Length ? b.From.Length - a.From.Length : string.CompareOrdinal(a.From, b.From));
        return SearchValues.Create(dropped);
    }
}

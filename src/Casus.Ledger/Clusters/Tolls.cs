using System.Globalization;
using Casus.Coding;
using Casus.Ledger.Search;

namespace Casus.Ledger.Clusters;

/// <summary>Reads how many were killed, wounded, arrested and so on (<c>knowledge/tolls.txt</c>).</summary>
public sealed class Tolls
{
    private const int Reach = 8;

    private static readonly string[] Small =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    // A number next to one of these counts no people.
    private static readonly HashSet<string> OtherUnits = new(StringComparer.Ordinal)
    {
        "year", "month", "week", "day", "hour", "minute", "km", "kilometre", "kilometer", "mile", "metre", "meter", "percent",
        "million", "tonne", "dollar", "euro", "time",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    };

    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);

    private Tolls()
    {
    }

    /// <summary>What is counted, in the file's order.</summary>
    public IReadOnlyList<string> Kinds { get; private init; } = [];

    /// <summary>Loads the words.</summary>
    /// <param name="knowledge">Folder of the knowledge files.</param>
    /// <exception cref="KnowledgeException">A line makes no sense.</exception>
    public static Tolls Load(string knowledge)
    {
        var path = Path.Join(knowledge, "tolls.txt");
        var kinds = new List<string>();
        var tolls = new Tolls { Kinds = kinds };
        foreach (var (number, line) in KnowledgeFile.Lines(path))
        {
            if (line.Split(':', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } kind, { Length: > 0 } words])
            {
                throw new KnowledgeException(path, number, "expected a kind, a colon and words");
            }

            kinds.Add(kind);
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SearchWords.Fold))
            {
                if (!tolls._kinds.TryAdd(word, kind) && tolls._kinds[word] != kind)
                {
                    throw new KnowledgeException(path, number, $"'{word}' stands under two kinds");
                }
            }
        }

        return tolls;
    }

    /// <summary>The numbers that a sentence tells, by kind, in figures.</summary>
    public IReadOnlyDictionary<string, string> Find(string sentence)
    {
        var words = SearchWords.Of(JoinThousands(sentence)).Select(w => w.Word).ToArray();
        var found = new Dictionary<string, (string Number, int Distance)>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            if (Number(words, i) is { } number && Kind(words, i) is var (kind, distance)
                && (!found.TryGetValue(kind, out var known) || distance < known.Distance))
            {
                found[kind] = (number, distance);
            }
        }

        return found.ToDictionary(f => f.Key, f => f.Value.Number, StringComparer.Ordinal);
    }

    private (string Kind, int Distance)? Kind(string[] words, int at)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            // "killed 12" binds closer than "12 ... killed".
            foreach (var i in (int[])[at - distance, at + distance])
            {
                if (i >= 0 && i < words.Length && _kinds.TryGetValue(words[i], out var kind) && !NumberBetween(words, at, i))
                {
                    return (kind, distance);
                }
            }
        }

        return null;
    }

    private static bool NumberBetween(string[] words, int at, int kind) =>
        Enumerable.Range(Math.Min(at, kind) + 1, Math.Abs(at - kind) - 1).Any(i => Number(words, i) is not null);

    private static string? Number(string[] words, int at)
    {
        var word = words[at];
        if ((at + 1 < words.Length && OtherUnits.Contains(words[at + 1])) || (at > 0 && OtherUnits.Contains(words[at - 1])))
        {
            return null;
        }

        if (Array.IndexOf(Small, word) is >= 0 and var small)
        {
            return small.ToString(CultureInfo.InvariantCulture);
        }

        return word == "dozen" ? "12" : word.All(char.IsAsciiDigit) && !IsYear(word) ? word : null;
    }

    private static bool IsYear(string figures) => figures is ['1', '9', _, _] or ['2', '0', _, _];

    // "1,200" is one number.
    private static string JoinThousands(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"(?<=\b\d{1,3}),(?=\d{3}\b)", "", System.Text.RegularExpressions.RegexOptions.CultureInvariant);
}

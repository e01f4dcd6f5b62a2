using Casus.Reading.Sections;

namespace Casus.Reading.Provenance;

/// <summary>Tells a text's language by its small words, where enough of them stand in it.</summary>
internal static class FunctionWords
{
    private const int Enough = 3;
    private const int LongestLook = 20_000;

    private static readonly Dictionary<string, string[]> Languages = Load();

    /// <summary>The language with at least three small words and twice as many as any other, or null.</summary>
    public static string? Guess(ReadOnlySpan<char> text)
    {
        var counts = Count(text);
        var best = counts.OrderByDescending(c => c.Value).Take(2).ToList();
        return best is [var first, ..] && first.Value >= Enough && (best.Count == 1 || first.Value >= best[1].Value * 2) ? first.Key : null;
    }

    /// <summary>Small words by language.</summary>
    private static Dictionary<string, int> Count(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        text = text.Length > LongestLook ? text[..LongestLook] : text;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > at && Languages.TryGetValue(text[at..end].ToString().ToLowerInvariant(), out var languages))
            {
                foreach (var language in languages)
                {
                    counts[language] = counts.GetValueOrDefault(language) + 1;
                }
            }

            at = end + 1;
        }

        return counts;
    }

    private static Dictionary<string, string[]> Load() => KnowledgeLines.Of("languages.txt")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [{ Length: 2 } code, .. { Length: > 0 } words]
            ? (code, words)
            : throw new InvalidOperationException($"knowledge/reading/languages.txt: cannot read '{line}'"))
        .SelectMany(line => line.words.Select(word => (word, line.code)))
        .GroupBy(pair => pair.word, pair => pair.code, StringComparer.Ordinal)
        .ToDictionary(word => word.Key, word => word.Distinct().ToArray(), StringComparer.Ordinal);
}

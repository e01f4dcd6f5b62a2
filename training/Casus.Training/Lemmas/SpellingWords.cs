using Casus.Language;

namespace Casus.Training.Lemmas;

/// <summary>Collects the words that count as spelled right.</summary>
internal static class SpellingWords
{
    // Beyond these the vocabulary of the vectors has slips of its own; only the first are what a slip is taken for.
    private const int Known = 30_000, Frequent = 20_000;

    /// <summary>
    /// Words of the treebanks, inflected forms, and frequent words of the vocabulary. First come those a slip may have meant: frequent,
    /// and a form of a dictionary or of more than one place in the treebanks; they are in order of frequency.
    /// </summary>
    public static (string[] Words, int Frequent) Of(List<GoldSentence> gold, LemmaExample[] forms, Dictionary<string, int> ranks)
    {
        var seen = gold.SelectMany(g => g.Sentence.Tokens.ToArray())
            .Where(t => t.Lemma != "_" && t.Upos != Upos.X && !t.Has("Typo=Yes") && t.Form.All(char.IsAsciiLetter))
            .GroupBy(t => t.Form.ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var inflected = forms.SelectMany(f => new[] { f.Form, f.Lemma }).ToHashSet(StringComparer.Ordinal);
        string[] meant =
        [
            .. ranks.Where(w => w.Value < Frequent && IsWord(w.Key) && (inflected.Contains(w.Key) || seen.GetValueOrDefault(w.Key) > 1))
                .OrderBy(w => w.Value).Select(w => w.Key),
        ];
        var others = ranks.Where(w => w.Value < Known).Select(w => w.Key).Concat(inflected).Concat(seen.Keys)
            .Where(IsWord).Distinct(StringComparer.Ordinal).Except(meant, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return ([.. meant, .. others], meant.Length);
    }

    // Shorter words are never mended.
    private static bool IsWord(string word) => word.Length > 3 && word.All(char.IsAsciiLetterLower);
}

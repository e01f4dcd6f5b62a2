namespace Casus.Training.Lemmas;

/// <summary>Inflects English words by rule; where spelling allows two forms both are given.</summary>
internal static class Inflector
{
    /// <summary>Past tense and participle: "denied", "planned", "travelled" and "traveled".</summary>
    public static IEnumerable<string> Past(string verb) => verb switch
    {
        [.., 'e'] => [verb + "d"],
        [.., var c, 'y'] when !IsVowel(c) => [verb[..^1] + "ied"],
        [.., 'c'] => [verb + "ked", verb + "ed"],
        _ => Doubled(verb).Select(stem => stem + "ed"),
    };

    /// <summary>Present participle: "denying", "planning", "dying".</summary>
    public static IEnumerable<string> Participle(string verb) => verb switch
    {
        [.., 'i', 'e'] => [verb[..^2] + "ying"],
        [.., 'e' or 'o' or 'y', 'e'] => [verb + "ing"],
        [.., 'e'] => [verb[..^1] + "ing", verb + "ing"],
        [.., 'c'] => [verb + "king", verb + "ing"],
        _ => Doubled(verb).Select(stem => stem + "ing"),
    };

    /// <summary>Third person or plural: "denies", "passes", "vetoes".</summary>
    public static IEnumerable<string> Ending(string word) => word switch
    {
        [.., var c, 'y'] when !IsVowel(c) => [word[..^1] + "ies"],
        [.., 'z'] => [word + "zes", word + "es"],
        [.., 's' or 'x'] or [.., 'c' or 's', 'h'] => [word + "es"],
        [.., 'o'] => [word + "es", word + "s"],
        _ => [word + "s"],
    };

    /// <summary>Comparison: "larger", "easiest", "bigger".</summary>
    public static IEnumerable<string> Compared(string adjective, string ending) => adjective switch
    {
        [.., 'e'] => [adjective + ending[1..]],
        [.., var c, 'y'] when !IsVowel(c) => [adjective[..^1] + "i" + ending],
        _ => Doubled(adjective).Select(stem => stem + ending),
    };

    // The stem, with its last letter twice after a single vowel; always so in words of one syllable.
    private static IEnumerable<string> Doubled(string word)
    {
        var doubles = word is [.., var v, var c] && !IsVowel(c) && c is not ('w' or 'x' or 'y' or 'h') && IsVowel(v)
            && (word.Length == 2 || !IsVowel(word[^3]) || (word.Length > 3 && word[^4] == 'q'));
        if (doubles)
        {
            yield return word + word[^1];
        }

        if (!doubles || word.Count(IsVowel) > 1)
        {
            yield return word;
        }
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}

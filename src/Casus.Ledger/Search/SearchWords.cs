using Casus.Coding.Actors;

namespace Casus.Ledger.Search;

/// <summary>The words of a text as the index knows them: runs of letters and digits, folded, in the singular.</summary>
internal static class SearchWords
{
    private const int Longest = 64;

    /// <summary>The words in order, each with its first and last UTF-16 index (the last exclusive).</summary>
    public static IEnumerable<(string Word, int Start, int End)> Of(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!IsPart(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsPart(text[at]))
            {
                at++;
            }

            // The s of "Norland's" is no word.
            var possessive = at - start == 1 && text[start] is 's' or 'S' && start > 0 && text[start - 1] is '\'' or '’';
            if (!possessive && at - start <= Longest && Fold(text[start..at]) is { Length: > 0 } word)
            {
                yield return (word, start, at);
            }
        }
    }

    /// <summary>A word folded and in the singular.</summary>
    public static string Fold(string word) => Singular(Letters.Fold(word));

    // Harman (1991), "How effective is suffixing?": the S stemmer.
    private static string Singular(string word) => word switch
    {
        { Length: < 4 } => word,
        [.., 'e' or 'a', 'i', 'e', 's'] => word,
        [.., 'i', 'e', 's'] => word[..^3] + "y",
        [.., 'a' or 'e' or 'o', 'e', 's'] => word,
        [.., 'e', 's'] => word[..^1],
        [.., 'u' or 's', 's'] => word,
        [.., 's'] => word[..^1],
        _ => word,
    };

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}

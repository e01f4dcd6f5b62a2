using Casus.Language;

namespace Casus.Coding.Lexicon;

/// <summary>Lemmas as the lexicon writes them: in lower case, proper nouns too.</summary>
internal static class Lemmas
{
    /// <summary>The lower-case lemma of a token.</summary>
    public static string Of(in Token token)
    {
        var lemma = token.Lemma ?? token.Form;
        foreach (var c in lemma)
        {
            if (char.IsUpper(c))
            {
                return lemma.ToLowerInvariant();
            }
        }

        return lemma;
    }
}

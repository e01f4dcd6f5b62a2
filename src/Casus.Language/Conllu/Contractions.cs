namespace Casus.Language.Conllu;

/// <summary>
/// The multi-word tokens of UD English: a word and the clitics written to it without a space
/// ("do|n't", "Ivanova|'s", "can|not").
/// </summary>
internal static class Contractions
{
    private static readonly HashSet<string> s_clitics = new(
        ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "'"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> s_pairs = new(
        ["can not", "gon na", "wan na", "got ta", "do nt", "ca nt", "wo nt", "did nt", "let s", "that s"],
        StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<MultiwordToken> Find(Sentence sentence)
    {
        var found = new List<MultiwordToken>();
        for (var i = 0; i < sentence.Tokens.Length - 1; i++)
        {
            var end = i + 1;
            while (end < sentence.Tokens.Length && Joins(sentence[end - 1], sentence[end]))
            {
                end++;
            }

            if (end > i + 1)
            {
                found.Add(new MultiwordToken(i, end, string.Concat(sentence.Tokens[i..end].ToArray().Select(t => t.Form))));
                i = end - 1;
            }
        }

        return found;
    }

    private static bool Joins(in Token word, in Token next) =>
        word.End == next.Start
        && word.Upos is not (Upos.Punct or Upos.Sym)
        && next.Upos is not Upos.Punct
        && (s_clitics.Contains(next.Form.Replace('’', '\'')) || s_pairs.Contains($"{word.Form} {next.Form}"));
}

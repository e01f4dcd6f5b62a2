using System.Text;

namespace Casus.Language.Conllu;

/// <summary>A token as it stands in the text, and its syntactic words.</summary>
internal readonly record struct SurfaceToken(string Form, string[] Words, bool SpaceAfter);

/// <summary>Finds the offsets of CoNLL-U words in their text.</summary>
internal static class ConlluAlignment
{
    /// <summary>Places the tokens in <paramref name="text"/>, white space aside; false where they do not match it.</summary>
    public static bool Align(string text, List<SurfaceToken> tokens, int[] starts, int[] ends)
    {
        var at = 0;
        var word = 0;
        foreach (var token in tokens)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (string.CompareOrdinal(text, at, token.Form, 0, token.Form.Length) != 0)
            {
                return false;
            }

            Place(token, at, starts, ends, ref word);
            at += token.Form.Length;
        }

        return string.IsNullOrWhiteSpace(text[at..]);
    }

    /// <summary>Joins the tokens into a text, with a space where <c>SpaceAfter</c> asks for one.</summary>
    public static string Join(List<SurfaceToken> tokens, int[] starts, int[] ends)
    {
        var text = new StringBuilder();
        var word = 0;
        foreach (var token in tokens)
        {
            Place(token, text.Length, starts, ends, ref word);
            text.Append(token.Form);
            if (token.SpaceAfter)
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd();
    }

    private static void Place(SurfaceToken token, int at, int[] starts, int[] ends, ref int word)
    {
        // "don't" is its words in a row; a contraction that is not ("du" = "de" "le") lends each its whole span.
        var inARow = string.Concat(token.Words) == token.Form;
        var start = at;
        foreach (var form in token.Words)
        {
            starts[word] = inARow ? start : at;
            ends[word++] = inARow ? start + form.Length : at + token.Form.Length;
            start += form.Length;
        }
    }
}

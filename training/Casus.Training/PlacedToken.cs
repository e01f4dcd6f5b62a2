using Casus.Language;

namespace Casus.Training;

/// <summary>A word with its ends, and those of its head, in the text; the root's head is at -1.</summary>
internal readonly record struct PlacedToken((int Start, int End) Span, (int Start, int End) Head, Token Token)
{
    /// <summary>The words of a sentence that begins <paramref name="shift"/> further on.</summary>
    public static IEnumerable<PlacedToken> In(Sentence sentence, int shift = 0)
    {
        foreach (var token in sentence.Tokens.ToArray())
        {
            yield return new PlacedToken(Span(token), token.Head < 0 ? (-1, -1) : Span(sentence[token.Head]), token);
        }

        (int Start, int End) Span(Token token) => (token.Start + shift, token.End + shift);
    }
}

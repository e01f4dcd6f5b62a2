namespace Casus.Language.Lemmas;

/// <summary>How a lemma is written.</summary>
internal enum LemmaCase : byte
{
    /// <summary>As the word in the text.</summary>
    Kept,

    /// <summary>In lower case.</summary>
    Lower,

    /// <summary>With one capital, at the beginning.</summary>
    Title,
}

/// <summary>The choice of <see cref="LemmaCase"/> by part of speech and by how a word is written. Immutable.</summary>
internal sealed class LemmaCases(sbyte[] cases)
{
    private const int Longest = 8;
    private const int Kinds = 4 * (Longest + 1);

    /// <summary>The number of choices.</summary>
    public const int Count = Kinds * 17;

    /// <summary>Which choice a word falls under: small letters, one capital, capitals or a mixture, and its length.</summary>
    public static int Of(ReadOnlySpan<char> form, Upos upos)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in form)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        var kind = upper == 0 ? 0 : upper > 1 && lower == 0 ? 1 : upper == 1 && char.IsUpper(form[0]) ? 2 : 3;
        return ((int)upos * Kinds) + (kind * (Longest + 1)) + Math.Min(form.Length, Longest);
    }

    /// <summary>Writes a word as its lemma is written.</summary>
    public void Write(ReadOnlySpan<char> form, Upos upos, Span<char> target) =>
        Write(form, (LemmaCase)cases[Of(form, upos)], target);

    public static void Write(ReadOnlySpan<char> form, LemmaCase written, Span<char> target)
    {
        if (written == LemmaCase.Kept)
        {
            form.CopyTo(target);
            return;
        }

        form.ToLowerInvariant(target);
        if (written == LemmaCase.Title)
        {
            target[0] = char.ToUpperInvariant(target[0]);
        }
    }
}

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

/// <summary>
/// The choice of <see cref="LemmaCase"/> by tag, by how a word is written, and by its longest known ending: "Great" is
/// "great", but "Peruvian" keeps its capital. Immutable once filled.
/// </summary>
internal sealed class LemmaCases
{
    // Longer endings say no more.
    public const int LongestEnding = 5;

    // Small letters, one capital, a mixture, and capitals by length, as short ones are abbreviations.
    private const int Small = 0, Capitalised = 1, Mixed = 2, Capitals = 3, LongestCapitals = 8;
    private const int Writings = Capitals + LongestCapitals + 1;

    /// <summary>The number of kinds of words.</summary>
    public const int Kinds = Writings * 2 * 17;

    private readonly Dictionary<string, LemmaCase>[] _byEnding =
        [.. Enumerable.Range(0, Kinds).Select(_ => new Dictionary<string, LemmaCase>(StringComparer.Ordinal))];

    /// <summary>The kind of a word: its part of speech, whether it is part of a name, and its capitals.</summary>
    public static int KindOf(ReadOnlySpan<char> form, Upos upos, string xpos)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in form)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        var writing = upper == 0 ? Small
            : lower == 0 && upper > 1 ? Capitals + Math.Min(form.Length, LongestCapitals)
            : upper == 1 && char.IsUpper(form[0]) ? Capitalised
            : Mixed;
        return (((2 * (int)upos) + (xpos is "NNP" or "NNPS" ? 1 : 0)) * Writings) + writing;
    }

    /// <summary>Whether endings say something of a kind of words; those of capitals do not.</summary>
    public static bool HasEndings(int kind) => kind % Writings < Capitals;

    public void Add(int kind, string ending, LemmaCase written) => _byEnding[kind][ending] = written;

    /// <summary>How the lemma of a word is written, given the word in lower case too.</summary>
    public LemmaCase Of(ReadOnlySpan<char> form, ReadOnlySpan<char> lower, Upos upos, string xpos)
    {
        var endings = _byEnding[KindOf(form, upos, xpos)].GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(lower.Length, LongestEnding); length >= 0; length--)
        {
            if (endings.TryGetValue(lower[^length..], out var written))
            {
                return written;
            }
        }

        return LemmaCase.Kept;
    }

    /// <summary>Writes a word.</summary>
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

namespace Casus.Language;

/// <summary>The part-of-speech names of CoNLL-U (<c>NOUN</c>) and their values.</summary>
public static class UposNames
{
    private static readonly string[] s_names = [.. Enum.GetNames<Upos>().Select(n => n.ToUpperInvariant())];

    /// <summary>The name as CoNLL-U writes it.</summary>
    public static string ToConllu(this Upos upos) => s_names[(int)upos];

    /// <summary>Reads a name as CoNLL-U writes it.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out Upos upos)
    {
        for (var i = 0; i < s_names.Length; i++)
        {
            if (name.SequenceEqual(s_names[i]))
            {
                upos = (Upos)i;
                return true;
            }
        }

        upos = Upos.X;
        return false;
    }
}

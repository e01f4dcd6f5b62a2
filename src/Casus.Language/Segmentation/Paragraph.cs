namespace Casus.Language.Segmentation;

/// <summary>What kind of text a paragraph is: prose ends in a final mark, headlines are capitalised, mail has odd marks.</summary>
internal readonly record struct Paragraph(bool IsUnended, bool IsCapitalised, bool HasOddMarks)
{
    /// <summary>The kind as a number.</summary>
    public uint Kind => (IsUnended ? 1u : 0u) | (IsCapitalised ? 2u : 0u) | (HasOddMarks ? 4u : 0u);

    public static Paragraph Of(TextView text, int start, int end)
    {
        var (capitals, small, odd, last) = (0, 0, 0, CharClass.Outside);
        var before = CharClass.Space;
        for (var at = start; at < end; at++)
        {
            var kind = text.Class(at);
            if (before.IsWhite())
            {
                capitals += kind == CharClass.Upper ? 1 : 0;
                small += kind == CharClass.Lower ? 1 : 0;
            }

            odd += text.At(at) is '@' or '_' or '=' or '/' or '<' or '>' or '*' ? 1 : 0;
            last = kind.IsWord() || kind is CharClass.Stop or CharClass.Exclamation or CharClass.Ellipsis ? kind : last;
            before = kind;
        }

        return new Paragraph(last.IsWord(), capitals > 2 * small, odd > 3);
    }
}

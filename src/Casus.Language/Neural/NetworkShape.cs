namespace Casus.Language.Neural;

/// <summary>Sizes of the network's layers and tables.</summary>
internal static class NetworkShape
{
    public const int Word = 64;
    public const int Suffix3 = 32;
    public const int Suffix2 = 16;
    public const int Prefix3 = 24;
    public const int Form = 16;
    public const int Vector = 100;
    public const int Flags = 4;

    /// <summary>Width of the input of a token.</summary>
    public const int Input = Word + Suffix3 + Suffix2 + Prefix3 + Form + Vector + Flags;

    public const int Suffix3Rows = 4096;
    public const int Suffix2Rows = 1024;
    public const int Prefix3Rows = 4096;
    public const int FormRows = 256;

    /// <summary>Width of one direction of a recurrent layer.</summary>
    public const int Hidden = 320;

    /// <summary>Width of the four gates of one direction: input, forget and output gate, then the candidate.</summary>
    public const int Gates = 4 * Hidden;

    /// <summary>Width of a recurrent layer's output, both directions.</summary>
    public const int Both = 2 * Hidden;

    /// <summary>Width of the head and dependent views for arcs; the last place holds the constant 1.</summary>
    public const int Arc = 192;

    /// <summary>Width of the head and dependent views for relations; the last place holds the constant 1.</summary>
    public const int Relation = 64;

    /// <summary>Width of the four views together: arc head, arc dependent, relation head, relation dependent.</summary>
    public const int Views = (2 * Arc) + (2 * Relation);

    /// <summary>The next multiple of 16, the width of a vector register.</summary>
    public static int Padded(int width) => (width + 15) / 16 * 16;
}

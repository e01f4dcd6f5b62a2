namespace Casus.Coding;

/// <summary>In whose terms a code is given.</summary>
public enum Profile
{
    /// <summary>PLOVER manual 2.0: 16 types with modes.</summary>
    Plover,

    /// <summary>The 15 roots of the PLV set, with its habits (sanctions imposed are COERCE, a conviction ACCUSE, and so on).</summary>
    Plv,
}

namespace Casus.Coding.Actors;

/// <summary>How a name stands for an actor.</summary>
internal enum NameUse : byte
{
    /// <summary>By its own name.</summary>
    Name,

    /// <summary>A state by the word for its people ("Kazakh", "Kazakhs").</summary>
    Demonym,

    /// <summary>A state by its capital, which is a place as well.</summary>
    Capital,

    /// <summary>A person by part of the name, which others may share.</summary>
    Short,
}

/// <summary>How a name is written, to tell it from a word.</summary>
internal enum NameCase : byte
{
    /// <summary>Its first letter is a capital.</summary>
    Initial,

    /// <summary>In capitals only ("WHO").</summary>
    Capitals,

    /// <summary>Small letters will do ("peshmerga").</summary>
    Lower,
}

/// <summary>One reading of a name.</summary>
/// <param name="Actor">Whom it may stand for.</param>
/// <param name="Use">How.</param>
/// <param name="Case">How it is written.</param>
internal sealed record NameSense(Actor Actor, NameUse Use, NameCase Case);

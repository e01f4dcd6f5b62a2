namespace Casus.Coding.Lexicon;

/// <summary>Where in a clause or noun phrase a participant stands.</summary>
internal enum SlotKind
{
    /// <summary>Nowhere: the predicate takes none.</summary>
    None,

    /// <summary>The logical subject: by-phrase of a passive.</summary>
    Subject,

    /// <summary>The logical object: subject of a passive.</summary>
    Object,

    /// <summary>The indirect object.</summary>
    IndirectObject,

    /// <summary>A possessor.</summary>
    Possessor,

    /// <summary>A noun before the noun.</summary>
    Compound,

    /// <summary>An adjective of nationality.</summary>
    Adjective,

    /// <summary>A phrase with a preposition.</summary>
    Preposition,
}

/// <summary>A place in a clause or noun phrase, or inside the object (<c>obj.poss</c>).</summary>
/// <param name="Kind">Where.</param>
/// <param name="Preposition">The preposition, for <see cref="SlotKind.Preposition"/>.</param>
/// <param name="InObject">Whether it is looked for inside the object.</param>
internal readonly record struct Slot(SlotKind Kind, string? Preposition = null, bool InObject = false)
{
    /// <summary>Reads <c>subj</c>, <c>obj.poss</c>, <c>with</c> …</summary>
    public static Slot Parse(string text)
    {
        var inObject = text.StartsWith("obj.", StringComparison.Ordinal);
        var name = inObject ? text[4..] : text;
        return name switch
        {
            "none" => new(SlotKind.None, null, inObject),
            "subj" => new(SlotKind.Subject, null, inObject),
            "obj" => new(SlotKind.Object, null, inObject),
            "iobj" => new(SlotKind.IndirectObject, null, inObject),
            "poss" => new(SlotKind.Possessor, null, inObject),
            "compound" => new(SlotKind.Compound, null, inObject),
            "amod" => new(SlotKind.Adjective, null, inObject),
            _ => new(SlotKind.Preposition, name, inObject),
        };
    }
}

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

/// <summary>A place in a clause or noun phrase, or inside the phrase of another place (<c>obj.poss</c>, <c>to.of</c>).</summary>
/// <param name="Kind">Where.</param>
/// <param name="Preposition">The preposition, for <see cref="SlotKind.Preposition"/>.</param>
/// <param name="Within">The place inside whose phrase it is looked for, as the lexicon writes it, or null.</param>
internal readonly record struct Slot(SlotKind Kind, string? Preposition = null, string? Within = null)
{
    /// <summary>Reads <c>subj</c>, <c>obj.poss</c>, <c>with</c> …</summary>
    /// <exception cref="FormatException">It is no place.</exception>
    public static Slot Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            _ = Parse(text[..dot]);
            return Parse(text[(dot + 1)..]) with { Within = text[..dot] };
        }

        return text switch
        {
            "none" => new(SlotKind.None),
            "subj" => new(SlotKind.Subject),
            "obj" => new(SlotKind.Object),
            "iobj" => new(SlotKind.IndirectObject),
            "poss" => new(SlotKind.Possessor),
            "compound" => new(SlotKind.Compound),
            "amod" => new(SlotKind.Adjective),
            _ => Prepositions.All.Contains(text)
                ? new(SlotKind.Preposition, text)
                : throw new FormatException($"'{text}' is no slot"),
        };
    }
}

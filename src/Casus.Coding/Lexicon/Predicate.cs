namespace Casus.Coding.Lexicon;

/// <summary>Part of speech of a predicate.</summary>
internal enum PredicateKind
{
    /// <summary>Verb.</summary>
    Verb,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Adjective.</summary>
    Adjective,
}

/// <summary>The clause a predicate must govern.</summary>
internal enum Complement
{
    /// <summary>None needed.</summary>
    None,

    /// <summary>A that-clause.</summary>
    That,

    /// <summary>A to-infinitive.</summary>
    To,

    /// <summary>A gerund.</summary>
    Ing,
}

/// <summary>One line of <c>knowledge/events</c>: a word that tells of an event, what must stand around it, and who is who.</summary>
internal sealed record Predicate
{
    /// <summary>Part of speech.</summary>
    public required PredicateKind Kind { get; init; }

    /// <summary>Lemma of the head word.</summary>
    public required string Lemma { get; init; }

    /// <summary>Words that must modify the head, in order ("air" of "air_strike"); empty for none.</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>Particles of which one must be there; empty for none.</summary>
    public IReadOnlyList<string> Particles { get; init; } = [];

    /// <summary>What the object must be, or null.</summary>
    public WordSet? Object { get; init; }

    /// <summary>What the subject must be, or null.</summary>
    public WordSet? Subject { get; init; }

    /// <summary>Prepositional phrases that must be there.</summary>
    public IReadOnlyList<(string Preposition, WordSet Noun)> Phrases { get; init; } = [];

    /// <summary>The clause that must be there.</summary>
    public Complement Complement { get; init; }

    /// <summary>Where the actor is looked for, in order.</summary>
    public required IReadOnlyList<Slot> Actor { get; init; }

    /// <summary>Where the recipient is looked for, in order.</summary>
    public required IReadOnlyList<Slot> Recipient { get; init; }

    /// <summary>Whether several parties without a clear initiator are all actors.</summary>
    public bool Reciprocal { get; init; }

    /// <summary>Whether the line shields a phrase that looks like an event and is none (<c>A=none R=none</c>).</summary>
    public bool IsNoEvent => Actor is [{ Kind: SlotKind.None }] && Recipient is [{ Kind: SlotKind.None }];

    /// <summary>Whether the line says which words its object or phrases must hold.</summary>
    public bool NamesObject =>
        Object is not null && !ReferenceEquals(Object, WordSet.Any) || Phrases.Any(p => !ReferenceEquals(p.Noun, WordSet.Any));

    /// <summary>How much the line asks for; the more, the earlier it is tried.</summary>
    public int Specificity =>
        (4 * Modifiers.Count) + (Particles.Count > 0 ? 4 : 0) + Weight(Object, 3) + Weight(Subject, 2) + Phrases.Sum(p => Weight(p.Noun, 3)) +
        (Complement == Complement.None ? 0 : 2);

    private static int Weight(WordSet? set, int full) =>
        set is null ? 0 : ReferenceEquals(set, WordSet.Any) ? 1 : set.IsOfPhrases ? full + 1 : full;
}

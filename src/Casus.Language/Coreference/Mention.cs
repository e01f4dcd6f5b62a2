namespace Casus.Language.Coreference;

/// <summary>How a mention is worded.</summary>
internal enum MentionKind : byte
{
    /// <summary>A pronoun or possessive ("she", "their").</summary>
    Pronoun,

    /// <summary>A proper name.</summary>
    Name,

    /// <summary>A definite or demonstrative noun phrase ("the ministry", "this group", "his office").</summary>
    Definite,

    /// <summary>Any other noun phrase ("a spokesman", "rebels").</summary>
    Indefinite,
}

/// <summary>Grammatical number, as far as a mention shows it.</summary>
internal enum MentionNumber : byte
{
    /// <summary>Either.</summary>
    Open,

    /// <summary>One.</summary>
    Singular,

    /// <summary>Several.</summary>
    Plural,
}

/// <summary>What a pronoun asks of whom it stands for.</summary>
internal enum MentionGender : byte
{
    /// <summary>Anything.</summary>
    Open,

    /// <summary>A man.</summary>
    Masculine,

    /// <summary>A woman.</summary>
    Feminine,

    /// <summary>No human being.</summary>
    Neuter,

    /// <summary>A human being.</summary>
    Human,
}

/// <summary>A phrase that may stand for the same as another.</summary>
/// <param name="Sentence">Index of its sentence in the document.</param>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Head">Its head token.</param>
internal readonly record struct Mention(int Sentence, int First, int End, int Head)
{
    /// <summary>How it is worded.</summary>
    public MentionKind Kind { get; init; }

    /// <summary>Its number.</summary>
    public MentionNumber Number { get; init; }

    /// <summary>Its gender.</summary>
    public MentionGender Gender { get; init; }

    /// <summary>Whether it joins several phrases ("Russia and China").</summary>
    public bool IsCoordination { get; init; }
}

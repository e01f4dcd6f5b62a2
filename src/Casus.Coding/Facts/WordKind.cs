namespace Casus.Coding.Facts;

/// <summary>In which function a word bears on factual status.</summary>
internal enum WordKind
{
    /// <summary>A verb that governs the event.</summary>
    Verb,

    /// <summary>A noun that governs it.</summary>
    Noun,

    /// <summary>An adjective that governs it.</summary>
    Adj,

    /// <summary>An adverb that governs it ("far from").</summary>
    Adv,

    /// <summary>An auxiliary of its clause.</summary>
    Modal,

    /// <summary>An auxiliary told in the past of another's words ("said it would").</summary>
    Backshift,

    /// <summary>An adverb in its clause.</summary>
    Adverb,

    /// <summary>An adjective before the event noun.</summary>
    Attribute,

    /// <summary>A word before the event noun, or before or as an argument of the verb ("no", "nobody").</summary>
    Quantifier,

    /// <summary>A conjunction or preposition that opens its clause.</summary>
    Mark,

    /// <summary>A preposition before the event noun.</summary>
    Prep,

    /// <summary>A verb whose infinitive after a clause tells its outcome, not its purpose ("rose to reach").</summary>
    Outcome,

    /// <summary>A class of operators of <c>composition.txt</c> that leaves the event what it is.</summary>
    Operator,
}

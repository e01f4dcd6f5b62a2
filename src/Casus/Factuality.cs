namespace Casus;

/// <summary>
/// Whether an event is said to have happened, and how surely: polarity and certainty as in FactBank
/// (Saurí and Pustejovsky 2009), with the tense in which it is told.
/// </summary>
/// <param name="Polarity">Said to be so, or not to be so.</param>
/// <param name="Certainty">How surely.</param>
/// <param name="Tense">When, seen from the time of writing.</param>
public sealed record Factuality(Polarity Polarity, Certainty Certainty, Tense Tense)
{
    /// <summary>Told as a plain fact of the past.</summary>
    public static Factuality Happened { get; } = new(Polarity.Positive, Certainty.Certain, Tense.Past);

    /// <summary>Told as having happened or happening, for sure; nothing else counts as an event that took place.</summary>
    public bool IsFact() =>
        this is { Polarity: Polarity.Positive, Certainty: Certainty.Certain, Tense: Tense.Past or Tense.Present };
}

/// <summary>Said to be so, or not to be so.</summary>
public enum Polarity
{
    /// <summary>So.</summary>
    Positive,

    /// <summary>Not so.</summary>
    Negative,
}

/// <summary>How surely an event is told.</summary>
public enum Certainty
{
    /// <summary>Without doubt.</summary>
    Certain,

    /// <summary>Likely.</summary>
    Probable,

    /// <summary>May be.</summary>
    Possible,

    /// <summary>Left open.</summary>
    Unknown,
}

/// <summary>When an event is placed, seen from the time of writing.</summary>
public enum Tense
{
    /// <summary>Before now.</summary>
    Past,

    /// <summary>Now.</summary>
    Present,

    /// <summary>After now.</summary>
    Future,

    /// <summary>Again and again.</summary>
    Habitual,

    /// <summary>Only supposed: conditions, wishes, demands.</summary>
    Hypothetical,
}

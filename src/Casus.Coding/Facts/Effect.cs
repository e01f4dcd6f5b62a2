namespace Casus.Coding.Facts;

/// <summary>What is left of a statement: whether so, and how surely.</summary>
/// <param name="Polarity">So or not so.</param>
/// <param name="Certainty">How surely.</param>
internal readonly record struct Outcome(Polarity Polarity, Certainty Certainty)
{
    /// <summary>So, without doubt.</summary>
    public static Outcome So { get; } = new(Polarity.Positive, Certainty.Certain);
}

/// <summary>
/// What a word makes of the status of what stands under it: its signature, by whether the word itself is told as so or as not
/// so (Nairn, Condoravdi and Karttunen 2006: <em>manage</em> is +/-, <em>fail</em> -/+, <em>force</em> +/o, <em>know</em> +/+).
/// </summary>
/// <param name="Positive">Where the word is told as so.</param>
/// <param name="Negative">Where it is told as not so.</param>
/// <param name="Tense">The tense it imposes, or null.</param>
internal sealed record Effect(Outcome Positive, Outcome Negative, Tense? Tense)
{
    /// <summary>Whether what stands under it is presupposed, however surely the word itself is told (Karttunen 1971).</summary>
    public bool IsPresupposed => Positive.Certainty == Certainty.Certain && Positive == Negative;
}

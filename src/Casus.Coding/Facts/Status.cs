namespace Casus.Coding.Facts;

/// <summary>The factual status of a word of a sentence, as it is put together on the way down the tree.</summary>
/// <param name="Polarity">So or not so.</param>
/// <param name="Certainty">How surely.</param>
/// <param name="Tense">When; null where nothing has told yet.</param>
/// <param name="IsImposed">Whether the tense was imposed from above, so that the form of the verb no longer tells.</param>
internal readonly record struct Status(Polarity Polarity, Certainty Certainty, Tense? Tense, bool IsImposed)
{
    /// <summary>Told as so, in a tense still open.</summary>
    public static Status Plain { get; } = new(Polarity.Positive, Certainty.Certain, null, false);

    /// <summary>The future of headlines: "Rivals to meet in Geneva".</summary>
    public static Status Headline { get; } = Plain with { Tense = Casus.Tense.Future, IsImposed = true };

    /// <summary>The status of what stands under a word of this status.</summary>
    public Status Under(Effect effect)
    {
        var outcome = Polarity == Polarity.Positive ? effect.Positive : effect.Negative;
        return effect.IsPresupposed
            ? new Status(outcome.Polarity, outcome.Certainty, effect.Tense, effect.Tense is not null)
            : new Status(outcome.Polarity, Weaker(outcome.Certainty), effect.Tense ?? Tense, effect.Tense is not null || IsImposed);
    }

    /// <summary>The status with what a word of its own clause adds.</summary>
    public Status With(Outcome outcome, Tense? tense) => this with
    {
        Polarity = outcome.Polarity == Polarity.Negative ? Opposite(Polarity) : Polarity,
        Certainty = Weaker(outcome.Certainty),
        Tense = tense ?? Tense,
        IsImposed = IsImposed || tense is not null,
    };

    /// <summary>The status in the tense of the verb's form, unless one was imposed.</summary>
    public Status Told(Tense? tense) => IsImposed || tense is null ? this : this with { Tense = tense };

    private Certainty Weaker(Certainty other) => other > Certainty ? other : Certainty;

    private static Polarity Opposite(Polarity polarity) =>
        polarity == Polarity.Positive ? Polarity.Negative : Polarity.Positive;
}

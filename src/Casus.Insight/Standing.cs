namespace Casus.Insight;

/// <summary>How an event stands in a text; only the first two may be counted as having taken place, the second on somebody's word.</summary>
public enum Standing
{
    /// <summary>The outlet itself tells it as a fact.</summary>
    Told,

    /// <summary>Somebody quoted says it is a fact.</summary>
    Said,

    /// <summary>It is said not to have happened.</summary>
    Negated,

    /// <summary>It may be, is yet to come, is only supposed, or is told as a habit.</summary>
    Supposed,
}

/// <summary>Tells how events stand.</summary>
public static class Standings
{
    /// <summary>How an event stands in its text.</summary>
    public static Standing Standing(this EventRecord record) => record switch
    {
        { Factuality.Polarity: Polarity.Negative } => Insight.Standing.Negated,
        _ when !record.Factuality.IsFact() => Insight.Standing.Supposed,
        { Attributions.Count: > 0 } => Insight.Standing.Said,
        _ => Insight.Standing.Told,
    };
}

namespace Casus.Ledger.Views;

/// <summary>How an event stands in its text, as lists and filters tell it.</summary>
public enum EventStanding
{
    /// <summary>The outlet itself tells it as a fact.</summary>
    Told,

    /// <summary>Somebody quoted says it is a fact.</summary>
    Said,

    /// <summary>It is said not to have happened.</summary>
    Negated,

    /// <summary>It is said to come.</summary>
    Forecast,

    /// <summary>It may be, is only supposed, or is told as a habit.</summary>
    Open,
}

/// <summary>Tells how events stand.</summary>
public static class EventStandings
{
    /// <summary>The same in SQL, over the columns of <c>events e</c>.</summary>
    internal const string Sql =
        """
        CASE WHEN e.polarity = 'negative' THEN 'negated' WHEN e.tense = 'future' THEN 'forecast'
            WHEN e.certainty <> 'certain' OR e.tense NOT IN ('past', 'present') THEN 'open'
            WHEN len(e.attributions) > 0 THEN 'said' ELSE 'told' END
        """;

    /// <summary>That somebody tells it as a fact, be it the outlet or one who is quoted.</summary>
    internal const string Fact = "e.polarity = 'positive' AND e.certainty = 'certain' AND e.tense IN ('past', 'present')";

    /// <summary>How an event stands in its text.</summary>
    public static EventStanding ViewStanding(this EventRecord record) => record.Factuality switch
    {
        { Polarity: Polarity.Negative } => EventStanding.Negated,
        { Tense: Tense.Future } => EventStanding.Forecast,
        var factuality when !factuality.IsFact() => EventStanding.Open,
        _ => record.Attributions.Count > 0 ? EventStanding.Said : EventStanding.Told,
    };
}

using Casus.Ledger.Queries;

namespace Casus.Ledger.Statistics;

/// <summary>Which aggregates are asked for.</summary>
public sealed record StatisticsRequest
{
    /// <summary>The events that are counted; by default those told as having happened.</summary>
    public EventFilter Filter { get; init; } = new() { Happened = true };

    /// <summary>
    /// Codes of the countries or organisations to tell of; empty for all. Of dyads, one code asks for those that it is part of,
    /// several for those among them.
    /// </summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Pairs of an actor's and a recipient's country rather than countries.</summary>
    public bool Dyads { get; init; }

    /// <summary>The periods.</summary>
    public TimeUnit Period { get; init; } = TimeUnit.Month;

    /// <summary>Of reports with the same day, actors, recipients and type only one is counted.</summary>
    public bool OneADay { get; init; }
}

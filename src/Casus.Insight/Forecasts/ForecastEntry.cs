using Casus.Ledger.Forecasts;
using NodaTime;

namespace Casus.Insight.Forecasts;

/// <summary>A forecast of the ledger: who says what, when, for when, how surely, and what became of it.</summary>
public sealed record ForecastEntry
{
    /// <summary>Id of its event.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its document.</summary>
    public required string Document { get; init; }

    /// <summary>Headline of the document, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Outlet of the document, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who says so, innermost; null for the outlet itself, and where the text names nobody.</summary>
    public Participant? Source { get; init; }

    /// <summary>Whether somebody else than the outlet says so.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The deed foretold, with its words of probability and its condition.</summary>
    public required Forecast Forecast { get; init; }

    /// <summary>Who is to do it.</summary>
    public IReadOnlyList<Participant> Actors { get; init; } = [];

    /// <summary>To whom.</summary>
    public IReadOnlyList<Participant> Recipients { get; init; } = [];

    /// <summary>The words that tell of it.</summary>
    public IReadOnlyList<Words> Trigger { get; init; } = [];

    /// <summary>The day it was said: of publication; null where unknown.</summary>
    public LocalDate? Said { get; init; }

    /// <summary>The day from which it is to come, or null.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The day by which it is to come: its horizon; null where the text names none.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Open, due or judged.</summary>
    public required ForecastState State { get; init; }

    /// <summary>What the ledger suggests became of it, or null.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>What a person said became of it, the latest word; or null.</summary>
    public Verdict? Outcome { get; init; }

    /// <summary>
    /// The name under which its source is scored: the source's, else the outlet's; null for an unnamed source.
    /// </summary>
    public string? Holder() => Source is { } source ? source.Name ?? source.Antecedent?.Text ?? source.Text : IsQuoted ? null : Outlet;

    /// <summary>The chance that what it says comes true, or null where it states none that can be read as a number.</summary>
    public double? Chance() => Forecast.Likelihood?.Value is { } value
        ? Forecast.Polarity == Polarity.Positive ? value : 1 - value
        : null;
}

/// <summary>Where a forecast stands on a day.</summary>
public enum ForecastState
{
    /// <summary>Its horizon lies ahead, or it has none.</summary>
    Open,

    /// <summary>Its horizon has passed and nobody has judged it.</summary>
    Due,

    /// <summary>A person has judged it.</summary>
    Judged,
}

/// <summary>What a person said became of a forecast.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reviewer">Who says so.</param>
/// <param name="Made">When.</param>
/// <param name="Note">Why, or null.</param>
public sealed record Verdict(Outcome Outcome, string Reviewer, Instant Made, string? Note);

/// <summary>What the ledger suggests became of a forecast; a person decides.</summary>
/// <param name="Outcome">What seems to have become of it.</param>
/// <param name="Because">Why, in words.</param>
/// <param name="Evidence">The event that speaks for it, or null where the lack of one does.</param>
public sealed record Proposal(Outcome Outcome, string Because, Evidence? Evidence);

/// <summary>A later event that speaks for an outcome.</summary>
/// <param name="Event">Its id.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Title">Headline of the document, or null.</param>
/// <param name="Outlet">Outlet of the document, or null.</param>
/// <param name="Date">Its day.</param>
/// <param name="Words">The text from the first to the last of its parties and trigger.</param>
public sealed record Evidence(string Event, string Document, string? Title, string? Outlet, LocalDate Date, string Words);

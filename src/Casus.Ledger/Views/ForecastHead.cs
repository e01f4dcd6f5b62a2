using NodaTime;

namespace Casus.Ledger.Views;

/// <summary>A forecast without the words around it.</summary>
public sealed record ForecastHead
{
    /// <summary>Id of its event.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its document.</summary>
    public required string Document { get; init; }

    /// <summary>Headline of the document, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Outlet of the document, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Day of publication, or null.</summary>
    public LocalDate? Said { get; init; }

    /// <summary>The time that the text names: its first day, or null.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Its last day, or null.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The tense of its event.</summary>
    public required Tense Tense { get; init; }

    /// <summary>Whether somebody else than the outlet says so.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Who says so, innermost, or null.</summary>
    public Participant? Source { get; init; }

    /// <summary>The deed foretold.</summary>
    public required Forecast Forecast { get; init; }
}

/// <summary>The forecasts of a ledger.</summary>
/// <param name="Heads">Those in documents that repeat no other, the latest first.</param>
/// <param name="InCopies">How many stand in documents that repeat another.</param>
/// <param name="LastArticle">Day of the last article that was looked at, or null.</param>
public sealed record ForecastHeads(IReadOnlyList<ForecastHead> Heads, int InCopies, LocalDate? LastArticle);

/// <summary>What to look for among later articles.</summary>
/// <param name="Id">Id of the forecast's event.</param>
/// <param name="Type">Type of the deed.</param>
/// <param name="Said">The day it was said.</param>
/// <param name="From">First day on which the deed may come.</param>
/// <param name="To">Last day that is looked at.</param>
public sealed record ForecastQuestion(string Id, EventType Type, LocalDate Said, LocalDate From, LocalDate To);

using Casus.Ledger.Reviews;
using NodaTime;

namespace Casus.Ledger.Forecasts;

/// <summary>What a person said became of a forecast; never changed afterwards, but a later one counts before it.</summary>
public sealed record ForecastOutcome
{
    /// <summary>Its number, from 1, in order of time.</summary>
    public required int Number { get; init; }

    /// <summary>When.</summary>
    public required Instant Made { get; init; }

    /// <summary>Who.</summary>
    public required string Reviewer { get; init; }

    /// <summary>What became of it.</summary>
    public required Outcome Verdict { get; init; }

    /// <summary>Why, in the reviewer's words, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>SHA-256 of the document's text.</summary>
    public required string TextHash { get; init; }

    /// <summary>The coder that wrote the event.</summary>
    public required string Coder { get; init; }

    /// <summary>The event as it stood when it was judged.</summary>
    public required EventRecord Judged { get; init; }

    /// <summary>
    /// How well it fits an event, also after another coder has coded the text again: -1 where text, type or trigger differ, else
    /// the more, the more parties are the same.
    /// </summary>
    /// <param name="record">The event.</param>
    /// <param name="textHash">SHA-256 of its document's text.</param>
    public int Fit(EventRecord record, string textHash) =>
        TextHash != textHash || DocumentId != record.Document || RecordAnchor.Of(Judged) != RecordAnchor.Of(record) ? -1
        : 2 * RecordAnchor.PartiesInCommon(Judged, record) + (Judged.Id == record.Id ? 1 : 0);

    /// <summary>SHA-256 of a text, as <see cref="TextHash"/> holds it.</summary>
    public static string Hash(string text) => RecordAnchor.Hash(text);
}

/// <summary>What became of a forecast.</summary>
public enum Outcome
{
    /// <summary>It came as said.</summary>
    CameTrue,

    /// <summary>It did not come, or not by its day.</summary>
    DidNot,

    /// <summary>Only part of it came, or too late.</summary>
    Partly,

    /// <summary>Nobody can tell: too vague, no day, or a condition that never held.</summary>
    CannotBeResolved,
}

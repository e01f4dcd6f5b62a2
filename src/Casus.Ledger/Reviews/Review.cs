using NodaTime;

namespace Casus.Ledger.Reviews;

/// <summary>What a reviewer said of a record at one time; never changed afterwards.</summary>
public sealed record Review
{
    /// <summary>Its number, from 1, in order of time.</summary>
    public required int Number { get; init; }

    /// <summary>The number of the first review of the same thing; reviews of one thing share it, whatever coder wrote it down.</summary>
    public required int Subject { get; init; }

    /// <summary>When.</summary>
    public required Instant Made { get; init; }

    /// <summary>Who.</summary>
    public required string Reviewer { get; init; }

    /// <summary>What was done.</summary>
    public required ReviewAction Action { get; init; }

    /// <summary>The field that was set, else null.</summary>
    public string? Field { get; init; }

    /// <summary>What it was set to, as given, else null.</summary>
    public string? Value { get; init; }

    /// <summary>Why, in the reviewer's words, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The review that this one takes back, else null.</summary>
    public int? Undoes { get; init; }

    /// <summary>SHA-256 of the document's text.</summary>
    public required string TextHash { get; init; }

    /// <summary>Id of the document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The coder that wrote the record.</summary>
    public required string Coder { get; init; }

    /// <summary>The record as it stood when it was reviewed.</summary>
    public required LedgerRecord Judged { get; init; }
}

/// <summary>What a review does.</summary>
public enum ReviewAction
{
    /// <summary>The record is right, with the corrections made so far.</summary>
    Accept,

    /// <summary>There is no such event, attribution or cause.</summary>
    Reject,

    /// <summary>A field should read otherwise.</summary>
    Set,

    /// <summary>Takes a review back.</summary>
    Undo,
}

namespace Casus.Ledger.Reviews;

/// <summary>What a reviewer holds of a record in the end.</summary>
public enum Verdict
{
    /// <summary>Right as it is.</summary>
    Accepted,

    /// <summary>Right but for the fields that were set.</summary>
    Corrected,

    /// <summary>Wrong altogether.</summary>
    Rejected,
}

/// <summary>What one reviewer holds of a record, all reviews taken together.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="Verdict">What.</param>
/// <param name="Record">The record as this reviewer would have it; null where rejected.</param>
public sealed record Opinion(string Reviewer, Verdict Verdict, LedgerRecord? Record);

namespace Casus.Reading.Fetch;

/// <summary>What came of an address.</summary>
/// <param name="Address">The address as asked for.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Reason">Why it was refused or failed, or what else there is to say; or null.</param>
public sealed record FetchReport(string Address, FetchOutcome Outcome, string? Reason = null);

/// <summary>What came of an address.</summary>
public enum FetchOutcome
{
    /// <summary>The page is stored.</summary>
    Stored,

    /// <summary>As it was when it was fetched last.</summary>
    Unchanged,

    /// <summary>A feed, whose new items are followed.</summary>
    Feed,

    /// <summary>It may not be fetched, is not there, or is no page.</summary>
    Refused,

    /// <summary>It could not be fetched for the moment; the next run tries again.</summary>
    Failed,
}

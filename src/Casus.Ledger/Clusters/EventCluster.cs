using Casus.Ledger.Queries;

namespace Casus.Ledger.Clusters;

/// <summary>An event with all its reports, in the order in which they were gathered.</summary>
/// <param name="Reports">The reports; at least one.</param>
public sealed record EventCluster(IReadOnlyList<ClusterReport> Reports)
{
    /// <summary>How many reports there are.</summary>
    public Coverage Coverage => Reports[0].Found.Coverage;
}

/// <summary>A report of an event.</summary>
/// <param name="Found">The report.</param>
/// <param name="Score">How well it fits those before it, above 0; null for the first.</param>
/// <param name="Because">Why it was counted among them, in words.</param>
public sealed record ClusterReport(FoundEvent Found, double? Score, IReadOnlyList<string> Because);

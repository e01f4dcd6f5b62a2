namespace Casus.Ledger.Clusters;

/// <summary>A report with its words weighed.</summary>
internal sealed record Report(Mention Mention, WordVector Words);

namespace Casus.Ledger.Clusters;

/// <summary>Which event a report tells of.</summary>
/// <param name="Mention">The report.</param>
/// <param name="Cluster">The event, by number.</param>
/// <param name="Score">How well the report fits those before it, above 0; null for the first.</param>
/// <param name="Because">Why, in words; of the most similar report before it.</param>
internal sealed record ClusterLink(Mention Mention, int Cluster, double? Score, IReadOnlyList<string> Because);

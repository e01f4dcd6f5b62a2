namespace Casus.Ledger;

/// <summary>How many records of each kind a ledger holds.</summary>
/// <param name="Documents">Documents.</param>
/// <param name="Events">Events.</param>
/// <param name="Attributions">Attributions.</param>
/// <param name="Causes">Causes.</param>
public sealed record LedgerCounts(long Documents, long Events, long Attributions, long Causes);

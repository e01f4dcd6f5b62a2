namespace Casus.Ledger.Queries;

/// <summary>A stretch of a list of results.</summary>
/// <param name="Limit">At most so many.</param>
/// <param name="Offset">After so many.</param>
public sealed record Paging(int Limit = 50, int Offset = 0);

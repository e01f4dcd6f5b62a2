namespace Casus.Ledger.Copies;

/// <summary>A document of the ledger under its number; without its records.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Document">The document.</param>
public sealed record LedgerText(int Number, DocumentRecord Document);

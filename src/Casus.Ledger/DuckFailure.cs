namespace Casus.Ledger;

/// <summary>The database did not do what it was told (the driver's own exception cannot be made outside it).</summary>
/// <param name="message">What the database says.</param>
internal sealed class DuckFailure(string message) : Exception(message);

namespace Casus.Ledger.Reviews;

/// <summary>A review makes no sense; the message says why in plain words.</summary>
/// <param name="message">Why.</param>
public sealed class ReviewException(string message) : Exception(message);

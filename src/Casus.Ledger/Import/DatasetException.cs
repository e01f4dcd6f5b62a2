namespace Casus.Ledger.Import;

/// <summary>A file cannot be imported; the message is the end of a sentence that begins with the file's name.</summary>
/// <param name="message">Why.</param>
public sealed class DatasetException(string message) : Exception(message);

namespace Casus.Reading.Fetch;

/// <summary>The folder to store in cannot be used; the message says why.</summary>
/// <param name="path">The folder, or the file in it.</param>
/// <param name="reason">Why.</param>
public sealed class FetchException(string path, string reason) : Exception($"{path}: {reason}");

/// <summary>An address could not be fetched for the moment; the message is the reason.</summary>
internal sealed class UnreachableException(string reason) : Exception(reason);

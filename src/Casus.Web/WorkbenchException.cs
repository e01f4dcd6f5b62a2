namespace Casus.Web;

/// <summary>The workbench cannot start; the message says why in plain words.</summary>
/// <param name="message">Why.</param>
public sealed class WorkbenchException(string message) : Exception(message);

namespace Casus.Cli;

/// <summary>A command cannot run; the message says why in plain words.</summary>
internal sealed class CommandException(string message) : Exception(message);

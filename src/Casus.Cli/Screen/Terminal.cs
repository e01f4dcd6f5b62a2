using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>The terminal behind standard error: standard output carries records only.</summary>
internal static class Terminal
{
    /// <summary>Standard error, in colour where it is a terminal that shows colours.</summary>
    public static IAnsiConsole Error { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
        Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    });
}

using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>The terminal behind standard error, and behind standard output where a table is asked for there.</summary>
internal static class Terminal
{
    /// <summary>Standard error, in colour where it is a terminal that shows colours.</summary>
    public static IAnsiConsole Error { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
        Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    });

    /// <summary>Standard output. A file or pipe has no width of its own and gets a wide one.</summary>
    public static IAnsiConsole Output { get; } = Wide(AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Out),
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    }));

    private static IAnsiConsole Wide(IAnsiConsole console)
    {
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 180;
        }

        return console;
    }
}

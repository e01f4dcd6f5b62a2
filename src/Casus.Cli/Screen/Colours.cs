using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>The colours of quad classes.</summary>
internal static class Colours
{
    /// <summary>The colour of a type.</summary>
    public static Color Of(EventType type) => Plover.Quad(type) switch
    {
        "verbal cooperation" => Color.Green,
        "material cooperation" => Color.Teal,
        "verbal conflict" => Color.Yellow,
        _ => Color.Red,
    };
}

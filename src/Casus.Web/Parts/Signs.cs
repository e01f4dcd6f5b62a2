using Casus.Ledger.Views;

namespace Casus.Web.Parts;

/// <summary>Signs that tell apart how events stand.</summary>
internal static class Signs
{
    /// <summary>The standings, as filters offer them; <c>fact</c> is told or said.</summary>
    public static IReadOnlyList<Choice> Standings { get; } =
        [new Choice("fact", 0), .. Enum.GetValues<EventStanding>().Select(s => new Choice(Painting.RecordText.Word(s), 0))];

    /// <summary>The quad classes.</summary>
    public static IReadOnlyList<Choice> Quads { get; } =
        [.. Enum.GetValues<EventType>().Select(Plover.Quad).Distinct().Append("cooperation").Append("conflict").Select(q => new Choice(q, 0))];

    /// <summary>What the signs mean, for the key.</summary>
    public static IReadOnlyList<(string Standing, string Meaning)> Key { get; } =
    [
        ("told", "the outlet itself tells it as a fact"),
        ("said", "somebody quoted says it is a fact"),
        ("negated", "it is said not to have happened"),
        ("forecast", "it is said to come"),
        ("open", "possible, demanded, supposed or a habit"),
    ];

    /// <summary>The sign of a standing.</summary>
    public static string Of(string standing) => standing switch
    {
        "told" => "●",
        "said" => "◐",
        "negated" => "✕",
        "forecast" => "▷",
        _ => "○",
    };
}

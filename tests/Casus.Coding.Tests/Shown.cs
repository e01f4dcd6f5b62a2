using System.Globalization;

namespace Casus.Coding.Tests;

/// <summary>Records as the pages of docs/coding-rules write them.</summary>
internal static class Shown
{
    /// <summary>One event: <c>TYPE mode: actor -> recipient [standing]</c>.</summary>
    public static string Line(EventRecord found) => string.Create(CultureInfo.InvariantCulture,
        $"{Code(found)}: {Side(found.Actors)} -> {Side(found.Recipients)} [{Standing(found)}]");

    /// <summary>Its type and mode.</summary>
    public static string Code(EventRecord found) =>
        found.Mode is null ? Plover.Name(found.Type) : $"{Plover.Name(found.Type)} {found.Mode}";

    private static string Side(IReadOnlyList<Participant> side) =>
        side.Count == 0 ? "–" : string.Join(" + ", side.Select(p => p.Text));

    private static string Standing(EventRecord found) =>
        found.Factuality.Polarity == Polarity.Negative ? "negated"
        : !found.Factuality.IsFact() ? "open"
        : found.Attributions.Count > 0 ? "said"
        : "told";
}

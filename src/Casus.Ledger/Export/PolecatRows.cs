using Casus.Ledger.Queries;
using NodaTime.Text;

namespace Casus.Ledger.Export;

/// <summary>Events in POLECAT's columns, a row for each pair of actor and recipient.</summary>
internal static class PolecatRows
{
    private static readonly (string Name, Func<Dyad, string> Value)[] Columns =
    [
        ("Event ID", d => d.Id),
        ("Event Date", d => d.Found.Event.Date is { } day ? LocalDatePattern.Iso.Format(day) : ""),
        ("Event Type", d => Plover.Name(d.Found.Event.Type)),
        ("Event Mode", d => d.Found.Event.Mode ?? ""),
        ("Intensity", d => Dyad.Field(d.Found.Event.Intensity)),
        ("Quad Code", d => Quad(d.Found.Event.Quad)),
        ("Contexts", d => string.Join(';', d.Found.Event.Contexts)),
        .. Party("Actor", d => d.Actor),
        .. Party("Recipient", d => d.Recipient),
        ("Placename", d => d.Found.Event.Place?.Name ?? d.Found.Event.Place?.Text ?? ""),
        ("City", _ => ""),
        ("District", _ => ""),
        ("Province", _ => ""),
        ("Country", d => d.Found.Event.Place?.Country ?? ""),
        ("Latitude", d => Dyad.Field(d.Found.Event.Place?.Latitude)),
        ("Longitude", d => Dyad.Field(d.Found.Event.Place?.Longitude)),
        ("GeoNames ID", _ => ""),
        ("Raw Placename", d => d.Found.Event.Place?.Text ?? ""),
        ("Feature Type", _ => ""),
        ("Source", d => d.Found.Document.Outlet ?? ""),
        ("Publication Date", d => d.Found.Document.Published is { } time ? LocalDatePattern.Iso.Format(time.Date) : ""),
        ("Story People", _ => ""),
        ("Story Organizations", _ => ""),
        ("Story Locations", _ => ""),
        ("Language", d => d.Found.Document.Language ?? ""),
        ("Version", d => d.Found.Document.Coder),
    ];

    /// <summary>A header, and the rows.</summary>
    public static IEnumerable<string> Lines(IEnumerable<FoundEvent> events) =>
        events.SelectMany(Dyad.Of).Select(d => string.Join('\t', Columns.Select(c => Dyad.Field(c.Value(d)))))
            .Prepend(string.Join('\t', Columns.Select(c => c.Name)));

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    internal static string Quad(string quad) =>
        quad.EndsWith("cooperation", StringComparison.Ordinal) ? quad[0] == 'v' ? "1" : "2" : quad[0] == 'v' ? "3" : "4";

    private static IEnumerable<(string, Func<Dyad, string>)> Party(string role, Func<Dyad, Participant?> party) =>
    [
        ($"{role} Name", d => party(d)?.Name ?? party(d)?.Text ?? ""),
        ($"{role} Country", d => party(d)?.Country ?? ""),
        ($"{role} COW", _ => ""),
        ($"Primary {role} Sector", d => party(d)?.Sector ?? ""),
        ($"{role} Sectors", d => party(d)?.Sector ?? ""),
        ($"{role} Title", _ => ""),
        ($"{role} Name Raw", d => party(d)?.Text ?? ""),
        ($"Wikipedia {role} ID", _ => ""),
    ];
}

using System.Text.Json.Nodes;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Export;

/// <summary>
/// Events in PLOVER's JSON: the fields of manual 2.0, and under <c>casus</c> what only Casus knows. Read back by
/// <c>casus import</c>, PLOVER's fields come out as they went in.
/// </summary>
internal static class PloverJson
{
    private const string Imported = "plover:";

    private static readonly IReadOnlyDictionary<string, string> States = CodeTable.Map("iso-codes.tsv", 2, l => l[0], l => l[1]);

    /// <summary>An array, one event a line.</summary>
    public static IEnumerable<string> Lines(IEnumerable<FoundEvent> events)
    {
        var any = false;
        string? last = null;
        foreach (var found in events)
        {
            if (last is not null)
            {
                yield return (any ? "" : "[") + last + ",";
                any = true;
            }

            last = JsonText.Line(Event(found));
        }

        yield return last is null ? "[]" : (any ? "" : "[") + last + "]";
    }

    private static JsonObject Event(FoundEvent found)
    {
        var e = found.Event;
        var isPlover = e.Id.StartsWith(Imported, StringComparison.Ordinal) && found.Dataset == "plover";
        var value = new JsonObject
        {
            ["id"] = isPlover ? e.Id[Imported.Length..] : e.Id,
            ["date"] = JsonText.Of(e.Date),
            ["event"] = Plover.Name(e.Type),
            ["mode"] = e.Mode,
            ["context"] = JsonText.Of(e.Contexts),
            ["actor"] = Parties(e.Actors),
            ["recipient"] = Parties(e.Recipients),
            ["location"] = e.Place is not { } place ? null : new JsonObject
            {
                ["name"] = Clean(place.Name) ?? Clean(place.Text),
                ["country"] = place.Country,
                ["latitude"] = place.Latitude,
                ["longitude"] = place.Longitude,
            },
            ["eventText"] = e.Trigger.Count == 0 ? null : Clean(string.Join(' ', e.Trigger.Select(t => t.Text))),
            ["text"] = Clean(found.Sentence?.Text),
            ["score"] = e.Intensity,
            ["factuality"] = JsonText.Of(e.Factuality),
            ["publication"] = Clean(found.Document.Outlet),
            ["url"] = Clean(found.Document.Url),
        };
        if (found.Dataset is null)
        {
            value["casus"] = new JsonObject
            {
                ["document"] = found.Document.Id,
                ["sentence"] = e.Sentence,
                ["attributed_to"] = JsonText.Of(found.Attributions.Select(a => a.Source?.Name ?? a.Source?.Text)),
                ["confidence"] = e.Confidence,
                ["coder"] = found.Document.Coder,
            };
        }
        else if (!isPlover)
        {
            value["dataset"] = found.Dataset;
        }

        return value;
    }

    private static JsonArray Parties(IEnumerable<Participant> parties) => new([.. parties.Select(Party)]);

    private static JsonObject Party(Participant p)
    {
        var value = new JsonObject
        {
            ["actorText"] = Clean(p.Text) ?? Clean(p.Name) ?? p.Country ?? "",
            ["name"] = Clean(p.Name),
            ["code"] = p.Country,
            ["sector"] = p.Sector,
        };
        if (p.Country is { } code && !States.ContainsKey(code))
        {
            // PLOVER's codes are of states; that this one is not shows that it is meant.
            value["organisation"] = code;
        }

        return value;
    }

    // White space around texts means nothing, and no text the same as an empty one.
    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

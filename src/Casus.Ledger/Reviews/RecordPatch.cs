using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casus.Ledger.Reviews;

/// <summary>Sets a field of a record, named as in the records' JSON: <c>type</c>, <c>place.country</c>, <c>actors[0].sector</c>.</summary>
internal static class RecordPatch
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["polarity"] = "factuality.polarity", ["certainty"] = "factuality.certainty", ["tense"] = "factuality.tense",
    };

    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal)
    {
        "record", "id", "document", "sentence", "confidence", "quad", "intensity",
    };

    /// <summary>The record with the field set.</summary>
    /// <param name="record">The record.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">JSON, or a plain string.</param>
    /// <param name="text">The document's text, against which new spans are checked; null leaves that out.</param>
    /// <exception cref="ReviewException">There is no such field, or it cannot take the value.</exception>
    public static LedgerRecord Set(LedgerRecord record, string field, string value, SourceText? text = null)
    {
        var path = Path(Short.GetValueOrDefault(field, field));
        if (Fixed.Contains(path[0]))
        {
            throw new ReviewException($"'{path[0]}' is the program's own or follows from other fields and cannot be set");
        }

        var tries = Values(value).Select(node => Try(record, field, path, node, text)).ToList();
        return tries.FirstOrDefault(t => t.Record is not null).Record ?? throw new ReviewException(tries[0].Error!);
    }

    /// <summary>The names of the fields in which two records differ, but for ids, confidence and what follows from others.</summary>
    public static IReadOnlyList<string> Differences(LedgerRecord one, LedgerRecord other)
    {
        var (a, b) = (Node(one), Node(other));
        return [.. a.Select(p => p.Key).Union(b.Select(p => p.Key))
            .Where(name => !Fixed.Contains(name) && name != "attributions" && name != "within" &&
                !JsonNode.DeepEquals(a[name], b[name]))];
    }

    // What reads as JSON may also be meant as a string ("123" as a name).
    private static IEnumerable<JsonNode?> Values(string value)
    {
        JsonNode? node = null;
        var isJson = true;
        try
        {
            node = JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            isJson = false;
        }

        return isJson && node is not JsonValue ? [node] : isJson ? [node, JsonValue.Create(value)] : [JsonValue.Create(value)];
    }

    private static (LedgerRecord? Record, string? Error) Try(
        LedgerRecord record, string field, IReadOnlyList<string> path, JsonNode? value, SourceText? text)
    {
        var node = Node(record);
        try
        {
            Put(node, field, path, value);
            var changed = CasusJson.Parse(JsonSerializer.SerializeToUtf8Bytes(node, CasusJson.Options));
            changed = changed is EventRecord e ? Derive(e, record) : changed;
            RecordCheck.Check(changed, text);
            return (changed, null);
        }
        catch (ReviewException e)
        {
            return (null, e.Message);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return (null, $"'{field}' cannot be {value?.ToJsonString(CasusJson.Options) ?? "null"}");
        }
    }

    // Class and intensity follow from type and mode; a mode of another type does not outlive a change of type.
    private static EventRecord Derive(EventRecord e, LedgerRecord before)
    {
        var mode = e.Type != ((EventRecord)before).Type && !Plover.IsMode(e.Type, e.Mode) ? null : e.Mode;
        return !Plover.IsMode(e.Type, mode)
            ? throw new ReviewException($"{Plover.Name(e.Type)} has no mode '{mode}'")
            : e with
            {
                Mode = mode,
                Contexts = [.. e.Contexts.Distinct().Order(StringComparer.Ordinal)],
                Quad = Plover.Quad(e.Type),
                Intensity = Plover.Intensity(e.Type, mode),
            };
    }

    private static void Put(JsonObject root, string field, IReadOnlyList<string> path, JsonNode? value)
    {
        JsonNode? at = root;
        foreach (var step in path.Take(path.Count - 1))
        {
            at = Step(at, step) ?? throw new ReviewException($"'{field}': '{step}' is empty; set it as a whole");
        }

        switch (at)
        {
            case JsonObject o when o.ContainsKey(path[^1]):
                o[path[^1]] = value;
                break;
            case JsonArray a when Index(path[^1]) is { } i && i <= a.Count && (i < a.Count || value is not null):
                if (i < a.Count)
                {
                    a.RemoveAt(i);
                }

                if (value is not null)
                {
                    a.Insert(i, value);
                }

                break;
            default:
                throw new ReviewException($"there is no field '{field}'");
        }
    }

    private static JsonNode? Step(JsonNode? at, string step) => at switch
    {
        JsonObject o => o[step],
        JsonArray a when Index(step) is { } i && i < a.Count => a[i],
        _ => null,
    };

    private static int? Index(string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static string[] Path(string field) => field.Length == 0
        ? throw new ReviewException("a field is named before the '='")
        : field.Replace("]", "", StringComparison.Ordinal).Split(['.', '[']);

    private static JsonObject Node(LedgerRecord record) =>
        (JsonObject)JsonSerializer.SerializeToNode(record, CasusJson.Options)!;
}

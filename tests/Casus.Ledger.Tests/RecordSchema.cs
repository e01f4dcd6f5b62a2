using System.Text.Json;
using System.Text.RegularExpressions;

namespace Casus.Ledger.Tests;

/// <summary>
/// Checks record lines against docs/records.schema.json. Knows the keywords of JSON Schema 2020-12 used there and
/// refuses any other, so that none goes unchecked. Linked into other test projects.
/// </summary>
internal sealed class RecordSchema
{
    private readonly JsonElement _root;

    private RecordSchema(JsonElement root) => _root = root;

    /// <summary>The schema of the repository.</summary>
    public static RecordSchema Load()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Casus.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Join(folder.FullName, "docs", "records.schema.json")));
        return new RecordSchema(document.RootElement.Clone());
    }

    /// <summary>The schema's part of that name.</summary>
    public JsonElement Part(string name) => _root.GetProperty("$defs").GetProperty(name);

    /// <summary>What is wrong with a line, each with its place; empty where it is a record.</summary>
    public IReadOnlyList<string> Errors(string line)
    {
        using var document = JsonDocument.Parse(line);
        return [.. Errors(document.RootElement, _root, "")];
    }

    private IEnumerable<string> Errors(JsonElement value, JsonElement schema, string at) =>
        schema.EnumerateObject().SelectMany(keyword => Errors(value, schema, keyword.Name, keyword.Value, at));

    private IEnumerable<string> Errors(JsonElement value, JsonElement schema, string keyword, JsonElement rule, string at)
    {
        var isObject = value.ValueKind == JsonValueKind.Object;
        var isArray = value.ValueKind == JsonValueKind.Array;
        var isString = value.ValueKind == JsonValueKind.String;
        var isNumber = value.ValueKind == JsonValueKind.Number;
        return keyword switch
        {
            "$schema" or "$id" or "$defs" or "title" or "description" or "then" => [],
            "$ref" => Errors(value, Part(rule.GetString()!["#/$defs/".Length..]), at),
            "type" => Wrong(!Types(rule).Any(t => IsOf(value, t)), at, $"is no {rule}"),
            "const" => Wrong(!JsonElement.DeepEquals(value, rule), at, $"is {value}, not {rule}"),
            "enum" => Wrong(!rule.EnumerateArray().Any(r => JsonElement.DeepEquals(value, r)), at, $"is {value}, none of {rule}"),
            "properties" when isObject => rule.EnumerateObject().SelectMany(p =>
                value.TryGetProperty(p.Name, out var inner) ? Errors(inner, p.Value, $"{at}/{p.Name}") : []),
            "required" when isObject => rule.EnumerateArray().Select(r => r.GetString()!)
                .Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at}: lacks {name}"),
            "additionalProperties" when isObject && rule.ValueKind == JsonValueKind.False => value.EnumerateObject()
                .Where(p => !schema.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{at}: has {p.Name}"),
            "items" when isArray => value.EnumerateArray().SelectMany((v, i) => Errors(v, rule, $"{at}/{i}")),
            "uniqueItems" when isArray => Wrong(
                value.EnumerateArray().Select(v => v.GetRawText()).Distinct().Count() != value.GetArrayLength(), at, "repeats"),
            "minimum" when isNumber => Wrong(value.GetDouble() < rule.GetDouble(), at, $"is under {rule}"),
            "maximum" when isNumber => Wrong(value.GetDouble() > rule.GetDouble(), at, $"is over {rule}"),
            "minLength" when isString => Wrong(value.GetString()!.EnumerateRunes().Count() < rule.GetInt32(), at, "is too short"),
            "pattern" when isString => Wrong(
                !Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.ECMAScript), at, $"is not like {rule}"),
            "allOf" => rule.EnumerateArray().SelectMany(r => Errors(value, r, at)),
            "oneOf" => OneOf(value, rule, at),
            "if" => Errors(value, rule, at).Any() ? [] : Errors(value, schema.GetProperty("then"), at),
            "properties" or "required" or "additionalProperties" or "items" or "uniqueItems" or "minimum" or "maximum"
                or "minLength" or "pattern" => [],
            _ => throw new NotSupportedException($"The schema uses {keyword}."),
        };
    }

    // Of several that fail, the nearest miss is told.
    private List<string> OneOf(JsonElement value, JsonElement rule, string at)
    {
        var tries = rule.EnumerateArray().Select(r => Errors(value, r, at).ToList()).ToList();
        return tries.Count(t => t.Count == 0) switch
        {
            0 => tries.MinBy(t => t.Count)!,
            1 => [],
            _ => [$"{at}: is several things at once"],
        };
    }

    private static IEnumerable<string> Types(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(t => t.GetString()!) : [rule.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        _ => throw new NotSupportedException($"The schema uses the type {type}."),
    };

    private static IEnumerable<string> Wrong(bool wrong, string at, string what) => wrong ? [$"{at}: {what}"] : [];
}

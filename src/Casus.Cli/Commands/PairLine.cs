using System.Text.Json;
using Casus.Coding;

namespace Casus.Cli.Commands;

/// <summary>A line of input for <c>casus relate</c>.</summary>
/// <param name="Id">The id as JSON, to be given back as it came.</param>
/// <param name="Pair">The text with its mentions.</param>
internal sealed record PairLine(string Id, MentionPair Pair)
{
    /// <exception cref="FormatException">A field is missing or wrong.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static PairLine Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("not a JSON object");
        }

        if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            throw new FormatException("field 'text' is missing or no string");
        }

        var id = root.TryGetProperty("id", out var given) ? given.GetRawText() : "null";
        var written = text.GetString()!;
        var length = new SourceText(written).Length;
        return new PairLine(id, new MentionPair(written, Spans(root, "source", length), Spans(root, "target", length)));
    }

    private static List<Span> Spans(JsonElement root, string name, int length)
    {
        if (!root.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"field '{name}' is no list");
        }

        var spans = new List<Span>();
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("start", out var start) ||
                start.ValueKind == JsonValueKind.Null)
            {
                // A party the sentence only implies.
                continue;
            }

            if (!start.TryGetInt32(out var from) || !entry.TryGetProperty("end", out var end) || !end.TryGetInt32(out var to) ||
                from < 0 || to < from || to > length)
            {
                throw new FormatException($"field '{name}' has a span outside the text");
            }

            spans.Add(new Span(from, to));
        }

        return spans;
    }
}

using System.Text.Json;

namespace Casus.Training.Attributions;

/// <summary>An attribution as PolNeAR gives it: UTF-16 stretches of its source, cue and content.</summary>
internal sealed record LabelledAttribution(
    IReadOnlyList<(int Start, int End)> Source, IReadOnlyList<(int Start, int End)> Cue, IReadOnlyList<(int Start, int End)> Content);

/// <summary>An article of PolNeAR.</summary>
internal sealed record LabelledArticle(string Id, SourceText Text, IReadOnlyList<LabelledAttribution> Attributions)
{
    /// <summary>Reads a file, one article a line.</summary>
    public static List<LabelledArticle> Read(string path) => [.. File.ReadLines(path).Where(l => l.Length > 0).Select(Parse)];

    private static LabelledArticle Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = new SourceText(json.RootElement.GetProperty("text").GetString()!);
        (int, int)[] Spans(JsonElement attribution, string role) =>
            attribution.TryGetProperty(role, out var spans) && spans.ValueKind == JsonValueKind.Array
                ? [.. spans.EnumerateArray().Select(s => (text.ToUtf16(s.GetProperty("start").GetInt32()), text.ToUtf16(s.GetProperty("end").GetInt32())))]
                : [];
        return new LabelledArticle(
            json.RootElement.GetProperty("id").GetString()!, text,
            [.. json.RootElement.GetProperty("attributions").EnumerateArray()
                .Select(a => new LabelledAttribution(Spans(a, "source"), Spans(a, "cue"), Spans(a, "content")))]);
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Casus.Coding.Relations;

namespace Casus.Training.Relations;

/// <summary>A text with a pair of mentions and what holds between them.</summary>
/// <param name="Id">Where it comes from.</param>
/// <param name="Text">The text.</param>
/// <param name="Actor">UTF-16 stretches of who.</param>
/// <param name="Recipient">UTF-16 stretches of to whom.</param>
/// <param name="Class">The class, or null where only the root of the PLV set is known.</param>
/// <param name="Root">The root of the PLV set, or null for no event.</param>
internal sealed partial record LabelledPair(
    string Id, string Text, IReadOnlyList<(int Start, int End)> Actor, IReadOnlyList<(int Start, int End)> Recipient,
    RelationClass? Class, string? Root)
{
    /// <summary>The sentences of a folder: one file a type (<c>none.txt</c> for no event), <c>MODE | sentence | plv=ROOT</c> a line.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names file and line.</exception>
    public static List<LabelledPair> Written(string folder)
    {
        var pairs = new List<LabelledPair>();
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file).ToUpperInvariant();
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Length > 0 && lines[i][0] != '#')
                {
                    pairs.Add(Line($"{Path.GetFileName(file)}:{i + 1}", name, lines[i]));
                }
            }
        }

        return pairs;
    }

    /// <summary>The pairs of the PLV set.</summary>
    public static List<LabelledPair> Plv(string path) => [.. File.ReadLines(path).Where(l => l.Length > 0).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var source = new SourceText(text);
        List<(int, int)> Spans(string name) => root.TryGetProperty(name, out var spans) && spans.ValueKind == JsonValueKind.Array
            ? [.. spans.EnumerateArray().Where(s => s.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number)
                .Select(s => (source.ToUtf16(s.GetProperty("start").GetInt32()), source.ToUtf16(s.GetProperty("end").GetInt32())))]
            : [];
        return new LabelledPair(
            root.GetProperty("id").GetString()!, text, Spans("source"), Spans("target"), null, root.GetProperty("root").GetString()!);
    })];

    private static LabelledPair Line(string place, string name, string line)
    {
        var fields = line.Split(" | ");
        if (fields.Length is < 2 or > 3)
        {
            throw new InvalidDataException($"{place}: expected 'MODE | sentence' or 'MODE | sentence | plv=ROOT'");
        }

        List<(int, int)> actor = [], recipient = [];
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (Match mark in Mark().Matches(fields[1]))
        {
            text.Append(fields[1], at, mark.Index - at);
            (mark.Groups[1].Value == "A" ? actor : recipient).Add((text.Length, text.Length + mark.Groups[2].Length));
            text.Append(mark.Groups[2].Value);
            at = mark.Index + mark.Length;
        }

        text.Append(fields[1], at, fields[1].Length - at);
        if (text.ToString().AsSpan().IndexOfAny('{', '}') >= 0)
        {
            throw new InvalidDataException($"{place}: a mark is not closed or not known");
        }

        if (name == "NONE")
        {
            return new LabelledPair(place, text.ToString(), actor, recipient, RelationClass.None, null);
        }

        var mode = fields[0].Trim() is "-" ? null : fields[0].Trim();
        if (!Casus.Plover.TryParse(name, out var type) || !Casus.Plover.IsMode(type, mode))
        {
            throw new InvalidDataException($"{place}: {name} has no mode '{mode}'");
        }

        var @class = RelationClass.Of(type, mode, fields.Length == 3 ? fields[2].Trim()["plv=".Length..] : null);
        return new LabelledPair(place, text.ToString(), actor, recipient, @class, @class.Plv);
    }

    [GeneratedRegex(@"\{([AR]):([^{}]*)\}")]
    private static partial Regex Mark();
}

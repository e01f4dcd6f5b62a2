using System.Text.Json;
using Casus.Coding.Attributions;
using Casus.Language;

namespace Casus.Training.Attributions;

/// <summary>Writes attributions in the shape the shared scorer reads.</summary>
internal static class PredictionFile
{
    /// <summary>One article a line.</summary>
    public static void Write(string path, IEnumerable<(string Id, Doc Doc, IReadOnlyList<FoundAttribution> Found)> articles) =>
        File.WriteAllLines(path, articles.Select(a =>
        {
            object[] Spans(params IEnumerable<Stretch> stretches) =>
                [.. stretches.Select(s => a.Doc.Source.Span(s.Start(a.Doc), s.End(a.Doc))).Select(s => new { start = s.Start, end = s.End })];
            return JsonSerializer.Serialize(new
            {
                id = a.Id,
                attributions = a.Found.Select(f => new
                {
                    source = f.Source is { } source ? Spans(source) : [],
                    cue = Spans(f.Cue),
                    content = Spans(f.Content),
                }),
            });
        }));
}

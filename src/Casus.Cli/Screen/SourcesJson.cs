using System.Text.Json;
using Casus.Insight.Provenance;
using Casus.Ledger;

namespace Casus.Cli.Screen;

/// <summary>Outlets, copies, and the way of a text, as JSON Lines.</summary>
internal static class SourcesJson
{
    /// <summary>A line an outlet (<c>"record":"outlet"</c>), then a line a text with its copies (<c>"record":"cluster"</c>).</summary>
    public static async Task WriteAsync(Stream output, SourceBook book, CancellationToken cancellation)
    {
        foreach (var outlet in book.Outlets())
        {
            await LineAsync(output, new
            {
                Record = "outlet", outlet.Name, outlet.Country, outlet.Control, outlet.Articles, outlet.Originals, outlet.Copies, outlet.Unknown,
            }, cancellation);
        }

        var ids = book.Documents.ToDictionary(document => document.Number, document => document.Document.Id);
        foreach (var cluster in book.Clusters())
        {
            await LineAsync(output, new
            {
                Record = "cluster",
                Root = cluster.Root.Document.Id,
                Documents = cluster.Copies.Prepend(cluster.Root).Select(document => new
                {
                    document.Document.Id, document.Document.Title, document.Outlet, document.Document.Published, document.Outcome,
                    CopyOf = document.Origin is { } origin ? ids[origin] : null,
                }),
            }, cancellation);
        }
    }

    /// <summary>
    /// A line a step of the text's way (<c>"record":"source"</c>), then a line a document that repeats it (<c>"copy"</c>) or tells
    /// the same event (<c>"same-event"</c>).
    /// </summary>
    public static async Task WriteAsync(
        Stream output, SourceBook book, LedgerReader reader, SourceDocument document, CancellationToken cancellation)
    {
        foreach (var (name, steps) in new[]
        {
            ("source", book.Chain(reader, document)), ("copy", book.CopiesOf(reader, document)), ("same-event", book.SameEvent(reader, document)),
        })
        {
            foreach (var step in steps)
            {
                await LineAsync(output, Step(name, step, book), cancellation);
            }
        }
    }

    private static object Step(string record, ChainStep step, SourceBook book) => new
    {
        Record = record,
        step.Document.Document.Id,
        step.Document.Document.Title,
        step.Document.Outlet,
        step.Document.Document.Published,
        Outcome = record == "source" ? step.Document.Outcome : step.Pair!.Outcome,
        CopyOf = record == "same-event" || step.Document.Origin is not { } origin ? null
            : book.Documents.First(other => other.Number == origin).Document.Id,
        Because = step.Pair?.Because ?? [step.Document.Because],
        step.Pair?.Share,
        step.Pair?.OriginShare,
        step.Pair?.Verbatim,
        step.Pair?.Likeness,
        step.Pair?.Direction,
        Spans = step.Pair?.Spans ?? [],
    };

    private static async Task LineAsync(Stream output, object line, CancellationToken cancellation)
    {
        await JsonSerializer.SerializeAsync(output, line, CasusJson.Options, cancellation);
        await output.WriteAsync("\n"u8.ToArray(), cancellation);
    }
}

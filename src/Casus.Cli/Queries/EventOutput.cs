using Casus.Ledger;
using Casus.Ledger.Queries;

namespace Casus.Cli.Queries;

/// <summary>Writes found events as records: documents that hold the events found, and those cited for them, only.</summary>
internal static class EventOutput
{
    /// <summary>Writes them to a file, or to standard output.</summary>
    public static async Task WriteAsync(
        IEnumerable<FoundEvent> events, string? file, RecordFormat format, CancellationToken cancellation)
    {
        await using var output = file is null ? Console.OpenStandardOutput() : Stream.Null;
        await using IRecordWriter writer = file is not null ? RecordFile.Create(file, format)
            : format == RecordFormat.Csv ? new CsvRecordWriter(output) : new JsonLinesWriter(output);
        foreach (var document in Documents(events))
        {
            await writer.WriteAsync(document, cancellation);
        }

        await writer.CompleteAsync(cancellation);
    }

    // Neighbours of one document go together. What data sets say of one report may differ from event to event.
    private static IEnumerable<CodedDocument> Documents(IEnumerable<FoundEvent> events)
    {
        var together = new List<FoundEvent>();
        foreach (var found in events)
        {
            if (together.Count > 0 && !Same(together[0], found))
            {
                yield return Document(together);
                together.Clear();
            }

            together.Add(found);
        }

        if (together.Count > 0)
        {
            yield return Document(together);
        }
    }

    private static bool Same(FoundEvent one, FoundEvent other) =>
        one.Document.Id == other.Document.Id && one.Dataset == other.Dataset && (one.Dataset is null || one.Document == other.Document);

    private static CodedDocument Document(List<FoundEvent> events) => new(
        events[0].Document,
        [.. events.Select(e => e.Event)],
        [.. events.SelectMany(e => e.Attributions).DistinctBy(a => a.Id)],
        []);
}

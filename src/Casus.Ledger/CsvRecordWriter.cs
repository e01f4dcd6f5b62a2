using CsvHelper;

namespace Casus.Ledger;

/// <summary>
/// Events as CSV (RFC 4180, UTF-8 without a byte order mark, lines end in LF), one row an event; the columns are those of
/// docs/ledger.md. Texts stand there verbatim, also where they begin with a sign that spreadsheets take for a formula.
/// The stream stays open.
/// </summary>
public sealed class CsvRecordWriter : IRecordWriter
{
    private readonly CsvWriter _csv;

    /// <param name="stream">Where to write.</param>
    public CsvRecordWriter(Stream stream)
    {
        var options = new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.None, HasHeader = false };
        _csv = CsvWriter.Create(stream, options, leaveOpen: true);
        _csv.WriteRecord([.. EventTable.Columns.Select(c => c.Field.Name)]);
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(CodedDocument document, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var row in EventRow.Of(document))
        {
            await _csv.WriteRecordAsync([.. EventTable.Columns.Select(c => c.Csv(row) ?? "")], CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellation = default) => 
        await _csv.FlushAsync(CancellationToken.None);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _csv.DisposeAsync();
}

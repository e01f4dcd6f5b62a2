using Parquet;
using Parquet.Schema;

namespace Casus.Ledger;

/// <summary>
/// Events as Parquet (Snappy), one row an event with typed columns (docs/ledger.md). A row group is written as soon as it is
/// full, so memory stays flat. The file is readable only once completed. The stream stays open.
/// </summary>
/// <param name="stream">Where to write; must be seekable.</param>
public sealed class ParquetRecordWriter(Stream stream) : IRecordWriter
{
    internal const int RowGroupSize = 20_000;

    private readonly List<EventRow> _rows = [];
    private ParquetWriter? _parquet;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(CodedDocument document, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var row in EventRow.Of(document))
        {
            _rows.Add(row);
            if (_rows.Count == RowGroupSize)
            {
                await WriteGroup(cancellation);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellation = default)
    {
        // Also where there are no events: the columns are then still told.
        await WriteGroup(cancellation);
        await DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_parquet is not null)
        {
            await _parquet.DisposeAsync();
            _parquet = null;
        }
    }

    private async Task WriteGroup(CancellationToken cancellation)
    {
        _parquet ??= await ParquetWriter.CreateAsync(
            new ParquetSchema(EventTable.Columns.Select(c => c.Field)), stream, cancellationToken: cancellation);
        if (_rows.Count == 0)
        {
            return;
        }

        using var group = _parquet.CreateRowGroup();
        foreach (var column in EventTable.Columns)
        {
            await column.WriteAsync(group, _rows, cancellation);
        }

        _rows.Clear();
    }
}

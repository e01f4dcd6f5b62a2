using System.Threading.Channels;

namespace Casus.Ledger.Import;

/// <summary>
/// Reads the rows of a file in batches, from when it is made. There are two batches, so that one is filled while the database
/// takes the other in, and a file's size does not matter.
/// </summary>
internal sealed class BatchReader : IAsyncDisposable
{
    private const int BatchCount = 2;

    private readonly DatasetFormat _format;
    private readonly Channel<RowBatch> _empty = Channel.CreateBounded<RowBatch>(BatchCount);
    private readonly Channel<RowBatch> _full = Channel.CreateBounded<RowBatch>(BatchCount);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;

    public BatchReader(DatasetFile file, DatasetFormat format, int batchRows)
    {
        _format = format;
        for (var i = 0; i < BatchCount; i++)
        {
            _empty.Writer.TryWrite(new RowBatch(format.Columns.Length, batchRows));
        }

        _reading = Task.Run(() => ReadAsync(file));
    }

    /// <summary>What became of the rows, up to the last batch that was read.</summary>
    public RowCounts Counts { get; } = new();

    /// <summary>The batches in order; one is good until the next is asked for.</summary>
    /// <exception cref="DatasetException">The file cannot be read.</exception>
    public async IAsyncEnumerable<RowBatch> Batches()
    {
        await foreach (var batch in _full.Reader.ReadAllAsync())
        {
            yield return batch;
            batch.Clear();
            _empty.Writer.TryWrite(batch);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _stop.Dispose();
    }

    private async Task ReadAsync(DatasetFile file)
    {
        try
        {
            await file.ReadAsync(FillAsync);
            _full.Writer.Complete();
        }
        catch (Exception e)
        {
            _full.Writer.Complete(e);
        }
    }

    private async Task<bool> FillAsync(Stream stream)
    {
        var lines = new LineBuffer(stream);
        IRowReader reader = _format switch
        {
            { Separator: null } => new JsonObjects(lines),
            { Quoted: true } => new CsvRows(lines, _format),
            _ => new TabReader(lines, _format),
        };
        var more = true;
        while (more)
        {
            var batch = await _empty.Reader.ReadAsync(_stop.Token);
            more = reader.Fill(batch, Counts);
            batch.Read = lines.Read;
            await _full.Writer.WriteAsync(batch, _stop.Token);
        }

        return true;
    }
}

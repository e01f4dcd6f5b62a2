namespace Casus.Ledger;

/// <summary>A file of records that is there whole or not at all (<see cref="WholeFile"/>).</summary>
public sealed class RecordFile : IRecordWriter
{
    private readonly string _path;
    private readonly WholeFile _file;
    private readonly IRecordWriter _writer;

    private RecordFile(string path, RecordFormat format)
    {
        (_path, _file) = (path, WholeFile.Create(path));
        _writer = format switch
        {
            RecordFormat.Csv => new CsvRecordWriter(_file.Stream),
            RecordFormat.Parquet => new ParquetRecordWriter(_file.Stream),
            _ => new JsonLinesWriter(_file.Stream, path),
        };
    }

    /// <summary>Begins a file.</summary>
    /// <exception cref="LedgerException">The file cannot be written there.</exception>
    public static RecordFile Create(string path, RecordFormat format) => new(path, format);

    /// <inheritdoc/>
    public ValueTask WriteAsync(CodedDocument document, CancellationToken cancellation = default) =>
        Guarded(() => _writer.WriteAsync(document, cancellation));

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellation = default) => Guarded(async () =>
    {
        await _writer.CompleteAsync(cancellation);
        await _file.CompleteAsync(cancellation);
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using (_file)
        {
            try
            {
                await _writer.DisposeAsync();
            }
            catch (Exception e) when (LedgerException.Covers(e))
            {
                // Why it failed was told by the write; a file that was not completed is removed.
            }
        }
    }

    private async ValueTask Guarded(Func<ValueTask> write)
    {
        try
        {
            await write();
        }
        catch (Exception e) when (LedgerException.Covers(e))
        {
            throw LedgerException.From(_path, e);
        }
    }
}

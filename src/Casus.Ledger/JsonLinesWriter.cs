using System.Buffers;

namespace Casus.Ledger;

/// <summary>
/// Records as JSON Lines, the document's line first. Each document goes out in a single write, so a process killed
/// between documents leaves whole documents only. The stream stays open.
/// </summary>
/// <param name="stream">Where to write.</param>
/// <param name="name">What to call the stream in errors.</param>
public sealed class JsonLinesWriter(Stream stream, string name = "standard output") : IRecordWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <inheritdoc/>
    public async ValueTask WriteAsync(CodedDocument document, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        _buffer.ResetWrittenCount();
        foreach (var record in document.Records())
        {
            _buffer.Write(CasusJson.Line(record));
            _buffer.Write("\n"u8);
        }

        try
        {
            // Not cancelled midway: that would leave half a line.
            await stream.WriteAsync(_buffer.WrittenMemory, CancellationToken.None);
            await stream.FlushAsync(CancellationToken.None);
        }
        catch (Exception e) when (LedgerException.Covers(e))
        {
            throw LedgerException.From(name, e);
        }
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellation = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

using Casus.Ledger;
using NodaTime;

namespace Casus.Web.Live;

/// <summary>The ledger behind the site: read by everybody at once, written by one at a time.</summary>
internal sealed class OpenLedger : IAsyncDisposable
{
    private readonly DuckLedger? _writer;
    private readonly SemaphoreSlim _turn = new(1);

    private OpenLedger(string name, DuckLedger? writer, LedgerReader reader) => (Name, _writer, Reader) = (name, writer, reader);

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Reads what is committed.</summary>
    public LedgerReader Reader { get; }

    /// <summary>Whether it can be written.</summary>
    public bool CanWrite => _writer is not null;

    /// <summary>Opens the ledger that the options name.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public static OpenLedger Open(WorkbenchOptions options)
    {
        var name = Path.GetFileName(options.Ledger);
        if (options.ReadOnly)
        {
            return new OpenLedger(name, null, LedgerReader.Open(options.Ledger));
        }

        var writer = DuckLedger.Open(options.Ledger, SystemClock.Instance);
        return new OpenLedger(name, writer, writer.OpenReader());
    }

    /// <summary>Whether the document is there as this coder codes it.</summary>
    public bool Contains(string document, string coder) => _writer?.Contains(document, coder) == true;

    /// <summary>Stores a document, whole and at once.</summary>
    /// <exception cref="LedgerException">It could not be stored.</exception>
    public async Task WriteAsync(CodedDocument document, CancellationToken cancellation)
    {
        var writer = _writer ?? throw new InvalidOperationException("The ledger is open for reading only.");
        await _turn.WaitAsync(cancellation);
        try
        {
            await writer.WriteAsync(document, cancellation);
            await writer.CompleteAsync(cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        if (_writer is not null)
        {
            await _writer.DisposeAsync();
        }

        _turn.Dispose();
    }
}

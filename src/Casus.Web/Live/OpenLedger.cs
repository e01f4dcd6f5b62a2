using Casus.Insight.Provenance;
using Casus.Ledger;
using Casus.Ledger.Reviews;
using Casus.Reading.Outlets;
using NodaTime;

namespace Casus.Web.Live;

/// <summary>The ledger behind the site: read by everybody at once, written by one at a time.</summary>
internal sealed class OpenLedger : IAsyncDisposable
{
    private readonly DuckLedger? _writer;
    private readonly SemaphoreSlim _turn = new(1);
    private long _revision;

    private readonly OutletList _outlets;

    private OpenLedger(WorkbenchOptions options, DuckLedger? writer, LedgerReader reader, ReviewBook reviews) =>
        (Name, _outlets, _writer, Reader, Reviews) = (Path.GetFileName(options.Ledger), options.Outlets, writer, reader, reviews);

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Reads what is committed.</summary>
    public LedgerReader Reader { get; }

    /// <summary>What people said of its records.</summary>
    public ReviewBook Reviews { get; }

    /// <summary>Goes up whenever articles were written or compared; answers of another revision are old.</summary>
    public long Revision => Volatile.Read(ref _revision);

    /// <summary>Whether it can be written.</summary>
    public bool CanWrite => _writer is not null;

    /// <summary>Opens the ledger that the options name.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public static OpenLedger Open(WorkbenchOptions options)
    {
        if (options.ReadOnly)
        {
            return new OpenLedger(options, null, LedgerReader.Open(options.Ledger), ReviewBook.OpenReadOnly(options.Ledger));
        }

        var writer = DuckLedger.Open(options.Ledger, SystemClock.Instance);
        return new OpenLedger(options, writer, writer.OpenReader(), ReviewBook.Open(options.Ledger, SystemClock.Instance));
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
            Interlocked.Increment(ref _revision);
            _turn.Release();
        }
    }

    /// <summary>Finds out which of the new documents repeat others, and which reports tell of one event.</summary>
    /// <exception cref="LedgerException">The ledger could not be written.</exception>
    public async Task CompareAsync(CancellationToken cancellation)
    {
        if (_writer is { } writer)
        {
            await _turn.WaitAsync(cancellation);
            try
            {
                await Task.Run(
                    () =>
                    {
                        CopyFinder.Update(writer, _outlets, cancellation);
                        writer.GatherReports(cancellation);
                    },
                    cancellation);
            }
            finally
            {
                Interlocked.Increment(ref _revision);
                _turn.Release();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Reviews.Dispose();
        Reader.Dispose();
        if (_writer is not null)
        {
            await _writer.DisposeAsync();
        }

        _turn.Dispose();
    }
}

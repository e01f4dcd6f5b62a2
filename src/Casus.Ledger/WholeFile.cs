namespace Casus.Ledger;

/// <summary>
/// A file that is there whole or not at all: written under a neighbouring name ending in <c>.partial</c> and given its own
/// name on completion. Disposed before that, it removes the partial file.
/// </summary>
public sealed class WholeFile : IAsyncDisposable
{
    private readonly string _target, _partial;
    private readonly FileStream _stream;
    private bool _completed;

    private WholeFile(string path)
    {
        // A link is followed, so that it still is one afterwards.
        var file = new FileInfo(path);
        _target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        // Devices such as /dev/null are written as they are: a rename would replace them.
        _partial = _target.StartsWith("/dev/", StringComparison.Ordinal) ? _target : _target + ".partial";
        if (Directory.Exists(_target))
        {
            throw new UnauthorizedAccessException();
        }

        // A device may be written by several at once.
        var share = _partial == _target ? FileShare.ReadWrite : FileShare.None;
        _stream = new FileStream(_partial, FileMode.Create, FileAccess.Write, share, bufferSize: 1 << 16);
    }

    /// <summary>Where to write.</summary>
    public Stream Stream => _stream;

    /// <summary>Begins a file.</summary>
    /// <exception cref="LedgerException">The file cannot be written there.</exception>
    public static WholeFile Create(string path)
    {
        try
        {
            return new WholeFile(path);
        }
        catch (Exception e) when (LedgerException.Covers(e))
        {
            throw LedgerException.From(path, e);
        }
    }

    /// <summary>Gives the file its name.</summary>
    /// <exception cref="IOException">What was written could not be kept.</exception>
    public async ValueTask CompleteAsync(CancellationToken cancellation = default)
    {
        if (_partial == _target)
        {
            await _stream.FlushAsync(cancellation);
        }
        else
        {
            // On the disk before it takes the name, so that the name never stands for less.
            _stream.Flush(flushToDisk: true);
            File.Move(_partial, _target, overwrite: true);
        }

        _completed = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _stream.DisposeAsync();
        }
        catch (Exception e) when (LedgerException.Covers(e) && !_completed)
        {
            // What failed here is about to be removed; why it failed was told by the write.
        }

        if (!_completed && _partial != _target)
        {
            File.Delete(_partial);
        }
    }
}

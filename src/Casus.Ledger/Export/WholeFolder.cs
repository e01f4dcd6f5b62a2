namespace Casus.Ledger.Export;

/// <summary>
/// A folder that is there whole or not at all: filled under a neighbouring name ending in <c>.partial</c>. Disposed before it is
/// complete, it is removed.
/// </summary>
internal sealed class WholeFolder : IDisposable
{
    private readonly string _target;
    private bool _completed;

    private WholeFolder(string target)
    {
        _target = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(target));
        Path = _target + ".partial";
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }

        Directory.CreateDirectory(Path);
    }

    /// <summary>Where to write.</summary>
    public string Path { get; }

    /// <summary>Begins a folder.</summary>
    /// <exception cref="LedgerException">There is something already, or it cannot be written there.</exception>
    public static WholeFolder Create(string path)
    {
        // An export never deletes what somebody put there.
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new LedgerException(path, "is there already; name a folder that is new or empty");
        }

        try
        {
            return new WholeFolder(path);
        }
        catch (Exception e) when (LedgerException.Covers(e))
        {
            throw LedgerException.From(path, e);
        }
    }

    /// <summary>Gives the folder its name.</summary>
    public void Complete()
    {
        if (Directory.Exists(_target))
        {
            Directory.Delete(_target);
        }

        Directory.Move(Path, _target);
        _completed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_completed && Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}

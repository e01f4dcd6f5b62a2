namespace Casus.Ledger;

/// <summary>Records could not be stored or read back; the message names the path and the reason in plain words.</summary>
public sealed class LedgerException : Exception
{
    private const int DiskFull = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int ReadOnlyFileSystem = 30;
    private const int BrokenPipe = 32;

    /// <param name="path">The file, as given.</param>
    /// <param name="reason">What is wrong, as the end of a sentence.</param>
    /// <param name="cause">The error beneath, or null.</param>
    public LedgerException(string path, string reason, Exception? cause = null)
        : base($"{path}: {reason}", cause) => Path = path;

    /// <summary>The file, as given.</summary>
    public string Path { get; }

    /// <summary>Whether an error says that a file or stream could not be written.</summary>
    internal static bool Covers(Exception error) => error is IOException or UnauthorizedAccessException
        or NotSupportedException or ArgumentException { ParamName: "path" or "fileName" };

    /// <summary>An input or output error in plain words.</summary>
    internal static LedgerException From(string path, Exception error) => new(path, Reason(path, error), error);

    // .NET gives the operating system's error number as the HResult.
    private static string Reason(string path, Exception error) => error switch
    {
        _ when Directory.Exists(path) => "is a folder, not a file",
        UnauthorizedAccessException => "no permission to write there",
        DirectoryNotFoundException => "its folder does not exist",
        IOException { HResult: DiskFull or WindowsDiskFull } => "the disk is full",
        IOException { HResult: ReadOnlyFileSystem } => "the file system is read-only",
        IOException { HResult: BrokenPipe } => "whoever was reading has stopped",
        _ => "cannot be written: " + error.Message,
    };
}

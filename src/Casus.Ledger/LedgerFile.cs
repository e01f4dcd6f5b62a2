using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger;

/// <summary>Opens the DuckDB file behind a ledger and tells in plain words why it cannot.</summary>
internal static partial class LedgerFile
{
    // DuckDB takes most of the machine's memory for its cache unless told otherwise.
    private const string Memory = "512MB";
    // The layout of new files: since this version texts are packed faster and smaller. Older files keep theirs.
    private const string Storage = "v1.4.0";

    /// <summary>The settings by which every connection of this process opens a file: they must be the same for all.</summary>
    public static string Settings(string path, bool readOnly)
    {
        var settings = new DuckDBConnectionStringBuilder { DataSource = Path.GetFullPath(path) };
        settings["memory_limit"] = Memory;
        settings["storage_compatibility_version"] = Storage;
        if (readOnly)
        {
            settings["access_mode"] = "READ_ONLY";
        }

        return settings.ConnectionString;
    }

    /// <summary>Opens a ledger for writing; one that is missing is laid out, an older one brought up to date.</summary>
    public static DuckDBConnection OpenForWriting(string path, IClock clock) => Guarded(path, () =>
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 })
        {
            Create(path, clock);
        }

        var connection = Connect(Settings(path, readOnly: false));
        try
        {
            LedgerSchema.Migrate(connection, LedgerSchema.Version(connection, path), clock);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Opens a ledger for reading.</summary>
    public static DuckDBConnection OpenForReading(string path, string settings) => Guarded(path, () =>
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new LedgerException(path, "no such file");
        }

        var connection = Connect(settings);
        try
        {
            var version = LedgerSchema.Version(connection, path);
            return version == LedgerSchema.Current ? connection : throw new LedgerException(
                path, $"was written by an older casus (ledger version {version}); open it once for writing to bring it up to date");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Runs work on a ledger; errors come out as <see cref="LedgerException"/>.</summary>
    public static T Guarded<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DuckDBException e)
        {
            throw new LedgerException(path, Reason(path, e.Message), e);
        }
        catch (FormatException e)
        {
            throw new LedgerException(path, "holds what this casus does not know: " + e.Message, e);
        }
        catch (Exception e) when (LedgerException.Covers(e))
        {
            throw LedgerException.From(path, e);
        }
    }

    /// <summary>Another connection by the same settings.</summary>
    public static DuckDBConnection Connect(string settings)
    {
        var connection = new DuckDBConnection(settings);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Laid out beside its place and then moved there: whoever is stopped midway leaves no half a ledger.
    private static void Create(string path, IClock clock)
    {
        if (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new DirectoryNotFoundException();
        }

        var partial = path + ".partial";
        File.Delete(partial);
        File.Delete(partial + ".wal");
        using (var connection = Connect(Settings(partial, readOnly: false)))
        {
            LedgerSchema.Create(connection, clock);
        }

        // The log of a ledger that somebody deleted would be taken for the new one's.
        File.Delete(path + ".wal");
        File.Move(partial, path, overwrite: true);
    }

    private static string Reason(string path, string message)
    {
        if (Directory.Exists(path))
        {
            return "is a folder, not a file";
        }

        if (message.Contains("Could not set lock", StringComparison.Ordinal))
        {
            return Owner().Match(message) is { Success: true } owner
                ? $"is in use by another process (id {owner.Groups["id"].Value})"
                : "is in use by another process";
        }

        return message switch
        {
            _ when message.Contains("not a valid DuckDB database", StringComparison.Ordinal) => "is not a ledger",
            _ when message.Contains("Permission denied", StringComparison.Ordinal) => "no permission to open it",
            _ when message.Contains("No space left", StringComparison.Ordinal) => "the disk is full",
            _ => "cannot be used: " + message.ReplaceLineEndings(" "),
        };
    }

    [GeneratedRegex(@"\(PID (?<id>\d+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();
}

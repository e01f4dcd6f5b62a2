using System.Globalization;
using System.Text;
using Casus.Reading.Warc;

namespace Casus.Reading.Fetch;

/// <summary>
/// A folder of fetched pages: one web archive a run, which gets its name when it is whole, and then the state. Whatever
/// stops the program, no file is half there: at worst the run's pages are fetched again.
/// </summary>
internal sealed class FetchStore : IDisposable
{
    private readonly string _folder, _partial;
    private readonly DateTimeOffset _begun;
    private readonly string _software;
    private readonly FileStream _lock;
    private FileStream? _file;
    private WarcWriter? _archive;

    private FetchStore(string folder, FileStream held, string software, DateTimeOffset begun)
    {
        (_folder, _lock, _software, _begun) = (folder, held, software, begun);
        _partial = Path.Join(folder, ".warc.gz.partial");
        State = FetchState.Load(folder);
    }

    /// <summary>What is known of addresses.</summary>
    public FetchState State { get; }

    /// <exception cref="FetchException">The folder cannot be used.</exception>
    public static FetchStore Open(string folder, string software, DateTimeOffset now)
    {
        FileStream held;
        try
        {
            Directory.CreateDirectory(folder);
            held = new FileStream(Path.Join(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException)
        {
            throw new FetchException(folder, "may not be written: permission denied");
        }
        catch (IOException e)
        {
            throw new FetchException(folder, Directory.Exists(folder) ? "another program is fetching into it" : $"cannot be made: {e.Message}");
        }

        try
        {
            return new FetchStore(folder, held, software, now);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Keeps an answer.</summary>
    public void Add(Answer answer, DateTimeOffset now)
    {
        if (_archive is null)
        {
            _file = File.Create(_partial);
            _archive = new WarcWriter(_file);
            _archive.Write("warcinfo", _begun, [("Content-Type", "application/warc-fields")],
                Encoding.UTF8.GetBytes($"software: {_software}\r\nformat: WARC File Format 1.1\r\nrobots: obey\r\ndescription: bodies are stored as unpacked\r\n"));
        }

        _archive.Write("response", now, [("WARC-Target-URI", answer.Address.AbsoluteUri), ("Content-Type", "application/http; msgtype=response")], Message(answer));
    }

    /// <summary>Makes all that was added final.</summary>
    /// <returns>The archive, or null where nothing was added.</returns>
    public string? Complete()
    {
        string? archive = null;
        if (_file is not null)
        {
            _file.Flush(flushToDisk: true);
            _file.Dispose();
            _file = null;
            archive = NewName();
            File.Move(_partial, archive);
        }

        State.Save();
        return archive;
    }

    public void Dispose()
    {
        if (_file is not null)
        {
            _file.Dispose();
            File.Delete(_partial);
        }

        _lock.Dispose();
    }

    /// <summary>Names in the order of the runs.</summary>
    private string NewName()
    {
        for (var begun = _begun.UtcDateTime; ; begun = begun.AddMilliseconds(1))
        {
            var path = Path.Join(_folder, begun.ToString("yyyyMMdd'T'HHmmssfff'Z.warc.gz'", CultureInfo.InvariantCulture));
            if (!File.Exists(path))
            {
                return path;
            }
        }
    }

    /// <summary>The answer as it came, but for what its unpacking has changed and what is nobody's business.</summary>
    private static byte[] Message(Answer answer)
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} OK\r\n"));
        foreach (var (name, value) in answer.Fields)
        {
            if (name.ToLowerInvariant() is not ("content-length" or "content-encoding" or "transfer-encoding" or "connection" or "set-cookie"))
            {
                head.Append(name).Append(": ").Append(value).Append("\r\n");
            }
        }

        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}\r\n\r\n");
        return [.. Encoding.Latin1.GetBytes(head.ToString()), .. answer.Body];
    }
}

using System.IO.Compression;

namespace Casus.Ledger.Import;

/// <summary>A file of a data set, or one inside a zip archive; compressed ones are unpacked while they are read.</summary>
internal sealed class DatasetFile
{
    private readonly Func<(Stream Stream, IDisposable Owner)> _open;

    private DatasetFile(string name, long bytes, Func<(Stream, IDisposable)> open) => (Name, Bytes, _open) = (name, bytes, open);

    /// <summary>Its path; of one inside an archive, the archive's path and its own.</summary>
    public string Name { get; }

    /// <summary>Its size as it lies on the disk.</summary>
    public long Bytes { get; }

    /// <summary>About how many bytes of content a byte on the disk holds, for telling how far a reading is.</summary>
    public int Packing => Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? 4 : 1;

    /// <summary>The files that a path stands for.</summary>
    /// <exception cref="DatasetException">It cannot be read.</exception>
    public static IReadOnlyList<DatasetFile> At(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                using var archive = ZipFile.OpenRead(path);
                return [.. archive.Entries.Where(e => e.Name.Length > 0).Select(e => e.FullName).Order(StringComparer.Ordinal)
                    .Select(entry => new DatasetFile($"{path}/{entry}", length / archive.Entries.Count, () => Unzip(path, entry)))];
            }

            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? [new(path, length, () => Both(new GZipStream(Plain(path), CompressionMode.Decompress)))]
                : [new(path, length, () => Both(Plain(path)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DatasetException(e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : e.Message);
        }
    }

    /// <summary>Reads it from the beginning.</summary>
    /// <exception cref="DatasetException">It cannot be read.</exception>
    public async Task<T> ReadAsync<T>(Func<Stream, Task<T>> read)
    {
        try
        {
            var (stream, owner) = _open();
            using (owner)
            {
                await using (stream)
                {
                    return await read(stream);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DatasetException(e.Message);
        }
    }

    private static FileStream Plain(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    private static (Stream, IDisposable) Both(Stream stream) => (stream, stream);

    private static (Stream, IDisposable) Unzip(string path, string entry)
    {
        var archive = ZipFile.OpenRead(path);
        return (archive.GetEntry(entry)!.Open(), archive);
    }
}

namespace Casus.Reading.Files;

/// <summary>What a file holds, told by its extension.</summary>
internal enum InputFormat
{
    Unknown,
    Text,
    JsonLines,
    Json,
    Page,
    Feed,
    Csv,
    Warc,
}

/// <summary>A file to read, or an input that cannot be.</summary>
/// <param name="Path">As given; inside a folder, the folder as given and the path below it.</param>
/// <param name="Format">What it holds.</param>
/// <param name="Bytes">Its length; 0 where unknown.</param>
/// <param name="IsPacked">Whether it is compressed (gzip).</param>
/// <param name="Refused">Why it cannot be read, or null.</param>
internal sealed record InputFile(string Path, InputFormat Format, long Bytes, bool IsPacked = false, string? Refused = null);

/// <summary>Finds the files behind the inputs given.</summary>
internal static class InputFiles
{
    public const string StandardInput = "-";

    /// <summary>The files of one input: itself, or for a folder all readable kinds below it, in ordinal order of names.</summary>
    public static IEnumerable<InputFile> Find(string input)
    {
        if (input == StandardInput)
        {
            return [new InputFile(input, InputFormat.JsonLines, 0)];
        }

        if (Directory.Exists(input))
        {
            return InFolderOrRefusal(input);
        }

        var format = FormatOf(input);
        return !File.Exists(input) ? [Refuse(input, "no such file or folder")]
            : format == InputFormat.Unknown ? [Refuse(input, "unknown kind of file")]
            : [new InputFile(input, format, LengthOf(new FileInfo(input)), IsPacked(input))];
    }

    private static IEnumerable<InputFile> InFolderOrRefusal(string folder)
    {
        var any = false;
        foreach (var file in InFolder(new DirectoryInfo(folder), folder))
        {
            any = true;
            yield return file;
        }

        if (!any)
        {
            yield return Refuse(folder, "no articles in folder");
        }
    }

    private static IEnumerable<InputFile> InFolder(DirectoryInfo folder, string path)
    {
        FileSystemInfo[] entries;
        string? refused = null;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            (entries, refused) = ([], e is IOException ? e.Message : "may not be read: permission denied");
        }

        if (refused is not null)
        {
            yield return Refuse(path, refused);
        }

        // Names with a leading dot are leftovers of other programs; linked folders could lead round in a circle.
        foreach (var entry in entries.Where(e => !e.Name.StartsWith('.')).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var name = Path.Join(path, entry.Name);
            if (entry is DirectoryInfo below)
            {
                if (below.LinkTarget is null)
                {
                    foreach (var file in InFolder(below, name))
                    {
                        yield return file;
                    }
                }
            }
            else if (FormatOf(name) is var format and not InputFormat.Unknown)
            {
                yield return new InputFile(name, format, LengthOf((FileInfo)entry), IsPacked(name));
            }
        }
    }

    private static bool IsPacked(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private static InputFormat FormatOf(string path) => Path.GetExtension(IsPacked(path) ? path[..^3] : path).ToLowerInvariant() switch
    {
        ".txt" => InputFormat.Text,
        ".jsonl" or ".ndjson" => InputFormat.JsonLines,
        ".json" => InputFormat.Json,
        ".html" or ".htm" or ".xhtml" => InputFormat.Page,
        ".xml" or ".rss" or ".atom" => InputFormat.Feed,
        ".csv" or ".tsv" => InputFormat.Csv,
        ".warc" or ".wet" => InputFormat.Warc,
        _ => InputFormat.Unknown,
    };

    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Exists ? file.Length : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static InputFile Refuse(string path, string reason) => new(path, InputFormat.Unknown, 0, Refused: reason);
}

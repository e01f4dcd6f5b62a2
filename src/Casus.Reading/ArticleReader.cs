using System.IO.Compression;
using System.Runtime.CompilerServices;
using Casus.Reading.Csv;
using Casus.Reading.Files;
using Casus.Reading.Json;
using Casus.Reading.Warc;

namespace Casus.Reading;

/// <summary>
/// Reads articles from files, folders and standard input: plain text, JSON Lines, JSON,
/// CSV, web pages, feeds and web archives, each also compressed (<c>.gz</c>).
/// Bad input never throws: each becomes a <see cref="Refusal"/>, and the rest is read.
/// </summary>
/// <param name="options">Defaults and limits.</param>
/// <param name="standardInput">Opens what <c>-</c> stands for; the process's standard input where null.</param>
public sealed class ArticleReader(ReadingOptions options, Func<Stream>? standardInput = null)
{
    /// <summary>
    /// Articles and refusals, input by input in the order given; a folder's files in ordinal order of their names,
    /// subfolders included.
    /// </summary>
    /// <param name="inputs">Files, folders, or <c>-</c> for JSON Lines on standard input.</param>
    /// <param name="cancellation">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public async IAsyncEnumerable<ReadResult> ReadAsync(
        IReadOnlyList<string> inputs, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var file in inputs.SelectMany(InputFiles.Find))
        {
            cancellation.ThrowIfCancellationRequested();
            await using var results = ReadAsync(file, cancellation).GetAsyncEnumerator(cancellation);
            var used = 0L;
            for (var more = true; more;)
            {
                ReadResult result;
                try
                {
                    more = await results.MoveNextAsync();
                    if (!more)
                    {
                        break;
                    }

                    result = results.Current;
                    used += result.Bytes;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    more = false;
                    result = Refuse(file.Path, e) with { Bytes = Math.Max(0, file.Bytes - used) };
                }

                yield return result is ReadArticle read ? read with { Article = Provenance.SignFinder.Mark(options.Fill(read.Article), options.Outlets, options.Languages) } : result;
            }
        }
    }

    /// <summary>Bytes of all inputs together, or null where standard input is among them.</summary>
    public static long? EstimateBytes(IReadOnlyList<string> inputs) =>
        inputs.Contains(InputFiles.StandardInput, StringComparer.Ordinal)
            ? null
            : inputs.SelectMany(InputFiles.Find).Sum(file => file.Bytes);

    private async IAsyncEnumerable<ReadResult> ReadAsync(
        InputFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (file.Refused is { } reason)
        {
            throw new RefusedException(reason);
        }

        await using var raw = new MeteredStream(Open(file));
        await using var stream = file.IsPacked && file.Format != InputFormat.Warc ? new GZipStream(raw, CompressionMode.Decompress) : (Stream)raw;
        var results = file.Format switch
        {
            InputFormat.JsonLines => new JsonLines(options).ReadAsync(file.Path, stream, cancellation),
            InputFormat.Csv => new CsvFile(options).ReadAsync(file.Path, stream, cancellation),
            InputFormat.Warc => new WarcFile(options.MaxFileBytes).ReadAsync(file.Path, raw, file.IsPacked, cancellation),
            _ => new WholeFile(options).ReadAsync(file, stream, cancellation),
        };
        await foreach (var result in results)
        {
            // What was read of a compressed file is not what came out of it.
            yield return file.IsPacked || file.Format is InputFormat.Warc or InputFormat.Csv ? result with { Bytes = raw.TakeCount() } : result;
        }
    }

    private Stream Open(InputFile file) => file.Path == InputFiles.StandardInput
        ? standardInput?.Invoke() ?? new PatientStream(Console.OpenStandardInput())
        : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);

    private static Refusal Refuse(string path, Exception exception) => exception switch
    {
        RefusedException refused => new Refusal(path, refused.Line, refused.Message),
        UnauthorizedAccessException => new Refusal(path, null, "may not be read: permission denied"),
        FileNotFoundException or DirectoryNotFoundException => new Refusal(path, null, "no such file"),
        InvalidDataException => new Refusal(path, null, "broken compression"),
        IOException => new Refusal(path, null, $"could not be read: {exception.Message}"),
        _ => new Refusal(path, null, $"could not be understood: {exception.Message}"),
    };
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using Casus.Reading.Files;

namespace Casus.Reading.Json;

/// <summary>JSON Lines (jsonlines.org): one article a line, read as it streams in.</summary>
internal sealed class JsonLines(ReadingOptions options)
{
    public async IAsyncEnumerable<ReadResult> ReadAsync(
        string path, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var lines = new LineReader(stream, options.MaxLineBytes);
        var any = false;
        var blank = 0L;
        while (await lines.NextAsync(cancellation))
        {
            if (Read(path, lines) is { } result)
            {
                any = true;
                yield return result with { Bytes = blank + lines.Bytes };
                blank = 0;
            }
            else
            {
                blank += lines.Bytes;
            }
        }

        if (!any)
        {
            throw new RefusedException("empty");
        }
    }

    private ReadResult? Read(string path, LineReader lines)
    {
        if (lines.TooLong)
        {
            return new Refusal(path, lines.Number, $"longer than {options.MaxLineBytes:#,0} bytes");
        }

        var line = lines.Number == 1 ? WithoutMark(lines.Line) : lines.Line;
        if (line.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            return new ReadArticle(JsonArticle.Read(path, options, json.RootElement));
        }
        catch (JsonException e)
        {
            return new Refusal(path, lines.Number, $"not valid JSON, at byte {e.BytePositionInLine}");
        }
        catch (RefusedException e)
        {
            return new Refusal(path, lines.Number, e.Message);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
}

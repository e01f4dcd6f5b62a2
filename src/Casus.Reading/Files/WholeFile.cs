using System.Runtime.CompilerServices;
using Casus.Reading.Feeds;
using Casus.Reading.Html;
using Casus.Reading.Json;
using Casus.Reading.Texts;

namespace Casus.Reading.Files;

/// <summary>Reads the formats that are understood only as a whole.</summary>
internal sealed class WholeFile(int maxBytes)
{
    public async IAsyncEnumerable<ReadResult> ReadAsync(
        InputFile file, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (stream.Length > maxBytes)
        {
            throw new RefusedException($"larger than {maxBytes >> 20} MB");
        }

        var content = new byte[stream.Length];
        var length = await stream.ReadAtLeastAsync(content, content.Length, false, cancellation);
        var left = (long)length;
        foreach (var result in Read(file, content.AsMemory(0, length)))
        {
            yield return result with { Bytes = left };
            left = 0;
        }
    }

    private static IEnumerable<ReadResult> Read(InputFile file, ReadOnlyMemory<byte> content) => file.Format switch
    {
        InputFormat.Text => [new ReadArticle(TextFile.Read(file.Path, content.Span))],
        InputFormat.Json => JsonFile.Read(file.Path, content),
        InputFormat.Page => [new ReadArticle(Page.Read(file.Path, content.Span))],
        InputFormat.Feed => Feed.Read(file.Path, content),
        _ => throw new RefusedException("unknown kind of file"),
    };
}

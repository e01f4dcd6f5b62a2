using System.Runtime.CompilerServices;
using Casus.Reading.Feeds;
using Casus.Reading.Html;
using Casus.Reading.Json;
using Casus.Reading.Texts;

namespace Casus.Reading.Files;

/// <summary>Reads the formats that are understood only as a whole.</summary>
internal sealed class WholeFile(ReadingOptions options)
{
    public async IAsyncEnumerable<ReadResult> ReadAsync(
        InputFile file, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var content = await ReadAllAsync(stream, file, cancellation);
        var left = (long)content.Length;
        foreach (var result in Read(file, content))
        {
            yield return result with { Bytes = left };
            left = 0;
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadAllAsync(Stream stream, InputFile file, CancellationToken cancellation)
    {
        var most = file.Format == InputFormat.Page ? Math.Min(options.MaxPageBytes, options.MaxFileBytes) : options.MaxFileBytes;
        var content = new byte[file.IsPacked ? 1 << 16 : Math.Min(file.Bytes, most) + 1];
        var length = 0;
        while (await stream.ReadAsync(content.AsMemory(length), cancellation) is > 0 and var read)
        {
            length += read;
            if (length > most)
            {
                throw new RefusedException($"larger than {most >> 20} MB");
            }

            if (file.IsPacked && Inflate.IsBomb(file.Bytes, length))
            {
                throw new RefusedException("unpacks to far more than texts do: a compression bomb");
            }

            if (length == content.Length)
            {
                Array.Resize(ref content, Math.Min(content.Length * 2, most + 1));
            }
        }

        return content.AsMemory(0, length);
    }

    private IEnumerable<ReadResult> Read(InputFile file, ReadOnlyMemory<byte> content) => file.Format switch
    {
        InputFormat.Text => [new ReadArticle(TextFile.Read(file.Path, content.Span))],
        InputFormat.Json => new JsonFile(options).Read(file.Path, content),
        InputFormat.Page => [new ReadArticle(Page.Read(file.Path, content.Span))],
        InputFormat.Feed => Feed.Read(file.Path, content),
        _ => throw new RefusedException("unknown kind of file"),
    };
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using Casus.Reading.Files;

namespace Casus.Reading.Warc;

/// <summary>What a server answered: status, type and body, the body freed of chunks and compression.</summary>
/// <param name="Status">Status code; 0 where there is none.</param>
/// <param name="ContentType">As sent, or nothing.</param>
/// <param name="Body">What was sent.</param>
internal sealed record HttpMessage(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <exception cref="RefusedException">No HTTP message, or its body cannot be unpacked.</exception>
    public static HttpMessage Parse(ReadOnlyMemory<byte> message, int most)
    {
        var span = message.Span;
        var (head, gap) = span.IndexOf("\r\n\r\n"u8) is >= 0 and var crlf ? (crlf, 4) : (span.IndexOf("\n\n"u8), 2);
        if (!span.StartsWith("HTTP/"u8) || head < 0)
        {
            throw new RefusedException("not an HTTP message");
        }

        var lines = Encoding.Latin1.GetString(span[..head]).Split('\n', StringSplitOptions.TrimEntries);
        var status = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var code, ..]
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var body = message[(head + gap)..];
        if (Field(lines, "Transfer-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            body = Unchunk(body);
        }

        return new HttpMessage(status, Field(lines, "Content-Type"), Unpack(body, Field(lines, "Content-Encoding"), most));
    }

    private static string Field(string[] lines, string name) =>
        Array.Find(lines, line => line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            is { } line ? line[(name.Length + 1)..].Trim() : "";

    /// <summary>The chunks' contents together. Many archives keep the field but not the chunks; then the body is as it is.</summary>
    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body)
    {
        var all = new MemoryStream(body.Length);
        for (var rest = body; !rest.IsEmpty;)
        {
            var line = rest.Span.IndexOf((byte)'\n');
            var size = line is > 0 and < 100 ? Encoding.ASCII.GetString(rest.Span[..line]).Split(';')[0].Trim() : "";
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return all.Length == 0 ? body : all.ToArray();
            }

            rest = rest[(line + 1)..];
            if (length == 0)
            {
                break;
            }

            var chunk = rest[..Math.Min(length, rest.Length)];
            all.Write(chunk.Span);
            rest = rest[chunk.Length..];
            rest = rest.Span.StartsWith("\r\n"u8) ? rest[2..] : rest.Span.StartsWith("\n"u8) ? rest[1..] : rest;
        }

        return all.ToArray();
    }

    /// <summary>The body unpacked; archives that unpacked it already are recognised by its first bytes.</summary>
    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> body, string encoding, int most) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" when body.Length > 2 && body.Span[0] == 0x1F && body.Span[1] == 0x8B => Inflate.Gzip(body, most),
        "deflate" when body.Length > 1 && (body.Span[0] & 0x0F) == 8 && ((body.Span[0] << 8) + body.Span[1]) % 31 == 0 =>
            Inflate.All(body, stream => new ZLibStream(stream, CompressionMode.Decompress), most),
        "br" when !body.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8) =>
            Inflate.All(body, stream => new BrotliStream(stream, CompressionMode.Decompress), most),
        _ => body,
    };
}

using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Casus.Benchmarks.Fuzz;

/// <summary>Made-up inputs that are broken or mean harm, by number.</summary>
internal static class HostileInput
{
    private static readonly string[] Extensions =
        [".html", ".html", ".html", ".xml", ".xml", ".warc", ".warc", ".warc.gz", ".json", ".jsonl", ".csv", ".tsv", ".txt", ".html.gz", ".jsonl.gz", ".xhtml"];

    private static readonly string[] Charsets = ["utf-8", "utf-16", "utf-16BE", "utf-32", "windows-1251", "windows-1252", "koi8-r", "gb18030", "shift_jis", "iso-8859-6"];

    /// <summary>The input of that number: always the same.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="least">Its least size, but for what its damage takes away.</param>
    public static (string Extension, byte[] Content) Make(int number, int least = 0)
    {
        // The generator is chosen for its fixed numbers; nothing secret hangs on it.
#pragma warning disable CA5394
        var random = new Random(number);
        var extension = Extensions[random.Next(Extensions.Length)];

        // One in 400 is large, one in 20,000 as large as no page is.
        var size = least > 0 ? least : random.Next(20_000) == 0 ? 50 << 20 : random.Next(400) == 0 ? random.Next(1 << 22) : random.Next(1 << random.Next(4, 14));
        var content = extension switch
        {
            ".xml" => Pieces.Feed(random, size),
            ".warc" => Archive(random, size, isPacked: false),
            ".warc.gz" => Archive(random, size, isPacked: true),
            ".json" or ".jsonl" or ".jsonl.gz" => Pieces.Json(random, size),
            ".csv" or ".tsv" => Pieces.Table(random, size),
            _ => Pieces.Page(random, size),
        };
        content = extension.EndsWith(".html.gz", StringComparison.Ordinal) || extension.EndsWith(".jsonl.gz", StringComparison.Ordinal) ? Pack(random, content) : content;
        return (extension, Damage(random, content));
    }

    /// <summary>What is ill-formed about an article, or null: sections and signs stand in order inside the text.</summary>
    public static string? Flaw(Article article)
    {
        var (length, end) = (new SourceText(article.Text).Length, 0);
        foreach (var section in article.Sections)
        {
            if (section.Start < end || section.End <= section.Start || section.End > length)
            {
                return $"section {section} after {end} of {length}";
            }

            end = section.End;
        }

        return article.Text.Length == 0 ? "an empty text" : article.Signs.FirstOrDefault(sign => sign.Start < 0 || sign.End < sign.Start || sign.End > length)?.ToString();
    }

    private static byte[] Archive(Random random, int size, bool isPacked)
    {
        using var archive = new MemoryStream();
        for (var records = random.Next(1, 5); records > 0; records--)
        {
            var record = Record(random, size / records);
            archive.Write(isPacked && random.Next(20) > 0 ? Pack(random, record) : record);
        }

        return archive.ToArray();
    }

    private static byte[] Record(Random random, int size)
    {
        string[] types = ["response", "response", "response", "resource", "conversion", "revisit", "request", "metadata", "continuation", "nonsense"];
        string[] contents = ["text/html", "text/html; charset=utf-16", "application/rss+xml", "text/plain", "image/png", "", "text/html; charset=\""];
        string[] codings = ["", "", "", "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "Content-Encoding: deflate\r\n", "Transfer-Encoding: chunked\r\n"];
        var (type, content, coding) = (Any(random, types), Any(random, contents), Any(random, codings));
        var body = content.Contains("rss", StringComparison.Ordinal) ? Pieces.Feed(random, size) : Pieces.Page(random, size);
        body = coding.Contains("gzip", StringComparison.Ordinal) && random.Next(4) > 0 ? Pack(random, body)
            : coding.Contains("br", StringComparison.Ordinal) && random.Next(4) > 0 ? Brotli(body)
            : coding.Contains("chunked", StringComparison.Ordinal) ? [.. Encoding.ASCII.GetBytes(random.Next(4) == 0 ? "7fffffff" : body.Length.ToString("x", CultureInfo.InvariantCulture)), .. "\r\n"u8, .. body, .. "\r\n0\r\n\r\n"u8]
            : body;
        byte[] block = type == "response"
            ? [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {(random.Next(8) == 0 ? 404 : 200)} OK\r\nContent-Type: {content}\r\n{coding}\r\n")), .. body]
            : body;
        var length = random.Next(10) switch { 0 => block.Length + random.Next(-50, 50), 1 => random.NextInt64(-5, long.MaxValue), _ => block.Length };
        return
        [
            .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"WARC/1.{random.Next(2)}\r\nWARC-Type: {type}\r\nContent-Type: {content}\r\nWARC-Target-URI: {(random.Next(5) == 0 ? "http://[" : "https://valley.example/")}\r\nContent-Length: {length}\r\n\r\n")),
            .. block, .. "\r\n\r\n"u8,
        ];
    }

    /// <summary>Compressed; now and then a bomb.</summary>
    private static byte[] Pack(Random random, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
            if (random.Next(200) == 0)
            {
                var zeros = new byte[1 << 20];
                for (var i = random.Next(1, 100); i > 0; i--)
                {
                    gzip.Write(zeros);
                }
            }
        }

        return packed.ToArray();
    }

    private static byte[] Brotli(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>Cut short, overwritten, with bytes put in, or in another encoding than it says; half of them as they are.</summary>
    private static byte[] Damage(Random random, byte[] content)
    {
        switch (random.Next(10))
        {
            case 0:
                return content[..random.Next(content.Length + 1)];
            case 1 when content.Length > 0:
                for (var i = random.Next(1, 20); i > 0; i--)
                {
                    content[random.Next(content.Length)] = (byte)random.Next(256);
                }

                return content;
            case 2:
                var noise = new byte[random.Next(40)];
                random.NextBytes(noise);
                var at = random.Next(content.Length + 1);
                return [.. content[..at], .. noise, .. content[at..]];
            case 3:
                var encoding = CodePagesEncodingProvider.Instance.GetEncoding(Any(random, Charsets)) ?? Encoding.GetEncoding(Any(random, ["utf-8", "utf-16", "utf-16BE", "utf-32"]));
                return [.. random.Next(2) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(Encoding.UTF8.GetString(content))];
            default:
                return content;
        }
    }

    private static T Any<T>(Random random, T[] values) => values[random.Next(values.Length)];
#pragma warning restore CA5394
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using NodaTime;

namespace Casus.Reading.Tests;

public sealed class WarcTests : Reads
{
    private const string Words =
        "The ministers of both countries met in the capital on Wednesday, and they spoke about the dam, the river and the fields below it.";

    private static int _ids;

    private static string PageOf(string title) =>
        $"<html><head><title>{title}</title><meta property=\"article:published_time\" content=\"2022-01-05\"></head><body><h1>{title}</h1><p>{Words}</p></body></html>";

    private static byte[] Record(string type, byte[] block, string fields = "", long? length = null) =>
    [
        .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:x:{_ids++}>\r\n{fields}Content-Length: {length ?? block.Length}\r\n\r\n")),
        .. block, .. "\r\n\r\n"u8,
    ];

    private static byte[] Http(byte[] body, string fields = "Content-Type: text/html; charset=utf-8\r\n", int status = 200) =>
        [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} OK\r\n{fields}\r\n")), .. body];

    private static byte[] Response(string title, string url = "https://valley.example/dam") =>
        Record("response", Http(Encoding.UTF8.GetBytes(PageOf(title))), $"WARC-Target-URI: {url}\r\n");

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static string?[] Titles(IEnumerable<ReadResult> results) => [.. results.OfType<ReadArticle>().Select(r => r.Article.Title)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_of_an_archive_are_articles_and_the_rest_is_passed_over(bool isPacked)
    {
        byte[][] records =
        [
            Record("warcinfo", "software: x\r\n"u8.ToArray()), Record("request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Response("Dam talks end"), Record("metadata", "a: b"u8.ToArray()), Record("revisit", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray()),
            Record("response", Http([1, 2, 3], "Content-Type: image/png\r\n"), "WARC-Target-URI: https://valley.example/a.png\r\n"),
            Record("response", Http("gone"u8.ToArray(), status: 404), "WARC-Target-URI: https://valley.example/x\r\n"),
            Record("resource", Encoding.UTF8.GetBytes(PageOf("Rain at last")), "WARC-Target-URI: file:///rain.html\r\nContent-Type: text/html\r\n"),
            Record("conversion", "Snow in the hills\n\nIt snowed for two days in the upper valley."u8.ToArray(), "WARC-Target-URI: https://valley.example/snow\r\nContent-Type: text/plain\r\n"),
        ];
        var path = isPacked ? Write("a.warc.gz", [.. records.SelectMany(Gzip)]) : Write("a.warc", [.. records.SelectMany(r => r)]);
        var results = await ReadAsync(path);
        Assert.Equal(["Dam talks end", "Rain at last", "Snow in the hills"], Titles(results));
        var article = ((ReadArticle)results[0]).Article;
        Assert.Equal(("https://valley.example/dam", path, new LocalDateTime(2022, 1, 5, 0, 0)), (article.Url, article.File, article.Published));
        Assert.InRange(results.Sum(r => r.Bytes), 1, new FileInfo(path).Length);
    }

    [Fact]
    public async Task Bodies_in_chunks_and_compressed_are_unpacked()
    {
        var page = Encoding.UTF8.GetBytes(PageOf("Dam talks end"));
        using var brotli = new MemoryStream();
        using (var stream = new BrotliStream(brotli, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(page);
        }

        byte[] packed = Gzip(page);
        byte[] chunks =
        [
            .. Encoding.ASCII.GetBytes($"{10:x}\r\n"), .. packed[..10], .. Encoding.ASCII.GetBytes($"\r\n{packed.Length - 10:x};note=1\r\n"), .. packed[10..], .. "\r\n0\r\n\r\n"u8,
        ];
        const string Type = "Content-Type: text/html\r\n";
        var results = await ReadAsync(Write("a.warc",
        [
            .. Record("response", Http(chunks, Type + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")),
            .. Record("response", Http(brotli.ToArray(), Type + "Content-Encoding: br\r\n")),
            // Many archives keep the fields of what they unpacked.
            .. Record("response", Http(page, Type + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")),
        ]));
        Assert.Equal(["Dam talks end", "Dam talks end", "Dam talks end"], Titles(results));
    }

    [Fact]
    public async Task A_record_cut_short_is_refused_by_its_offset_and_the_others_are_read()
    {
        byte[] first = Response("First"), cut = Response("Cut"), last = Response("Last");
        var results = await ReadAsync(Write("a.warc", [.. first, .. cut[..^300], .. last]));
        Assert.Equal(["First", "Last"], Titles(results));
        Assert.StartsWith($"record at byte {first.Length} (https://valley.example/dam): ", Assert.Single(results.OfType<Refusal>()).Reason, StringComparison.Ordinal);

        results = await ReadAsync(Write("b.warc", [.. first, .. cut[..^300]]));
        Assert.Equal(["First"], Titles(results));
        Assert.EndsWith("cut short", Assert.Single(results.OfType<Refusal>()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_length_does_not_swallow_the_records_after_it()
    {
        var wrong = Record("response", Http(Encoding.UTF8.GetBytes(PageOf("Wrong"))), length: 1_000_000);
        var results = await ReadAsync(Write("a.warc", [.. wrong, .. Response("Second"), .. Response("Third")]));
        Assert.Equal(["Second", "Third"], Titles(results));
        Assert.Equal("record at byte 0: cut short", Assert.Single(results.OfType<Refusal>()).Reason);
    }

    [Fact]
    public async Task A_broken_member_of_a_compressed_archive_is_refused_and_the_others_are_read()
    {
        var members = new[] { "First", "Broken", "Third", "Fourth" }.Select(title => Gzip(Response(title))).ToArray();
        members[1].AsSpan(40, 30).Fill(0xFF);
        var results = await ReadAsync(Write("a.warc.gz", [.. members.SelectMany(m => m)]));
        Assert.Equal(["First", "Third", "Fourth"], Titles(results));
        Assert.Contains("compress", Assert.Single(results.OfType<Refusal>()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_last_member_ends_the_reading()
    {
        var broken = Gzip(Response("Broken"));
        broken.AsSpan(40, 30).Fill(0xFF);
        var results = await ReadAsync(Write("a.warc.gz", [.. Gzip(Response("First")), .. broken]));
        Assert.Equal(["First"], Titles(results));
        Assert.Single(results.OfType<Refusal>());
    }

    [Fact]
    public async Task What_the_crawler_cut_short_is_refused()
    {
        var cut = Record("response", Http(Encoding.UTF8.GetBytes(PageOf("Cut"))), "WARC-Truncated: length\r\n");
        Assert.EndsWith("cut short by the crawler (length)", (await RefusalOf(Write("a.warc", cut))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compression_bomb_is_refused_and_the_next_record_read()
    {
        var bomb = Gzip(Record("response", Http(new byte[50 << 20])));
        var results = await ReadAsync(Write("a.warc.gz", [.. Gzip(Response("First")), .. bomb, .. Gzip(Response("Last"))]));
        Assert.Equal(["First", "Last"], Titles(results));
        Assert.Contains("bomb", Assert.Single(results.OfType<Refusal>()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_archive_is_refused() =>
        Assert.Equal("record at byte 0: not a WARC record", (await RefusalOf(Write("a.warc", "Some words.\r\n\r\nMore words."))).Reason);

    [Fact]
    public async Task Other_kinds_of_file_may_be_compressed_too()
    {
        Assert.Equal("A report.", (await ArticleOf(Write("a.txt.gz", Gzip("A report."u8.ToArray())))).Text);
        Assert.Equal("A.", (await ArticleOf(Write("b.jsonl.gz", Gzip("{\"text\":\"A.\"}"u8.ToArray())))).Text);
        Assert.Contains("bomb", (await RefusalOf(Write("c.html.gz", Gzip(new byte[20 << 20])))).Reason, StringComparison.Ordinal);
        Assert.Equal("broken compression", (await RefusalOf(Write("d.txt.gz", "A report."))).Reason);
    }
}

using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CsCheck;

namespace Casus.Reading.Tests;

/// <summary>Made-up pages, feeds and archives that are broken or mean harm. CsCheck_Iter=N runs more of them.</summary>
public sealed class HostileInputProperties : Reads
{
    private const string Sentence = "The ministers of both countries met in the capital, and they spoke about the dam. ";

    // Far beyond what any takes, so that a busy machine fails no test, and a hang does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Marks =
    [
        "<p>", "</p>", "<div>", "</div>", "<div class='related-story share-box'>", "<div style='display:none'>", "<article>", "<h1>", "</h1>", "<h2>",
        "<a href='/x'>", "<a href='https://a.example/x'>", "</a>", "<table>", "<tr>", "<td>", "</table>", "<ul><li>", "</ul>", "<figure><img><figcaption>",
        "</figure>", "<svg>", "<math>", "<template>", "<select><option>", "<form>", "<b>", "<i>", "</b>", "<blockquote>", "<script>", "</script>", "<!--", "-->",
        "<script type='application/ld+json'>", "{\"@type\":\"NewsArticle\",\"headline\":[[{}]],\"author\":", "{\"@graph\":[", "]}", "<meta charset='utf-7'>",
        "<meta property='article:published_time' content='9999-99-99'>", "<time datetime='2022-01-05'>", "<base href='//x'>", "<html lang='xx-'>", "<frameset>",
        "<body>", "</body>", "</html>", "<br>", "<br><br>", "&amp", "&#0;", "&#x1F600;", "\u00AD", "\u202E", "\uFEFF", "😀", "\uD83D", "\r", "\n\n", " ", "<", ">", "\"",
        Sentence, Sentence + Sentence, "By Jane Doe", "Read also: More", "Source: *", "(Reuters)", "MOSCOW, Jan. 5 (TASS) - ", "10:29 o'clock ", "«", "»", "Дамба",
        "Follow us", "2 comments", "2022-01-05", "Published 99:99 Jan 99, 2022", "|", "1", "//",
    ];

    private static readonly Gen<string> Text = Gen.Select(
        Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]).Array[0, 60], Gen.Int[0, Marks.Length - 1], Gen.Int[0, 3],
        (parts, i, power) => string.Concat(parts) + string.Concat(Enumerable.Repeat(Marks[i], (int)Math.Pow(10, power))));

    private static readonly Gen<byte[]> Damaged = Gen.Select(Text, Gen.Byte.Array[0, 8], Gen.Double[0, 1], (text, noise, where) =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var at = (int)(bytes.Length * where);
        return (byte[])[.. bytes[..at], .. noise, .. bytes[at..]];
    });

    [Fact]
    public async Task No_page_makes_the_reading_fail_or_hang() => await HoldsFor(Damaged, "html");

    [Fact]
    public async Task No_feed_makes_the_reading_fail_or_hang() => await HoldsFor(
        Damaged.Select(bytes => (byte[])
        [
            .. "<?xml version='1.0'?><rss version='2.0'><channel><title>A & B</title><item><title>T</title><description>"u8,
            .. bytes, .. "</description></item></channel></rss>"u8,
        ]), "xml");

    [Fact]
    public async Task No_export_makes_the_reading_fail_or_hang() =>
        await HoldsFor(Damaged.Select(bytes => (byte[])[.. "text,title\n"u8, .. bytes]), "csv");

    [Fact]
    public async Task No_archive_makes_the_reading_fail_or_hang() => await HoldsFor(Archives, "warc");

    [Fact]
    public async Task No_compressed_archive_makes_the_reading_fail_or_hang() => await HoldsFor(
        Gen.Select(Archives.Array[1, 4], Gen.Int[0, 4000], Gen.Byte, Gen.Int[0, 4000], (records, broken, value, cut) =>
        {
            byte[] packed = [.. Gzip([.. "WARC/1.0\r\n"u8]), .. records.SelectMany(Gzip)];
            packed[broken % packed.Length] = value;
            return packed[..^(cut % 4 == 0 ? Math.Min(cut, packed.Length - 1) : 0)];
        }), "warc.gz");

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<a href=x>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p>a")]
    [InlineData("a, b<br>")]
    [InlineData("<button>")]
    [InlineData("<p>Follow on on on on on on on on on Facebook")]
    [InlineData("😀")]
    [InlineData("<p a=1 b=2 c=3 d=4>")]
    [InlineData("<script type='application/ld+json'>{\"a\":[")]
    public async Task A_page_of_a_megabyte_of_the_same_is_read_or_refused_in_time(string mark)
    {
        var path = Write("a.html", string.Concat(Enumerable.Repeat(mark, (1 << 20) / mark.Length)) + Sentence);
        var clock = Stopwatch.StartNew();
        Assert.NotEmpty(await ReadAsync(path));
        Assert.True(clock.Elapsed < Patience, $"took {clock.Elapsed}");
    }

    private static Gen<byte[]> Archives => Gen.Select(
        Gen.Select(Damaged, Gen.Int[-50, 50], Gen.Int[0, 5], Record).Array[0, 4], Gen.Int[0, 200],
        (records, cut) => (byte[])[.. records.SelectMany(r => r).SkipLast(cut % 3 == 0 ? cut : 0)]);

    private static byte[] Record(byte[] content, int wrong, int kind)
    {
        byte[] block = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"u8, .. Encodings[kind], .. "\r\n"u8, .. content];
        return
        [
            .. Encoding.ASCII.GetBytes(FormattableString.Invariant(
                $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://valley.example/\r\nContent-Length: {block.Length + (wrong > 30 ? wrong : 0)}\r\n\r\n")),
            .. block, .. "\r\n\r\n"u8,
        ];
    }

    private static readonly byte[][] Encodings =
    [
        [], [], "Transfer-Encoding: chunked\r\n"u8.ToArray(), "Content-Encoding: gzip\r\n"u8.ToArray(), "Content-Encoding: br\r\n"u8.ToArray(),
        "Content-Encoding: deflate\r\n"u8.ToArray(),
    ];

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>Each input is read or refused, in time, and what was read is well formed.</summary>
    private async Task HoldsFor(Gen<byte[]> inputs, string extension)
    {
        var number = 0;
        await inputs.SampleAsync(async content =>
        {
            var path = Write($"{Interlocked.Increment(ref number)}.{extension}", content);
            var clock = Stopwatch.StartNew();
            var results = await ReadAsync(path);
            File.Delete(path);
            Assert.True(clock.Elapsed < Patience, $"took {clock.Elapsed}");
            Assert.InRange(results.Sum(result => result.Bytes), 0, content.Length);
            Assert.All(results.OfType<Refusal>(), refusal => Assert.DoesNotContain("could not be", refusal.Reason, StringComparison.Ordinal));
            Assert.All(results.OfType<ReadArticle>(), read => AssertWellFormed(read.Article));
        }, iter: 200, threads: 1);
    }

    /// <summary>Sections, places and signs stand in order inside the text.</summary>
    private static void AssertWellFormed(Article article)
    {
        var length = new SourceText(article.Text).Length;
        var (section, run) = (0, 0);
        foreach (var (start, end, _) in article.Sections)
        {
            Assert.True(start >= section && end > start && end <= length, $"section {start}..{end} after {section} of {length}");
            section = end;
        }

        foreach (var (start, end, path, offset) in article.Places?.Runs ?? [])
        {
            Assert.True(start >= run && end > start && end <= length && offset >= 0, $"run {start}..{end} of {path} at {offset} after {run} of {length}");
            run = end;
        }

        Assert.All(article.Signs, sign => Assert.True(sign.Start >= 0 && sign.End >= sign.Start && sign.End <= length, sign.ToString()));
    }
}

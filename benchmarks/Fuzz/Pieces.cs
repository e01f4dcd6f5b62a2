using System.Text;

namespace Casus.Benchmarks.Fuzz;

/// <summary>What pages, feeds, JSON and tables are made of, put together at random.</summary>
internal static class Pieces
{
    private const string Sentence = "The ministers of both countries met in the capital, and they spoke about the dam. ";

    private static readonly string[] Marks =
    [
        "<p>", "</p>", "<p>", "<div>", "</div>", "<div class='related-story share-box'>", "<div style='display:none'>", "<article>", "</article>", "<h1>", "</h1>", "<h2>",
        "<a href='/x'>", "<a href='https://a.example/x'>", "<a href='http://['>", "</a>", "<table>", "<tr>", "<td>", "</table>", "<ul><li>", "</ul>",
        "<figure><img><figcaption>", "</figure>", "<svg>", "<math>", "<template>", "<select><option>", "<form>", "<b>", "<i>", "</b>", "</i>", "<blockquote>", "<pre>",
        "<script>", "</script>", "<style>", "</style>", "<noscript>", "<iframe>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "<!DOCTYPE html>", "<plaintext>", "<textarea>",
        "<script type='application/ld+json'>", "{\"@type\":\"NewsArticle\",\"headline\":[[{}]],\"author\":", "{\"@graph\":[", "]}", "\"datePublished\":\"2022-13-45\"",
        "<meta charset='utf-7'>", "<meta charset='x-none'>", "<meta property='article:published_time' content='9999-99-99'>", "<meta property='og:title' content='A'>",
        "<link rel=canonical href='//['>", "<time datetime='2022-01-05'>", "<base href='//x'>", "<html lang='xx-'>", "<head>", "<title>", "</title>", "<frameset>",
        "<body>", "</body>", "</html>", "<br>", "<br><br>", "&amp", "&#0;", "&#x1F600;", "&#xD800;", "&#x110000;", "&nbsp;", "\u00AD", "\u202E", "\uFEFF", "\u2028",
        "😀", "\uD83D", "\uDE00", "\r", "\n\n", "\n", "\t", " ", "<", ">", "\"", "'", "=", "/", "\0", "\u0001", "e\u0301", "İ", "ß", "ﬁ",
        Sentence, Sentence, Sentence, Sentence + Sentence, "By Jane Doe", "Read also: More", "Source: *", "(Reuters)", "MOSCOW, Jan. 5 (TASS) - ", "10:29 o'clock ",
        "«", "»", "Дамба построена в долине. ", "水坝建在山谷里。", "سد في الوادي ", "Follow us", "2 comments", "2022-01-05", "Published 99:99 Jan 99, 2022", "January 0, 0000", "|", "1", "//",
        "— Xinhua", "This article was translated by a machine.", "First published in the Valley Post.", "(", ")", "...", "A. B. C. ", "Photo: AP",
    ];

    private static readonly string[] Xml =
    [
        "<item>", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<description>", "</description>", "<link>", "</link>", "<link href='/x'/>", "<content:encoded>",
        "</content:encoded>", "<pubDate>Wed, 99 Jan 2022</pubDate>", "<dc:creator>", "<guid>", "<a:b xmlns:a='x'>", "<![CDATA[", "]]>", "&b;", "&", "&lt;p&gt;", "<updated>now</updated>",
        "<author><name>", "<x xmlns=''>", "<?php ?>", "</channel>", "</rss>", "<id/>", "<language>xx</language>",
    ];

    private static readonly string[] Structure =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\"text\":", "\"title\":", "\"url\":\"http://[\"", "\"published\":\"2022-01-05\"", "\"id\":1", "\"items\":[", "\n", "\r\n", "\\", "\\ud800", "\\u0000",
        "null", "true", "-1e999", "\"language\":\"en\"", "{\"text\":\"" + Sentence + "\"}\n", "{\"text\":\"" + Sentence + "\",\"title\":\"Dam\"}\n", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[",
        "\"content_html\":\"<p>x\"", "{\"a\":", "[[[[", "// note", "\uFEFF",
    ];

    private static readonly string[] Cells = ["\"", ",", ";", "\t", "|", "\n", "\r\n", "\"\"", "text", "title", "url,text", "2022-01-05", Sentence, Sentence, "\"" + Sentence + "\"", "=1+1", "\0", "é", "\uD83D"];

    private static readonly string[] Bombs =
    [
        "<!DOCTYPE r [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>", "<!DOCTYPE r SYSTEM 'file:///etc/passwd'>",
        "<!DOCTYPE r [<!ENTITY b SYSTEM 'http://127.0.0.1/'>]>", "<?xml version='1.0' encoding='utf-16'?>", "<?xml version='1.0' encoding='x'?>", "<?xml version='1.1'?>",
    ];

    /// <summary>A page.</summary>
    public static byte[] Page(Random random, int size) => Bytes(Mix(random, Marks, size));

    /// <summary>A feed.</summary>
    public static byte[] Feed(Random random, int size)
    {
        var (head, tail) = Next(random, 5) switch
        {
            0 => ("<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title><entry><title>T</title><content type='html'>", "</content></entry></feed>"),
            1 => ("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel/><item><title>T</title><description>", "</description></item></rdf:RDF>"),
            2 => ("<rss version='0.91'><channel>", "</channel></rss>"),
            _ => ("<rss version='2.0' xmlns:content='c'><channel><title>A & B</title><item><title>T</title><description>", "</description></item></channel></rss>"),
        };
        var bomb = Next(random, 8) == 0 ? Bombs[Next(random, Bombs.Length)] : "<?xml version='1.0'?>";
        var inside = Mix(random, Next(random, 3) > 0 ? Xml : Marks, size);
        return Bytes(bomb + head + (Next(random, 2) == 0 ? "<![CDATA[" + inside + "]]>" : inside) + tail);
    }

    /// <summary>JSON, or lines of it.</summary>
    public static byte[] Json(Random random, int size) => Bytes(Mix(random, Structure, size));

    /// <summary>A table of values parted by marks.</summary>
    public static byte[] Table(Random random, int size) => Bytes((Next(random, 3) > 0 ? "text,title,published\n" : "") + Mix(random, Cells, size));

    /// <summary>Pieces in any order, some of them many times over.</summary>
    private static string Mix(Random random, string[] pieces, int size)
    {
        var all = new StringBuilder(size);
        while (all.Length < size)
        {
            var piece = Next(random, 12) == 0 ? Sentence : pieces[Next(random, pieces.Length)];
            var times = Next(random, 25) == 0 ? Next(random, Math.Max(1, (size - all.Length) / piece.Length) + 1) : 1;
            for (; times > 0 && all.Length <= size; times--)
            {
                all.Append(piece);
            }
        }

        return all.ToString();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

#pragma warning disable CA5394 // Chosen for its fixed numbers.
    private static int Next(Random random, int below) => random.Next(below);
#pragma warning restore CA5394
}

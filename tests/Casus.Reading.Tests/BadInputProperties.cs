using System.Text;
using CsCheck;

namespace Casus.Reading.Tests;

public sealed class BadInputProperties : Reads
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<rss version=\"2.0\"><channel>", "<item>", "</item></channel></rss>", "<title>T</title>", "{\"text\":\"A.\"}", "{\"text\":",
        "[", "]", "}", "\"", "\n", "\r\n", "\\ud800", "<script type='application/ld+json'>", "</script>", "{\"@type\":\"NewsArticle\",\"author\":[[1]]}",
        "<html lang=''>", "<meta charset='x-none'>", "<!DOCTYPE x [", "]>", "&x;", "<![CDATA[", "]]>", "Words of a sentence, and more of them. ", "\0", "é",
    ];

    private static readonly Gen<byte[]> Contents = Gen.OneOf(
        Gen.Byte.Array[0, 60],
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 15].Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts))));

    [Theory]
    [InlineData(".txt")]
    [InlineData(".jsonl")]
    [InlineData(".json")]
    [InlineData(".html")]
    [InlineData(".xml")]
    public async Task Whatever_a_file_holds_it_is_read_or_refused_with_a_reason(string extension)
    {
        var number = 0;
        await Contents.SampleAsync(async content =>
        {
            var path = Write($"{Interlocked.Increment(ref number)}{extension}", content);
            var results = await ReadAsync(path);
            return results.Count > 0
                && results.Sum(result => result.Bytes) <= content.Length
                && results.OfType<Refusal>().All(refusal => refusal.Input == path && refusal.Reason.Length > 0)
                && results.OfType<ReadArticle>().All(read => read.Article.Text.Length > 0 && read.Article.File == path);
        }, iter: 300);
    }
}

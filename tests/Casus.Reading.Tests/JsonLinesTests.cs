using System.Text;
using NodaTime;

namespace Casus.Reading.Tests;

public sealed class JsonLinesTests : Reads
{
    [Fact]
    public async Task All_fields_of_the_contract_are_kept()
    {
        var article = await ArticleOf(Write("a.jsonl", """
            {"id":"x1","title":"Dam talks","text":"Dam talks\n\nThe ministers met.","url":"https://valley.example/opinion/dam","outlet":"Valley Post","author":"Jane Doe","published":"2022-01-13T10:29:00+06:00","language":"en-GB","other":[1]}
            """));
        Assert.Equal(("x1", "Dam talks", "https://valley.example/opinion/dam"), (article.Id, article.Title, article.Url));
        Assert.Equal(("Valley Post", "Jane Doe", "en"), (article.Outlet, article.Author, article.Language));
        Assert.Equal(new LocalDateTime(2022, 1, 13, 10, 29), article.Published);
        Assert.Equal(["Dam talks"], WordsOf(article, SectionRole.Title));
        Assert.Equal(["The ministers met."], WordsOf(article, SectionRole.Body));
        Assert.Equal(ArticleKind.Opinion, article.Kind);
    }

    [Fact]
    public async Task Fields_may_have_other_names_and_stand_inside_others()
    {
        var options = new ReadingOptions
        {
            TextKey = "content.body", TitleKey = "headline", UrlKey = "link", OutletKey = "source.name", AuthorKey = "by", PublishedKey = "day", IdKey = "key",
        };
        var results = await ReadAsync(options, Write("a.jsonl", """
            {"key":7,"headline":"Dam talks","content":{"body":"They met."},"link":"https://valley.example/dam","source":{"name":"Valley Post"},"by":"Jane Doe","day":"2022-01-05","text":"no"}
            """));
        var article = Assert.IsType<ReadArticle>(Assert.Single(results)).Article;
        Assert.Equal(("7", "Dam talks", "They met.", "https://valley.example/dam"), (article.Id, article.Title, article.Text, article.Url));
        Assert.Equal(("Valley Post", "Jane Doe", new LocalDateTime(2022, 1, 5, 0, 0)), (article.Outlet, article.Author, article.Published));
    }

    [Fact]
    public async Task Line_7_of_20_is_refused_and_the_other_19_are_read()
    {
        var lines = Enumerable.Range(1, 20).Select(i => i == 7 ? "{\"text\": oops}" : $"{{\"text\":\"Report {i}.\"}}");
        var path = Write("a.jsonl", string.Join('\n', lines));
        var results = await ReadAsync(path);
        var refusal = Assert.IsType<Refusal>(results[6]);
        Assert.Equal((path, 7), (refusal.Input, refusal.Line));
        Assert.StartsWith("not valid JSON", refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(
            Enumerable.Range(1, 20).Where(i => i != 7).Select(i => $"Report {i}."),
            results.OfType<ReadArticle>().Select(r => r.Article.Text));
    }

    [Theory]
    [InlineData("{}", "field 'text' is missing or empty")]
    [InlineData("{\"text\":\"\"}", "field 'text' is missing or empty")]
    [InlineData("{\"text\":null}", "field 'text' is missing or empty")]
    [InlineData("{\"text\":5}", "field 'text' is not a string")]
    [InlineData("{\"text\":\"A.\",\"title\":{}}", "field 'title' is not a string")]
    [InlineData("{\"text\":\"A.\",\"published\":\"2022-02-30\"}", "field 'published' is no ISO date or date-time: '2022-02-30'")]
    [InlineData("{\"text\":\"A.\",\"published\":\"yesterday\"}", "field 'published' is no ISO date or date-time: 'yesterday'")]
    [InlineData("{\"text\":\"A.\",\"language\":\"English\"}", "field 'language' is no ISO 639-1 code: 'English'")]
    [InlineData("{\"text\":\"A \\ud800.\"}", "field 'text' holds broken characters (half a surrogate pair or invalid UTF-8)")]
    [InlineData("[1]", "not a JSON object")]
    public async Task A_line_without_a_usable_field_is_refused_by_name(string line, string reason)
    {
        var refusal = await RefusalOf(Write("a.jsonl", line));
        Assert.Equal((1, reason), (refusal.Line, refusal.Reason));
    }

    [Theory]
    [InlineData("2022-01-05", 2022, 1, 5, 0, 0)]
    [InlineData("2022-01-05T10:29", 2022, 1, 5, 10, 29)]
    [InlineData("2022-01-05 10:29:00", 2022, 1, 5, 10, 29)]
    [InlineData("2022-01-05T10:29:00Z", 2022, 1, 5, 10, 29)]
    [InlineData("2022-01-05T23:59:00.123-05:00", 2022, 1, 5, 23, 59)]
    public async Task Publication_times_are_kept_as_printed(string written, int y, int m, int d, int h, int min) =>
        Assert.Equal(
            new LocalDateTime(y, m, d, h, min),
            (await ArticleOf(Write("a.jsonl", $"{{\"text\":\"A.\",\"published\":\"{written}\"}}"))).Published);

    [Fact]
    public async Task Invalid_UTF_8_in_a_text_is_refused()
    {
        byte[] line = [.. "{\"text\":\"caf"u8, 0xE9, .. "\"}"u8];
        Assert.Contains("invalid UTF-8", (await RefusalOf(Write("a.jsonl", line))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odd_but_valid_characters_are_kept_as_they_are()
    {
        var article = await ArticleOf(Write("a.jsonl", """{"text":"A\u0000b \ud83d\ude00 c."}"""));
        Assert.Equal("A\0b 😀 c.", article.Text);
        Assert.Equal(new Section(0, 8, SectionRole.Body), Assert.Single(article.Sections));
    }

    [Fact]
    public async Task Blank_lines_a_byte_order_mark_and_Windows_breaks_do_no_harm()
    {
        var results = await ReadAsync(Write("a.ndjson", "\uFEFF{\"text\":\"A.\"}\r\n\r\n  \r\n{\"text\":\"B.\"}"));
        Assert.Equal(["A.", "B."], results.Cast<ReadArticle>().Select(r => r.Article.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public async Task A_file_without_lines_is_refused(string content) =>
        Assert.Equal("empty", (await RefusalOf(Write("a.jsonl", content))).Reason);

    [Fact]
    public async Task A_line_of_200_MB_is_refused_without_being_held_and_the_next_is_read()
    {
        const long Long = 200L << 20;
        await using var input = new LongLine(Long, "\n{\"text\":\"B.\"}\n"u8.ToArray());
        var before = GC.GetTotalAllocatedBytes();
        var results = await ReadStandardInputAsync(new ReadingOptions { MaxLineBytes = 1 << 20 }, input);
        var allocated = GC.GetTotalAllocatedBytes() - before;

        var refusal = Assert.IsType<Refusal>(results[0]);
        Assert.Equal(("-", 1, "longer than 1,048,576 bytes"), (refusal.Input, refusal.Line, refusal.Reason));
        Assert.Equal("B.", Assert.IsType<ReadArticle>(results[1]).Article.Text);
        Assert.Equal(Long + 1, refusal.Bytes);
        Assert.InRange(allocated, 0, 64L << 20);
    }

    [Fact]
    public async Task Lines_longer_than_the_first_buffer_are_read_whole()
    {
        var text = new string('a', 300_000) + ".";
        await using var input = new MemoryStream(Encoding.UTF8.GetBytes($"{{\"text\":\"{text}\"}}\n{{\"text\":\"B.\"}}"));
        var results = await ReadStandardInputAsync(new ReadingOptions(), input);
        Assert.Equal([text, "B."], results.Cast<ReadArticle>().Select(r => r.Article.Text));
    }

    [Fact]
    public async Task A_JSON_file_may_hold_one_article_or_an_array_of_them()
    {
        Assert.Equal("A.", (await ArticleOf(Write("a.json", "{\n\"text\": \"A.\"\n}"))).Text);
        var results = await ReadAsync(Write("b.json", """[{"text":"A."},{"title":"no text"},{"text":"C."}]"""));
        Assert.Equal(["A.", "C."], results.OfType<ReadArticle>().Select(r => r.Article.Text));
        Assert.Equal("item 2: field 'text' is missing or empty", Assert.Single(results.OfType<Refusal>()).Reason);
    }

    [Fact]
    public async Task Broken_JSON_is_refused_with_its_line() =>
        Assert.Equal(3, (await RefusalOf(Write("a.json", "{\n\"text\":\n oops}"))).Line);

    /// <summary>A stream of one very long line and what follows it, made as it is read.</summary>
    private sealed class LongLine(long length, byte[] tail) : MemoryStream
    {
        private long _left = length;
        private int _tail;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_left > 0)
            {
                var count = (int)Math.Min(_left, buffer.Length);
                buffer.Span[..count].Fill((byte)'a');
                _left -= count;
                return ValueTask.FromResult(count);
            }

            var rest = Math.Min(tail.Length - _tail, buffer.Length);
            tail.AsMemory(_tail, rest).CopyTo(buffer);
            _tail += rest;
            return ValueTask.FromResult(rest);
        }
    }
}

using System.Text;
using NodaTime;

namespace Casus.Reading.Tests;

public sealed class TextFileTests : Reads
{
    private const string Report = """
        Ministers meet over river dam

        By Jane Doe

        January 6, 2022

        ALMATY, Jan. 5 (Valley Agency) — The ministers of both countries met on Wednesday to discuss the dam on the river.

        Water for the lowlands

        They agreed to share data on the water level, the ministry said in a statement after the talks ended.

        Read also: Farmers wait for rain

        Follow us on every network for more news.
        """;

    private static Encoding Western => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public async Task The_text_is_the_file_unchanged_line_breaks_and_all()
    {
        var content = "A title\r\n\r\nFirst line \r\nsecond line.\n\n\nLast.  \n";
        Assert.Equal(content, (await ArticleOf(Write("a.txt", content))).Text);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_text()
    {
        const string Content = "Президент уехал. 😀";
        foreach (var encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            var path = Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Content)]);
            Assert.Equal(Content, (await ArticleOf(path)).Text);
        }
    }

    [Fact]
    public async Task A_text_in_Windows_1252_is_read_as_such()
    {
        const string Content = "The café’s owner, José Müller, said “no” to the offer.";
        Assert.Equal(Content, (await ArticleOf(Write("a.txt", Western.GetBytes(Content)))).Text);
    }

    [Fact]
    public async Task A_text_in_an_unknown_encoding_is_refused_not_garbled()
    {
        var koi8 = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!;
        var refusal = await RefusalOf(Write("a.txt", koi8.GetBytes("Министры встретились в среду в столице.")));
        Assert.Contains("not text", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_UTF_8_is_refused_with_the_byte()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Das Café in Łódź öffnet "), 0xFF, .. Encoding.UTF8.GetBytes(" für alle")];
        var refusal = await RefusalOf(Write("a.txt", bytes));
        Assert.Contains("broken UTF-8 at byte 29", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\u0001\u0002\u0003\u0004 some words \u0005\u0006")]
    public async Task Binary_content_is_refused(string content) =>
        Assert.StartsWith("not text", (await RefusalOf(Write("a.txt", content))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public async Task An_empty_file_is_refused(string content) =>
        Assert.Equal("empty", (await RefusalOf(Write("a.txt", content))).Reason);

    [Fact]
    public async Task A_file_over_the_limit_is_refused()
    {
        var results = await ReadAsync(new ReadingOptions { MaxFileBytes = 1 << 20 }, Write("a.txt", new string('a', (1 << 20) + 1)));
        Assert.Equal("larger than 1 MB", Assert.IsType<Refusal>(Assert.Single(results)).Reason);
    }

    [Fact]
    public async Task A_report_falls_into_its_parts()
    {
        var article = await ArticleOf(Write("a.txt", Report));
        Assert.Equal(["Ministers meet over river dam"], WordsOf(article, SectionRole.Title));
        Assert.Equal(["By Jane Doe"], WordsOf(article, SectionRole.Byline));
        Assert.Equal(["January 6, 2022", "ALMATY, Jan. 5 (Valley Agency) — "], WordsOf(article, SectionRole.Dateline));
        Assert.Equal(["Water for the lowlands"], WordsOf(article, SectionRole.Heading));
        Assert.Equal(["Read also: Farmers wait for rain"], WordsOf(article, SectionRole.Related));
        Assert.Equal(["Follow us on every network for more news."], WordsOf(article, SectionRole.Boilerplate));
        Assert.Equal(2, WordsOf(article, SectionRole.Body).Length);
    }

    [Fact]
    public async Task Head_lines_tell_title_author_and_day()
    {
        var article = await ArticleOf(Write("a.txt", Report));
        Assert.Equal("Ministers meet over river dam", article.Title);
        Assert.Equal("Jane Doe", article.Author);
        Assert.Equal(new LocalDateTime(2022, 1, 6, 0, 0), article.Published);
        Assert.Equal(ArticleKind.News, article.Kind);
    }

    [Fact]
    public async Task Options_fill_only_what_the_text_lacks()
    {
        var options = new ReadingOptions { Date = new LocalDate(2020, 2, 2), Outlet = "Valley Post", Language = "en" };
        var dated = Assert.IsType<ReadArticle>(Assert.Single(await ReadAsync(options, Write("a.txt", Report)))).Article;
        var bare = Assert.IsType<ReadArticle>(Assert.Single(await ReadAsync(options, Write("b.txt", "One line.")))).Article;
        Assert.Equal(new LocalDateTime(2022, 1, 6, 0, 0), dated.Published);
        Assert.Equal(new LocalDateTime(2020, 2, 2, 0, 0), bare.Published);
        Assert.Equal(("Valley Post", "en"), (bare.Outlet, bare.Language));
    }

    [Theory]
    [InlineData("ALMATY, Jan. 5 (Agency) - Crowds met.", "ALMATY, Jan. 5 (Agency) - ")]
    [InlineData("ALMATY, Kazakhstan (AG) — Crowds met.", "ALMATY, Kazakhstan (AG) — ")]
    [InlineData("MOSCOW, January 5. /AGENCY/. Crowds met.", "MOSCOW, January 5. /AGENCY/. ")]
    [InlineData("UNITED NATIONS (AG) -- Crowds met.", "UNITED NATIONS (AG) -- ")]
    [InlineData("New Delhi, 5 January (Agency) – Crowds met.", "New Delhi, 5 January (Agency) – ")]
    [InlineData("GENEVA — Crowds met.", "GENEVA — ")]
    public async Task Datelines_of_many_styles_are_seen(string text, string dateline) =>
        Assert.Equal([dateline], WordsOf(await ArticleOf(Write("a.txt", text)), SectionRole.Dateline));

    [Theory]
    [InlineData("The minister - a former judge - resigned.")]
    [InlineData("NATO is growing. - So they say.")]
    [InlineData("Paris (the capital) was calm.")]
    [InlineData("Mayor Ann Lee (B-North) — a former judge — resigned.")]
    [InlineData("VOTERS IN THE CITY CARE MOST ABOUT WATER AND ROADS - and little else.")]
    [InlineData("By Monday, thousands had left the town.")]
    public async Task Plain_sentences_are_body(string text) =>
        Assert.Equal([text], WordsOf(await ArticleOf(Write("a.txt", text)), SectionRole.Body));

    [Fact]
    public async Task Wrapped_lines_of_a_paragraph_stay_together()
    {
        const string Text = "The ministers met on Monday in the capital.\nBy Monday evening nothing was agreed\nand they left.\n\nTalks go on.";
        Assert.Equal([Text], WordsOf(await ArticleOf(Write("a.txt", Text)), SectionRole.Body));
    }

    [Fact]
    public async Task Text_wrapped_without_any_blank_line_has_no_headings()
    {
        const string Text = "The ministers of both countries met on Wednesday in the capital to talk\n"
            + "President Ann Lee, who came late because of the snow, asked them for\n"
            + "Water for the lowlands, where the farmers have waited since the spring\n"
            + "and for roads.";
        Assert.Equal([Text], WordsOf(await ArticleOf(Write("a.txt", Text)), SectionRole.Body));
    }

    [Fact]
    public async Task Lines_that_are_paragraphs_need_no_blank_lines_between_them()
    {
        var article = await ArticleOf(Write("a.txt", "Dam talks end\nThe ministers met on Wednesday and spoke about the dam.\nThey agreed to meet again."));
        Assert.Equal(["Dam talks end"], WordsOf(article, SectionRole.Title));
    }

    [Fact]
    public async Task Short_lines_under_a_label_of_links_are_links()
    {
        const string Text = "The town is calm again.\n\nRelated articles:\n\nFarmers wait for rain\n\nBridge opens\n\nThe mayor thanked everyone for their help.";
        var article = await ArticleOf(Write("a.txt", Text));
        Assert.Equal(["Related articles:", "Farmers wait for rain", "Bridge opens"], WordsOf(article, SectionRole.Related));
        Assert.Equal(2, WordsOf(article, SectionRole.Body).Length);
    }

    [Fact]
    public async Task Questions_and_answers_make_an_interview()
    {
        var text = string.Concat(Enumerable.Repeat("Q: What did you see?\n\nA: I saw nothing.\n\n", 3));
        Assert.Equal(ArticleKind.Interview, (await ArticleOf(Write("a.txt", text))).Kind);
    }

    [Theory]
    [InlineData("Opinion: The dam must go", ArticleKind.Opinion)]
    [InlineData("PRESS RELEASE", ArticleKind.PressRelease)]
    [InlineData("Opinion polls close", ArticleKind.Unknown)]
    public async Task A_label_tells_the_kind(string title, ArticleKind kind) =>
        Assert.Equal(kind, (await ArticleOf(Write("a.txt", title + "\n\nThe dam is old and leaks every year."))).Kind);
}

using System.Text;
using NodaTime;

namespace Casus.Reading.Tests;

public sealed class PageTests : Reads
{
    private const string Sentences =
        "The ministers of both countries met in the capital on Wednesday, and they spoke about the dam, the river and the fields below it. "
        + "Nobody expected an agreement, but the talks, which lasted for six hours, ended with a plan. ";

    private static readonly string Full = $$"""
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Dam talks end | Valley Post</title>
        <meta property="og:site_name" content="Valley Post"><meta property="og:title" content="Dam talks end | Valley Post">
        <meta property="og:url" content="https://valley.example/news/dam">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":"NewsArticle",
        "headline":"Dam talks end","datePublished":"2022-01-05T10:29:00+06:00","author":[{"@type":"Person","name":"Jane Doe"}],}]}</script>
        </head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <article><h1>Dam talks end</h1>
        <p>{{Sentences}}</p><figure><img src="dam.jpg"><figcaption>The dam seen from the east bank</figcaption></figure>
        <h2>Water for the lowlands</h2><p>{{Sentences}}{{Sentences}}</p><p><a href="/rain">Farmers wait for rain</a></p><p>{{Sentences}}</p>
        </article><footer>© 2022 Valley Post. All rights reserved.</footer></body></html>
        """;

    [Fact]
    public async Task A_page_gives_its_title_and_paragraphs_joined_by_blank_lines()
    {
        var article = await ArticleOf(Write("a.html", Full));
        Assert.StartsWith("Dam talks end\n\nThe ministers of both", article.Text, StringComparison.Ordinal);
        Assert.Equal(["Dam talks end"], WordsOf(article, SectionRole.Title));
        Assert.Equal(["Water for the lowlands"], WordsOf(article, SectionRole.Heading));
        Assert.Equal(["The dam seen from the east bank"], WordsOf(article, SectionRole.Caption));
        Assert.Equal(["Farmers wait for rain"], WordsOf(article, SectionRole.Related));
        Assert.DoesNotContain("Home", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rights reserved", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_tells_where_and_when_it_was_published_and_by_whom()
    {
        var article = await ArticleOf(Write("a.html", Full));
        Assert.Equal(("Valley Post", "Jane Doe", "en"), (article.Outlet, article.Author, article.Language));
        Assert.Equal("https://valley.example/news/dam", article.Url);
        Assert.Equal(new LocalDateTime(2022, 1, 5, 10, 29), article.Published);
        Assert.Equal(ArticleKind.News, article.Kind);
    }

    [Fact]
    public async Task Without_a_description_meta_tags_and_elements_speak()
    {
        var article = await ArticleOf(Write("a.htm", $"""
            <html><head><title>Dam talks</title><meta name="author" content="John Roe"></head>
            <body><article><time datetime="2022-01-05">yesterday</time><p>{Sentences}</p><p>{Sentences}</p></article></body></html>
            """));
        Assert.Equal(("Dam talks", "John Roe"), (article.Title, article.Author));
        Assert.Equal(new LocalDateTime(2022, 1, 5, 0, 0), article.Published);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("windows-1251")]
    [InlineData("utf-16")]
    public async Task A_page_is_read_in_its_own_encoding(string name)
    {
        var words = name == "windows-1251" ? "Министры встретились в столице, и они говорили о реке. " : "The café, said Señor Müller, was “open”. ";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var html = $"<html><head><meta charset='{name}'></head><body><article><p>{words}{words}{words}</p><p>{words}{words}</p></article></body></html>";
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(html)];
        Assert.Contains(words.Trim(), (await ArticleOf(Write("a.html", content))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Valid_UTF_8_is_read_as_such_whatever_the_page_declares()
    {
        const string Words = "The café’s owner, José Müller, said no to the offer of the city. ";
        var html = $"<html><head><meta charset='iso-8859-1'></head><body><p>{Words}{Words}{Words}</p></body></html>";
        Assert.Contains(Words.Trim(), (await ArticleOf(Write("a.html", html))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no article text found on the page")]
    [InlineData("<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article text found on the page")]
    [InlineData("%PDF-1.4\0\u0001\u0002", "not text: it holds NUL characters")]
    public async Task A_page_without_an_article_is_refused(string content, string reason) =>
        Assert.Equal(reason, (await RefusalOf(Write("a.html", content))).Reason);

    [Fact]
    public async Task A_deeply_nested_page_does_no_harm()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 5_000)) + "<p>" + Sentences + "</p>";
        Assert.Contains("The ministers", (await ArticleOf(Write("a.html", deep))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_paragraph_marks_is_read_from_its_article()
    {
        var article = await ArticleOf(Write("a.html", "<html><body><nav>Home</nav><article><div>The talks ended.</div></article></body></html>"));
        Assert.Equal("The talks ended.", article.Text);
    }
}

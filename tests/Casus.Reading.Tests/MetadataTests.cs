using NodaTime;

namespace Casus.Reading.Tests;

public sealed class MetadataTests : Reads
{
    private const string Words =
        "The ministers of both countries met in the capital on Wednesday, and they spoke about the dam, the river and the fields below it.";

    private async Task<Article> Page(string head, string above = "", string name = "a.html") => await ArticleOf(Write(name, $"""
        <html><head>{head}</head><body><div class="page"><h1>Dam talks end</h1>{above}<div class="story"><p>{Words}</p><p>{Words}</p></div></div></body></html>
        """));

    [Fact]
    public async Task A_page_tells_subtitle_rubric_tags_and_changes()
    {
        var article = await Page("""
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam talks end","articleSection":"World",
            "keywords":["dam","river"],"dateModified":"2022-01-06T08:00:00Z"}</script><link rel="canonical" href="https://valley.example/dam">
            """, "<p class='standfirst'>Six hours, one plan and many questions</p>");
        Assert.Equal(("Six hours, one plan and many questions", "World"), (article.Subtitle, article.Rubric));
        Assert.Equal(["dam", "river"], article.Tags);
        Assert.Equal(new LocalDateTime(2022, 1, 6, 8, 0), article.Modified);
        Assert.Equal("https://valley.example/dam", article.Canonical);
        Assert.Equal(["Six hours, one plan and many questions"], WordsOf(article, SectionRole.Heading));
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-01-05\"}</script>", TimeSource.StructuredData, Trust.High)]
    [InlineData("<meta property='article:published_time' content='2022-01-05'>", TimeSource.MetaTag, Trust.High)]
    [InlineData("<meta property='og:url' content='https://valley.example/2022/01/05/dam'>", TimeSource.Address, Trust.Medium)]
    [InlineData("<meta name='date' content='2022-01-05'><meta property='og:url' content='https://valley.example/2021/03/09/dam'>", TimeSource.MetaTag, Trust.Low)]
    public async Task The_publication_day_comes_with_its_source_and_how_far_to_rely_on_it(string head, TimeSource source, Trust trust)
    {
        var article = await Page(head);
        Assert.Equal(new LocalDate(2022, 1, 5), article.Published?.Date);
        Assert.Equal((source, trust), (article.PublishedFrom, article.PublishedTrust));
    }

    [Theory]
    [InlineData("Published 10:29 AM EST Jan 5, 2022", 10, 29)]
    [InlineData("UPDATED: 22:05, Wed, Jan 5, 2022", null, null)]
    [InlineData("quarta-feira, 5 de janeiro de 2022 às 20:13", 20, 13)]
    [InlineData("05.01.2022 14:12 | Translated from the original", 14, 12)]
    [InlineData("5 января 2022 г. в 14:12", 14, 12)]
    [InlineData("2022-01-05 14:12", 14, 12)]
    [InlineData("Jan. 5, 2022, 9:28 p.m. UTC", 21, 28)]
    [InlineData("Wednesday 5th January 2022", 0, 0)]
    public async Task A_line_that_is_only_a_date_tells_when_and_is_no_body(string line, int? hour, int? minute)
    {
        var article = await Page("", $"<p>{line}</p>");
        var expected = hour is { } h ? new LocalDateTime(2022, 1, 5, h, minute!.Value) : (LocalDateTime?)null;
        Assert.Equal(expected, article.Published);
        Assert.Equal(expected is null ? new LocalDateTime(2022, 1, 5, 22, 5) : null, article.Modified);
        Assert.DoesNotContain("2022", string.Join("|", WordsOf(article, SectionRole.Body)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The war of 5 January 2022 began")]
    [InlineData("32 January 2022")]
    public async Task Other_lines_tell_no_date(string line) => Assert.Null((await Page("", $"<p>{line}</p>")).Published);

    [Fact]
    public async Task A_site_s_name_as_first_heading_is_not_the_headline()
    {
        var article = await ArticleOf(Write("a.html", $"""
            <html><head><title>Ministers end their talks on the dam</title></head><body><h1>Valley Post</h1>
            <h2>Ministers end their talks on the dam</h2><div class="story"><p>{Words}</p><p>{Words}</p></div></body></html>
            """));
        Assert.Equal("Ministers end their talks on the dam", article.Title);
    }

    [Fact]
    public async Task Every_character_of_the_text_leads_back_to_its_place_in_the_page()
    {
        var article = await ArticleOf(Write("a.html", """
            <html><head><title>Rain 😀 at last</title></head><body><p>Fields  are
             wet, <b>say farmers 😀</b>, and so is the road to the town of many bridges.</p><p>More rain, more mud.</p></body></html>
            """));
        var places = article.Places!;
        Assert.Equal("Rain 😀 at last\n\nFields are wet, say farmers 😀, and so is the road to the town of many bridges.\n\nMore rain, more mud.", article.Text);
        Assert.Equal(("/html[1]/head[1]/title[1]/text()[1]", 5), At("😀 at last"));
        Assert.Equal(("/html[1]/head[1]/title[1]/text()[1]", 8), At("at last"));
        Assert.Equal(("/html[1]/body[1]/p[1]/text()[1]", 8), At("are wet"));
        Assert.Equal(("/html[1]/body[1]/p[1]/b[1]/text()[1]", 12), At("😀, and"));
        Assert.Equal(("/html[1]/body[1]/p[1]/text()[2]", 0), At(", and so"));
        Assert.Equal(("/html[1]/body[1]/p[2]/text()[1]", 5), At("rain, more"));
        Assert.Null(places.Find(article.Text.IndexOf('\n', StringComparison.Ordinal)));

        (string, int) At(string words)
        {
            var place = places.Find(new SourceText(article.Text).ToCodePoint(article.Text.IndexOf(words, StringComparison.Ordinal)))!.Value;
            return (place.Path.ToString(), place.Offset);
        }
    }

    [Fact]
    public async Task A_headline_told_only_in_a_meta_tag_leads_back_to_it()
    {
        var article = await ArticleOf(Write("a.html", $"<html><head><meta property='og:title' content='Dam talks end'></head><body><p>{Words}</p></body></html>"));
        Assert.Equal("/html[1]/head[1]/meta[1]/@content", article.Places!.Find(0)!.Value.Path.ToString());
    }
}

namespace Casus.Reading.Tests;

public sealed class ExtractionTests : Reads
{
    private const string First =
        "The ministers of both countries met in the capital on Wednesday, and they spoke about the dam, the river and the fields below it.";

    private const string Second =
        "Nobody expected an agreement, but the talks, which lasted for six hours, ended with a plan, a date and a promise of more.";

    private const string Third =
        "The plan gives the lower valley more water in summer, the ministry said, and pays for a second gate upstream.";

    /// <summary>An article with something between its paragraphs, the way a page puts it there.</summary>
    private async Task<Article> With(string inside, string after = "", string head = "") => await ArticleOf(Write("a.html", $"""
        <html><head><link rel="canonical" href="https://valley.example/dam">{head}</head><body><div class="wrap"><div class="text">
        <p>{First}</p><p>{Second}</p>{inside}<p>{Third}</p><p>{Second}</p>{after}</div></div></body></html>
        """));

    private static string BodyOf(Article article) => string.Join("|", WordsOf(article, SectionRole.Body));

    [Theory]
    [InlineData("<p><a href='/rain'>Farmers wait for rain</a></p>")]
    [InlineData("<p><a href='https://www.valley.example/rain'>Farmers wait for rain</a></p>")]
    [InlineData("<h3><a href='/rain'>Farmers wait for rain</a></h3>")]
    [InlineData("<p>READ MORE: <a href='/rain'>Farmers wait for rain</a></p>")]
    [InlineData("<div class='story-recommendations'><p>Farmers wait for rain</p></div>")]
    [InlineData("<aside><ul><li><a href='/rain'>Farmers wait for rain</a></li></ul></aside>")]
    public async Task A_headline_of_another_article_between_paragraphs_is_no_body(string link)
    {
        var article = await With(link);
        Assert.DoesNotContain("Farmers", BodyOf(article), StringComparison.Ordinal);
        Assert.Contains("Farmers wait for rain", Assert.Single(WordsOf(article, SectionRole.Related)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_another_site_leads_to_no_other_article() =>
        Assert.Empty(WordsOf(await With("<p><a href='https://ministry.example/plan'>The full plan</a></p>"), SectionRole.Related));

    [Theory]
    [InlineData("<figure><img src=a.jpg><figcaption>The dam in winter</figcaption></figure>")]
    [InlineData("<div class='wp-caption'><img src=a.jpg><p class='wp-caption-text'>The dam in winter</p></div>")]
    [InlineData("<p><img src=a.jpg></p><p><em>The dam in winter</em></p>")]
    public async Task Words_under_a_picture_are_kept_apart(string picture)
    {
        var article = await With(picture);
        Assert.Equal(["The dam in winter"], WordsOf(article, SectionRole.Caption));
        Assert.DoesNotContain("winter", BodyOf(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class='newsletterSignup'><p>The best of the valley, every morning, free of charge.</p></div>")]
    [InlineData("<div data-test='share-tools'><p>The best of the valley, every morning, free of charge.</p></div>")]
    public async Task Calls_of_the_outlet_are_boilerplate(string call)
    {
        var article = await With(call);
        Assert.Equal(["The best of the valley, every morning, free of charge."], WordsOf(article, SectionRole.Boilerplate));
    }

    [Theory]
    [InlineData("<div id='comments'><p>I never liked that dam, said my uncle, who knows a lot of it.</p></div>")]
    [InlineData("<div style='position:absolute; left:-9999px'><p>I never liked that dam, said my uncle.</p></div>")]
    [InlineData("<p hidden>I never liked that dam.</p>")]
    [InlineData("<script>I never liked</script>")]
    public async Task What_is_hidden_or_said_by_readers_is_left_out(string outside) =>
        Assert.DoesNotContain("I never liked", (await With("", outside)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Notes_in_italics_at_the_end_are_no_body()
    {
        var article = await With("<p><em>Some words stressed in the middle of it all.</em></p>", "<p><i>Jane Doe writes from the upper valley.</i></p>");
        Assert.Equal(["Jane Doe writes from the upper valley."], WordsOf(article, SectionRole.Boilerplate));
        Assert.Contains("Some words stressed", BodyOf(article), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_links_below_the_text_leads_on_to_others()
    {
        var article = await With("", "<h3>Great stories</h3><ul><li>Rain: <a href='/1'>farmers wait</a></li><li>Snow, <a href='/2'>at last</a></li></ul>");
        Assert.DoesNotContain("Great stories", BodyOf(article) + string.Join("|", WordsOf(article, SectionRole.Heading)), StringComparison.Ordinal);
        Assert.Equal(["Great stories", "Rain: farmers wait", "Snow, at last"], WordsOf(article, SectionRole.Related));
    }

    [Fact]
    public async Task A_row_of_a_table_is_one_paragraph() =>
        Assert.Contains(
            "\n\nEast bank 12 40\n\nWest bank 3 7\n\n",
            (await With("<table><tr><td>East bank</td><td>12</td><td>40</td></tr><tr><th>West bank</th><td>3<td>7</tr></table>")).Text,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_post_quoted_from_a_network_is_body() => Assert.Contains(
        "We are ready", BodyOf(await With("<div class='social-embed'><blockquote><p>We are ready to open the gates.</p></blockquote></div>")), StringComparison.Ordinal);

    [Fact]
    public async Task Breaks_part_paragraphs_when_two_and_lines_when_one()
    {
        var article = await ArticleOf(Write("a.html", $"<body><div>{First}<br><br>{Second}<br/>{Third}</div></body>"));
        Assert.Equal($"{First}\n\n{Second}\n{Third}", article.Text);
    }
}

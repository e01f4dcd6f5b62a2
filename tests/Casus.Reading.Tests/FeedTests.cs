using NodaTime;

namespace Casus.Reading.Tests;

public sealed class FeedTests : Reads
{
    [Fact]
    public async Task Each_item_of_an_RSS_feed_is_an_article()
    {
        var results = await ReadAsync(Write("a.xml", """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
            <title>Valley Post</title><link>https://valley.example/</link><description>News</description><language>en-gb</language>
            <item><title>Dam talks &amp; more</title><link>https://valley.example/dam</link><dc:creator>Jane Doe</dc:creator>
            <pubDate>Wed, 05 Jan 2022 10:29:00 +0600</pubDate><description>Short.</description>
            <content:encoded><![CDATA[<p>The ministers <b>met</b>.</p><p>They agreed.</p>]]></content:encoded></item>
            <item><title>Rain</title><description>Farmers &lt;i&gt;wait&lt;/i&gt; for rain.</description></item>
            <item><link>https://valley.example/none</link></item>
            </channel></rss>
            """));
        var first = Assert.IsType<ReadArticle>(results[0]).Article;
        Assert.Equal("Dam talks & more\n\nThe ministers met.\n\nThey agreed.", first.Text);
        Assert.Equal(("Dam talks & more", "https://valley.example/dam", "Jane Doe"), (first.Title, first.Url, first.Author));
        Assert.Equal(("Valley Post", "en"), (first.Outlet, first.Language));
        Assert.Equal(new LocalDateTime(2022, 1, 5, 10, 29), first.Published);
        Assert.Equal("Rain\n\nFarmers wait for rain.", Assert.IsType<ReadArticle>(results[1]).Article.Text);
        Assert.Equal("item 3: neither title nor text", Assert.IsType<Refusal>(results[2]).Reason);
    }

    [Fact]
    public async Task Each_entry_of_an_Atom_feed_is_an_article()
    {
        var article = await ArticleOf(Write("a.atom", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Valley Post</title><id>urn:x</id><updated>2022-01-06T00:00:00Z</updated>
            <entry><title>Dam talks</title><id>urn:y</id><link href="https://valley.example/dam"/><author><name>Jane Doe</name></author>
            <published>2022-01-05T10:29:00Z</published><updated>2022-01-06T00:00:00Z</updated>
            <content type="html">&lt;p&gt;The ministers met.&lt;/p&gt;</content></entry></feed>
            """));
        Assert.Equal("Dam talks\n\nThe ministers met.", article.Text);
        Assert.Equal(("https://valley.example/dam", "Jane Doe"), (article.Url, article.Author));
        Assert.Equal(new LocalDateTime(2022, 1, 5, 10, 29), article.Published);
    }

    [Fact]
    public async Task A_feed_that_would_pull_in_another_file_is_refused()
    {
        var secret = Write("secret.txt", "the secret");
        var refusal = await RefusalOf(Write("a.xml", $"""
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]>
            <rss version="2.0"><channel><title>T</title><item><title>&x;</title></item></channel></rss>
            """));
        Assert.Equal("declares a document type (DTD), which could pull in other files", refusal.Reason);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<books><book/></books>", "not a feed: its root element is <books>")]
    [InlineData("<rss version=\"2.0\"><channel><title>T</title></channel></rss>", "a feed without items")]
    public async Task A_file_that_is_no_feed_is_refused(string content, string reason) =>
        Assert.Equal(reason, (await RefusalOf(Write("a.xml", content))).Reason);

    [Fact]
    public async Task A_raw_ampersand_and_names_of_HTML_s_characters_do_no_harm()
    {
        var article = await ArticleOf(Write("a.rss", """
            <rss version="2.0"><channel><title>Rain & Sun</title><item><title>Dam&nbsp;talks &eacute;nd &amp; more</title>
            <link>https://valley.example/?a=1&b=2</link><description><![CDATA[<p>The ministers & the farmers met.</p>]]></description></item></channel></rss>
            """));
        Assert.Equal(("Dam talks énd & more", "Rain & Sun", "https://valley.example/?a=1&b=2"), (article.Title, article.Outlet, article.Url));
        Assert.Equal(["The ministers & the farmers met."], WordsOf(article, SectionRole.Body));
    }

    [Fact]
    public async Task An_entity_bomb_is_refused()
    {
        var refusal = await RefusalOf(Write("a.xml", """
            <!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><title>&c;</title></channel></rss>
            """));
        Assert.StartsWith("declares a document type", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_nested_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        Assert.StartsWith("elements nested more than 200 deep", (await RefusalOf(Write("a.xml", $"<rss version='2.0'>{deep}</rss>"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_of_more_elements_than_any_has_is_refused()
    {
        var many = string.Concat(Enumerable.Repeat("<a/>", 600_000));
        Assert.StartsWith("more than 500,000 elements", (await RefusalOf(Write("a.xml", $"<rss version='2.0'>{many}</rss>"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_XML_is_refused_with_its_line()
    {
        var refusal = await RefusalOf(Write("a.rss", "<rss version=\"2.0\">\n<channel>\n<title>A</name></channel></rss>"));
        Assert.Equal(3, refusal.Line);
        Assert.StartsWith("not well-formed XML", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_item_of_a_JSON_feed_is_an_article()
    {
        var results = await ReadAsync(Write("a.json", """
            {"version":"https://jsonfeed.org/version/1.1","title":"Valley Post","language":"en-GB","authors":[{"name":"Jane Doe"}],"items":[
            {"id":"1","url":"https://valley.example/dam","title":"Dam talks","content_html":"<p>The ministers <b>met</b>.</p><p>They agreed.</p>",
            "date_published":"2022-01-05T10:29:00+06:00","date_modified":"2022-01-06T08:00:00Z","tags":["dam","river"]},
            {"id":"2","content_text":"Rain came.\n\nFarmers smiled.","authors":[{"name":"John Roe"},{"name":"Ann Poe"}]},
            {"id":"3"}]}
            """));
        var first = Assert.IsType<ReadArticle>(results[0]).Article;
        Assert.Equal("Dam talks\n\nThe ministers met.\n\nThey agreed.", first.Text);
        Assert.Equal(("1", "Dam talks", "Valley Post", "Jane Doe", "en"), (first.Id, first.Title, first.Outlet, first.Author, first.Language));
        Assert.Equal((new LocalDateTime(2022, 1, 5, 10, 29), new LocalDateTime(2022, 1, 6, 8, 0)), (first.Published, first.Modified));
        Assert.Equal(["dam", "river"], first.Tags);
        var second = Assert.IsType<ReadArticle>(results[1]).Article;
        Assert.Equal(("Rain came.\n\nFarmers smiled.", "John Roe, Ann Poe"), (second.Text, second.Author));
        Assert.Equal("item 3: neither title nor text", Assert.IsType<Refusal>(results[2]).Reason);
    }
}

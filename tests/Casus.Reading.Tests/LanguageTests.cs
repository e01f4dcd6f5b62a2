namespace Casus.Reading.Tests;

/// <summary>Which language an article is taken to be in.</summary>
public sealed class LanguageTests : Reads
{
    private const string English = "The ministers of the two valleys met in the capital and agreed that the dam will not be closed by force.";
    private const string German = "Die Minister der beiden Täler trafen sich in der Hauptstadt und wollen den Damm nicht mit Gewalt schließen.";
    private const string Russian = "Министры двух долин встретились в столице и решили, что плотину не будут закрывать силой, как это было после войны.";
    private const string Kazakh = "Екі алқаптың министрлері астанада кездесіп, бөгетті күшпен жаппауға келісті.";

    [Theory]
    [InlineData(English, null, null)]
    [InlineData(English, "en", "en")]
    [InlineData(German, null, "de")]
    [InlineData(Russian, null, "ru")]
    [InlineData(Russian, "en", "ru")]
    [InlineData(Kazakh, null, "und")]
    [InlineData(Kazakh, "kk", "kk")]
    [InlineData("両国の大臣は首都で会談し、ダムを閉鎖しないことで合意した。", null, "ja")]
    public async Task A_text_that_is_not_English_is_not_taken_for_English(string text, string? stated, string? language) =>
        Assert.Equal(language, (await Read(text, "", stated)).Language);

    [Fact]
    public async Task Who_asks_for_languages_gets_those_of_title_and_body_apart()
    {
        var article = await Read(English, "Minister einig über Damm im Tal", "de", text => text.StartsWith("Minister", StringComparison.Ordinal) ? "de" : "en");

        Assert.Equal("en", article.Language);
        Assert.Equal(
            ["the input says that the text is in 'de', its words are of 'en'", "title in the language 'de', body in 'en'"],
            article.Signs.Select(sign => sign.Because).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_short_title_is_of_no_language()
    {
        var asked = new List<string>();
        await Read(English, "Paris, Berlin", null, text =>
        {
            asked.Add(text);
            return null;
        });

        Assert.Equal([English], asked);
    }

    [Fact]
    public async Task A_time_that_the_address_contradicts_is_marked_as_uncertain()
    {
        var page = Write("page.html", $"""
            <html><head><link rel="canonical" href="https://valley.example/2022/01/05/dam">
            <meta property="article:published_time" content="2023-03-01T10:00:00"></head>
            <body><article><h1>Dam stays open</h1><p>{English}</p><p>{English}</p></article></body></html>
            """);

        Assert.Contains("uncertain-time", (await ArticleOf(page)).Signs.Select(sign => sign.Name));
    }

    private async Task<Article> Read(string text, string title, string? stated, Func<string, string?>? tell = null)
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { text, title = title.Length == 0 ? null : title, language = stated });
        var path = Write("article.jsonl", line);
        return Assert.IsType<ReadArticle>(Assert.Single(await ReadAsync(new ReadingOptions { Languages = tell }, path))).Article;
    }
}

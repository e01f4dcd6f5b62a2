namespace Casus.Reading.Tests;

public sealed class SignTests : Reads
{
    private const string First = "The ministers of both countries met in the capital on Wednesday to speak about the dam on the river.";
    private const string Second = "They agreed to share data on the water level, the ministry said in a statement after the talks ended.";

    private async Task<Article> Text(string line, string title = "Ministers meet over the dam on the river") =>
        await ArticleOf(Write("a.txt", $"{title}\n\n{First}\n\n{line}\n\n{Second}\n"));

    private async Task<Article> Json(string fields, string text = First) => await ArticleOf(Write("a.jsonl", $$"""{"text":"{{text}}",{{fields}}}"""));

    private async Task<Article> Page(string head) => await ArticleOf(Write("a.html", $"""
        <html><head><meta property="og:url" content="https://valley.example/dam">{head}</head><body><p>{First}</p><p>{Second}</p></body></html>
        """));

    private static string[] Names(Article article) => [.. article.Signs.Select(sign => sign.Name)];

    private static string EvidenceOf(Article article, string name)
    {
        var sign = article.Signs.First(sign => sign.Name == name);
        return new SourceText(article.Text)[new Span(sign.Start, sign.End)];
    }

    [Theory]
    [InlineData("Source: Northern Courier", "credit")]
    [InlineData("(With inputs from agencies)", "credit")]
    [InlineData("This article was originally published by the Northern Courier.", "republished")]
    [InlineData("Republished from the Northern Courier", "republished")]
    [InlineData("Translated by Jane Doe", "translated")]
    [InlineData("10.01.2022 14:12 | Translated from Russian", "translated")]
    [InlineData("This text was translated by a program.", "machine-translated")]
    [InlineData("Machine translated from the original.", "machine-translated")]
    public async Task What_a_text_declares_is_a_sign_with_its_line(string line, string sign)
    {
        var article = await Text(line);
        Assert.Equal([sign], Names(article));
        Assert.Equal(line, EvidenceOf(article, sign));
    }

    [Theory]
    [InlineData("The source: a spring in the hills, the ministers were told by the two engineers.")]
    [InlineData("Both ministers were translated by the same woman, who knows the river well.")]
    [InlineData("The talks first appeared hopeless to the farmers, who have waited for two years.")]
    public async Task Sentences_with_the_same_words_declare_nothing(string line) => Assert.Empty((await Text(line)).Signs);

    [Fact]
    public async Task An_agency_in_the_dateline_is_a_sign_unless_it_is_the_outlet()
    {
        const string Report = "MOSCOW, Jan. 5 (Reuters) - The ministers of both countries met in the capital on Wednesday.";
        var article = await Json("\"outlet\":\"Valley Post\"", Report);
        Assert.Equal("the dateline names Reuters", Assert.Single(article.Signs).Because);
        Assert.Equal("MOSCOW, Jan. 5 (Reuters) - ", EvidenceOf(article, "wire-dateline") + " ");
        Assert.Equal("outlet", Assert.Single((await Json("\"outlet\":\"Reuters\"", Report)).Signs).Name);
        Assert.Equal("outlet", Assert.Single((await Json("\"url\":\"https://www.reuters.com/world/1\"", Report)).Signs).Name);
    }

    [Fact]
    public async Task An_agency_in_the_byline_is_a_sign_unless_it_is_the_outlet()
    {
        Assert.Equal("the byline names Agence France-Presse", Assert.Single((await Json("\"outlet\":\"Valley Post\",\"author\":\"Jane Doe and AFP\"")).Signs).Because);
        Assert.Equal("outlet", Assert.Single((await Json("\"outlet\":\"AFP\",\"author\":\"AFP\"")).Signs).Name);
        Assert.Empty((await Json("\"outlet\":\"Valley Post\",\"author\":\"Jane Doe\"")).Signs);
    }

    [Fact]
    public async Task An_agency_at_the_end_of_the_text_is_a_sign()
    {
        var article = await Json("\"outlet\":\"Valley Post\"", First + " (AFP)");
        Assert.Equal(("credit", "the text ends with Agence France-Presse"), (article.Signs[0].Name, article.Signs[0].Because));
        Assert.Equal("(AFP)", EvidenceOf(article, "credit"));
    }

    [Fact]
    public async Task A_canonical_address_of_another_site_is_a_sign()
    {
        var elsewhere = await Page("<link rel='canonical' href='https://courier.example/2022/dam'>");
        Assert.Equal("its page names https://courier.example/2022/dam as the article's own address", Assert.Single(elsewhere.Signs).Because);
        Assert.Empty((await Page("<link rel='canonical' href='https://www.valley.example/2022/dam'>")).Signs);
    }

    [Theory]
    [InlineData("Министры встретились в столице", "title in Cyrillic script, body in Latin script")]
    [InlineData("Die Minister treffen sich in der Hauptstadt und reden über den Damm", "title in the language 'de', body in 'en'")]
    public async Task A_title_in_another_script_or_language_than_the_body_is_a_sign(string title, string reason) =>
        Assert.Equal(reason, Assert.Single((await Text(Second, title)).Signs).Because);

    [Theory]
    [InlineData("The talks began at 10:29 o'clock and went on into the night, people who took part in them said.", "10:29 o'clock")]
    [InlineData("The minister noted, that the river carries less water than in the years before the dam was built.", "noted, that")]
    [InlineData("We will remind, the dam was broken in the spring by the highest water of the last twenty years.", "We will remind")]
    public async Task Turns_of_phrase_left_by_translation_are_signs_with_their_reason(string line, string words)
    {
        var article = await Text(line);
        Assert.Equal(["translation-artefact"], Names(article));
        Assert.Equal(words, EvidenceOf(article, "translation-artefact"));
        Assert.NotEmpty(article.Signs[0].Because);
    }

    [Fact]
    public async Task Style_alone_never_says_that_a_machine_translated_a_text()
    {
        var article = await Text("We will remind, «the dam» broke at 10:29 o'clock, Дамба сломалась, the minister noted, that the data of mass media were wrong.");
        Assert.True(article.Signs.Count >= 5);
        Assert.DoesNotContain("machine-translated", Names(article));
        Assert.DoesNotContain("translated", Names(article));
    }

    [Fact]
    public async Task Foreign_quotation_marks_and_words_left_in_another_script_are_signs()
    {
        var article = await Text("The minister called it «a plan for two valleys» and the paper Северный курьер agreed with him.");
        Assert.Equal(["foreign-quotes", "source-script"], Names(article));
        Assert.Equal("«a plan for two valleys»", EvidenceOf(article, "foreign-quotes"));
        Assert.Equal("Северный курьер", EvidenceOf(article, "source-script"));
    }

    [Fact]
    public async Task A_word_of_letters_from_two_scripts_is_a_sign() =>
        Assert.Equal(["mixed-script-word"], Names(await Text("The minister of wаter told the farmers that the gates would be opened on the first of May.")));

    [Theory]
    [InlineData("Le ministre a parlé de « la vallée » avec les paysans qui attendent dans la plaine sur le bord du fleuve.")]
    [InlineData("“We are ready,” said the minister at 10 o'clock, and the farmers noted that he had come on foot.")]
    public async Task Ordinary_text_shows_no_signs(string text) => Assert.Empty((await Json("\"outlet\":\"Valley Post\"", text)).Signs);
}

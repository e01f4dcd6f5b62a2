namespace Casus.Reading.Tests;

public sealed class RoleTests : Reads
{
    private const string First = "The ministers of both countries met in the capital on Wednesday to speak about the dam on the river.";
    private const string Second = "They agreed to share data on the water level, the ministry said in a statement after the talks ended.";
    private const string Third = "Farmers in the lower valley have waited for such a plan since the dry summer of the year before last.";

    private async Task<Article> Between(string line) =>
        await ArticleOf(Write("a.txt", $"Ministers meet over river dam\n\n{First}\n\n{line}\n\n{Second}\n\n{Third}\n"));

    private async Task<Article> AtTheEnd(params string[] lines) =>
        await ArticleOf(Write("a.txt", $"Ministers meet over river dam\n\n{First}\n\n{Second}\n\n{Third}\n\n{string.Join("\n\n", lines)}\n"));

    private static string BodyOf(Article article) => string.Join("|", WordsOf(article, SectionRole.Body));

    [Theory]
    [InlineData("Parliament of the upland republic approves the sending of two thousand engineers to the broken dam")]
    [InlineData("Read also: Parliament sends engineers to the dam")]
    [InlineData("[Related: Parliament sends engineers to the dam]")]
    [InlineData("ALSO READ | Parliament sends engineers to the dam")]
    public async Task A_headline_of_another_article_alone_between_paragraphs_is_a_related_link(string line)
    {
        var article = await Between(line);
        Assert.Equal([line], WordsOf(article, SectionRole.Related));
        Assert.DoesNotContain("arliament", BodyOf(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We use cookies to give you the best news of the valley.")]
    [InlineData("This website uses cookies to improve the service for its readers.")]
    [InlineData("Sign up for our newsletter and get the valley in your inbox.")]
    [InlineData("Follow us on every network for more news.")]
    [InlineData("The views expressed in this article are the author’s own.")]
    [InlineData("The administration of the site may not share the opinion of the authors.")]
    [InlineData("If you are the owner of the rights, write to us and the text will be removed.")]
    [InlineData("This article was translated by a program.")]
    [InlineData("You have 3 free articles left this month.")]
    [InlineData("Story continues below")]
    public async Task Texts_that_outlets_put_around_articles_are_boilerplate(string line)
    {
        var article = await Between(line);
        Assert.Equal([line], WordsOf(article, SectionRole.Boilerplate));
        Assert.DoesNotContain(line, BodyOf(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jane Doe is a reporter at the Valley Post.")]
    [InlineData("The author is a professor of hydrology.")]
    [InlineData("John Roe contributed to this report.")]
    public async Task Notes_on_the_writer_count_only_at_the_end(string note)
    {
        Assert.Equal([note], WordsOf(await AtTheEnd(note), SectionRole.Boilerplate));
        Assert.Contains(note, BodyOf(await Between(note)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("About the author")]
    [InlineData("Notes to editors")]
    [InlineData("12 comments")]
    public async Task Nothing_below_a_closing_label_is_body(string label)
    {
        var article = await AtTheEnd(label, "Uncle says the dam was never any good, and everybody in the town knows it.");
        Assert.DoesNotContain("Uncle", BodyOf(article), StringComparison.Ordinal);
        Assert.Contains("Farmers", BodyOf(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Updated relations with the lowlands are the aim of the plan, the minister said on Wednesday evening.")]
    [InlineData("Share prices of the two water companies rose by a tenth after the ministers had spoken to the press.")]
    [InlineData("“Follow the river and you will see what we mean,” the minister of agriculture told the reporters.")]
    [InlineData("Comments by the president made the talks harder, people who took part in them said afterwards.")]
    public async Task Sentences_that_only_begin_like_boilerplate_stay_body(string line) =>
        Assert.Contains(line, BodyOf(await Between(line)), StringComparison.Ordinal);
}

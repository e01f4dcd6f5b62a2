using NodaTime;

namespace Casus.Reading.Tests;

public sealed class CsvTests : Reads
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Each_row_of_an_export_is_an_article(char delimiter)
    {
        var results = await ReadAsync(Write("a.csv", """
            id,title,text,published
            1,Dam talks,"The ministers, both of them, met.
            They said ""yes"".",2022-01-05
            2,Rain,Farmers wait.,
            """.Replace(",", delimiter.ToString(), StringComparison.Ordinal).Replace($"ministers{delimiter} both of them{delimiter}", "ministers, both of them,", StringComparison.Ordinal)));
        var first = Assert.IsType<ReadArticle>(results[0]).Article;
        Assert.Equal(("1", "Dam talks", "The ministers, both of them, met.\nThey said \"yes\"."), (first.Id, first.Title, first.Text));
        Assert.Equal(new LocalDateTime(2022, 1, 5, 0, 0), first.Published);
        Assert.Equal("Farmers wait.", Assert.IsType<ReadArticle>(results[1]).Article.Text);
        Assert.Equal(2, results.Count);
    }

    [Fact]
    public async Task Columns_may_have_other_names()
    {
        var options = new ReadingOptions { TextKey = "Full text", TitleKey = "Headline", OutletKey = "Source", PublishedKey = "Date" };
        var results = await ReadAsync(options, Write("a.csv", "Headline,Source,Date,Full Text\nDam talks,Valley Post,\"January 5, 2022\",They met.\n"));
        var article = Assert.IsType<ReadArticle>(Assert.Single(results)).Article;
        Assert.Equal(("Dam talks", "Valley Post", "They met."), (article.Title, article.Outlet, article.Text));
        Assert.Equal(new LocalDateTime(2022, 1, 5, 0, 0), article.Published);
    }

    [Fact]
    public async Task A_row_without_text_is_refused_by_its_line_and_the_rest_is_read()
    {
        var results = await ReadAsync(Write("a.csv", "text,title\n\"A\nreport.\",x\n,y\nB.,z\n\n"));
        Assert.Equal(["A\nreport.", "B."], results.OfType<ReadArticle>().Select(r => r.Article.Text));
        var refusal = Assert.Single(results.OfType<Refusal>());
        Assert.Equal((4, "field 'text' is missing or empty"), (refusal.Line, refusal.Reason));
    }

    [Fact]
    public async Task An_export_without_a_column_of_texts_is_refused_with_the_columns_it_has() =>
        Assert.Equal("no column 'text'; there are 'Headline', 'Body'", (await RefusalOf(Write("a.csv", "Headline,Body\na,b\n"))).Reason);

    [Fact]
    public async Task An_endless_field_is_refused_without_being_held()
    {
        var options = new ReadingOptions { MaxLineBytes = 1000 };
        var results = await ReadAsync(options, Write("a.csv", $"text\n\"{new string('a', 5000)}\"\nB.\n"));
        Assert.Equal("a field longer than 1,000 characters", Assert.IsType<Refusal>(results[0]).Reason);
        Assert.Equal("B.", Assert.IsType<ReadArticle>(results[1]).Article.Text);
    }

    [Theory]
    [InlineData("text,title\n")]
    [InlineData("text,title")]
    [InlineData("text\n\n \n")]
    public async Task A_table_without_rows_is_refused(string table) =>
        Assert.Equal("no rows below the columns' names", (await RefusalOf(Write("a.csv", table))).Reason);
}

using Casus.Ledger.Queries;
using NodaTime;

namespace Casus.Ledger.Tests.Queries;

public sealed class ArticleSearchTests : IAsyncLifetime
{
    private readonly Folder _folder = new();
    private LedgerReader _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await Story.Open(
        _folder,
        new Story("a") { Published = new LocalDate(2024, 1, 1) }
            .Says("Pipelines were shut.").Says("The pipeline through Erdoğan’s hills carries gas."),
        new Story("b") { Published = new LocalDate(2024, 1, 2), Outlet = "Sundia Today" }
            .Says("Gas is dear.").Says("Gas, gas, gas!").Says("Nobody spoke of a pipeline."),
        new Story("c") { Published = new LocalDate(2024, 1, 3), CopyOf = "a" }
            .Says("Weather stays fair.").Tells("Norland met Sundia.", EventType.Consult, [], []));

    public ValueTask DisposeAsync()
    {
        _ledger.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("pipeline gas", "b a")]
    [InlineData("gas", "b a")]
    [InlineData("erdogan", "a")]
    [InlineData("\"nobody spoke\"", "b")]
    [InlineData("gas -dear", "a")]
    [InlineData("-gas", "c")]
    [InlineData("pipe*", "a b")]
    [InlineData("s", "c b a")]
    [InlineData("zebra", "")]
    [InlineData(null, "c b a")]
    public void Articles_are_found_by_their_words_the_best_first(string? text, string ids)
    {
        var query = new LedgerQuery(_ledger);
        var filter = new ArticleFilter { Text = text == "s" ? "?!" : text };
        Assert.Equal(ids, string.Join(' ', query.Articles(filter, new Paging()).Select(a => a.Id)));
        Assert.Equal(query.Articles(filter, new Paging()).Count, query.CountArticles(filter));
    }

    [Fact]
    public void Articles_are_found_by_outlet_day_and_originality()
    {
        var query = new LedgerQuery(_ledger);
        string Ids(ArticleFilter filter) => string.Join(' ', query.Articles(filter, new Paging(), ArticleOrder.Oldest).Select(a => a.Id));

        Assert.Equal("b", Ids(new ArticleFilter { Outlets = ["SUNDIA TODAY"] }));
        Assert.Equal("b c", Ids(new ArticleFilter { From = new LocalDate(2024, 1, 2) }));
        Assert.Equal("a b", Ids(new ArticleFilter { To = new LocalDate(2024, 1, 2) }));
        Assert.Equal("a b", Ids(new ArticleFilter { Originals = true }));
        Assert.Equal("c", query.Articles(new ArticleFilter(), new Paging(1), ArticleOrder.Events)[0].Id);
        Assert.Equal(1, query.Articles(new ArticleFilter(), new Paging(1), ArticleOrder.Newest)[0].Events);
    }

    [Fact]
    public void An_excerpt_shows_the_sentence_with_most_of_the_words_and_where_they_stand()
    {
        var excerpt = new LedgerQuery(_ledger).Articles(new ArticleFilter { Text = "gas pipeline erdogan" }, new Paging())[0].Excerpt!;

        Assert.Equal("The pipeline through Erdoğan’s hills carries gas.", excerpt.Text);
        Assert.Equal(
            ["pipeline", "Erdoğan", "gas"], excerpt.Hits.Select(h => excerpt.Text[(h.Start - excerpt.Start)..(h.End - excerpt.Start)]));
    }

    [Fact]
    public void An_article_whole_has_its_sentences() =>
        Assert.Equal([new Span(0, 19), new Span(20, 39)], new LedgerQuery(_ledger).Article("c")!.Sentences);
}

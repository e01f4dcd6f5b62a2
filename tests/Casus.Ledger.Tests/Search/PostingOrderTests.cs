using Casus.Ledger.Queries;
using Casus.Ledger.Search;

namespace Casus.Ledger.Tests.Search;

public sealed class PostingOrderTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Places_of_a_word_lie_together_once_enough_is_new_and_articles_are_found_as_before()
    {
        var path = _folder["words.duckdb"];
        await Write(path, "a", "Gas is dear.", "Norland buys gas.");
        await Write(path, "b", "Norland sells gas.");

        Assert.False(InOrder(path));
        var before = Found(path);
        PutInOrder(path);
        Assert.True(InOrder(path));
        Assert.Equal("a b", before);
        Assert.Equal(before, Found(path));

        // One of three is a third; one of four is not.
        await Write(path, "c", "Gas again.");
        PutInOrder(path);
        Assert.True(InOrder(path));
        await Write(path, "d", "And gas.");
        PutInOrder(path);
        Assert.False(InOrder(path));
    }

    private static async Task Write(string path, string id, params string[] sentences)
    {
        await using var ledger = DuckLedger.Open(path, new SetClock());
        await ledger.WriteAsync(sentences.Aggregate(new Story(id), (story, sentence) => story.Says(sentence)).Coded(), TestContext.Current.CancellationToken);
        await ledger.CompleteAsync(TestContext.Current.CancellationToken);
    }

    private static void PutInOrder(string path)
    {
        using var connection = LedgerFile.OpenForWriting(path, new SetClock());
        PostingOrder.Keep(connection, least: 1);
    }

    private static bool InOrder(string path)
    {
        using var connection = LedgerFile.OpenForWriting(path, new SetClock());
        var terms = connection.List("SELECT term FROM postings ORDER BY rowid", r => r.GetInt32(0));
        return terms.SequenceEqual(terms.Order());
    }

    private static string Found(string path)
    {
        using var reader = LedgerReader.Open(path);
        return string.Join(' ', new LedgerQuery(reader).Articles(new ArticleFilter { Text = "norland gas" }, new Paging()).Select(a => a.Id));
    }
}

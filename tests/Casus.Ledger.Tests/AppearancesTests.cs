using Casus.Ledger.Views;
using static Casus.Ledger.Tests.Story;

namespace Casus.Ledger.Tests;

public sealed class AppearancesTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Somebody_is_found_in_all_articles_also_those_that_came_in_since_he_was_last_looked_for()
    {
        await using var ledger = DuckLedger.Open(_folder["parties.duckdb"], new SetClock());
        await Write(ledger, "a");
        using var reader = ledger.OpenReader();
        var filter = new EventFilter { Actor = "Norland", Recipient = "SND" };

        Assert.Equal(["a.e0"], Ids(reader, filter));
        await Write(ledger, "b");
        Assert.Equal(["a.e0", "b.e0"], Ids(reader, filter));
        Assert.Empty(Ids(reader, filter with { Party = "Eastland" }));
        Assert.Equal(["b.a0", "a.a0"], new StatementViews(reader).List(new StatementFilter { Source = "Ann Roe", About = "Norland" }).Rows.Select(s => s.Id).OrderDescending());
    }

    [Fact]
    public async Task Whoever_appears_in_many_articles_is_found_in_all_of_them()
    {
        const int Many = 230;
        await using var ledger = DuckLedger.Open(_folder["parties.duckdb"], new SetClock());
        for (var i = 0; i < Many; i++)
        {
            await Write(ledger, FormattableString.Invariant($"d{i:000}"));
        }

        using var reader = ledger.OpenReader();
        Assert.Equal(Many, new EventViews(reader).List(new EventFilter { Party = "Norland" }).Total);
        Assert.Equal([new PairLine("Norland", "Sundia", Many, 0, 10)], new ActorViews(reader).Pairs(new EventFilter { Party = "Norland" }));
    }

    private static IEnumerable<string> Ids(LedgerReader reader, EventFilter filter) => new EventViews(reader).List(filter).Rows.Select(e => e.Id).Order();

    private static async Task Write(DuckLedger ledger, string id)
    {
        var story = new Story(id).Tells("Norland helped Sundia.", EventType.Aid, [Who("Norland", "NRL")], [Who("Sundia", "SND")], says: Who("Ann Roe"));
        await ledger.WriteAsync(story.Coded(), TestContext.Current.CancellationToken);
        await ledger.CompleteAsync(TestContext.Current.CancellationToken);
    }
}

using Casus.Ledger.Clusters;
using Casus.Ledger.Queries;
using NodaTime;

namespace Casus.Ledger.Tests.Clusters;

/// <summary>Reports of one event in a ledger.</summary>
public sealed class EventClusterTests : IAsyncLifetime
{
    private static readonly Participant Army = Story.Who("Sundian Army", "SUN", "MIL");
    private static readonly Participant Rebels = Story.Who("Free Hills Front", "SUN", "REB");
    private static readonly Participant Minister = Story.Who("Mira Tal", "SUN", "GOV");
    private static readonly Participant Villagers = Story.Who("villagers", "SUN", "CVL");
    private static readonly Place Village = new("Dry Wells", 0, 9, "Dry Wells", "SUN", null, null);

    private readonly Folder _folder = new();
    private LedgerReader _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await Story.Open(
        _folder,
        new Story("a")
            .Tells("Soldiers shelled the village of Dry Wells, killing 12 people.", EventType.Assault, [Army], [Villagers], place: Village, confidence: 0.7)
            .Tells("Norland sent blankets.", EventType.Aid, [], []),
        new Story("b") { Outlet = "Sundia Today" }
            .Tells("Rebels shelled the village of Dry Wells and at least nine people died, the minister said.", EventType.Assault,
                [Rebels], [Villagers], place: Village, says: Minister, confidence: 0.9),
        new Story("c") { Outlet = "Mirror", CopyOf = "a" }
            .Tells("Soldiers shelled the village of Dry Wells, killing 12 people.", EventType.Assault, [Army], [Villagers], place: Village, confidence: 0.95));

    public ValueTask DisposeAsync()
    {
        _ledger.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void An_event_is_found_once_by_its_surest_original_report_and_tells_how_many_there_are()
    {
        var query = new LedgerQuery(_ledger);
        var found = query.AllEvents(new EventFilter { Distinct = true, Types = [EventType.Assault] }).Single();

        Assert.Equal("b.e0", found.Event.Id);
        Assert.Equal(new Coverage(3, 2, 3, 3), found.Coverage);
        Assert.Equal(2, query.Count(new EventFilter { Distinct = true }));
        Assert.Equal("a.e0", query.AllEvents(new EventFilter { Distinct = true, Actors = [ActorPattern.Parse("SUN/MIL")] }).Single().Event.Id);
        Assert.Equal([2], query.Timeline(new EventFilter { Distinct = true }).Select(p => p.Events));
    }

    [Fact]
    public void Any_report_leads_to_all_reports_of_its_event_with_the_reasons()
    {
        var cluster = new LedgerQuery(_ledger).Cluster("c.e0")!;

        Assert.Equal(["a.e0", "b.e0", "c.e0"], cluster.Reports.Select(r => r.Found.Event.Id));
        Assert.Null(cluster.Reports[0].Score);
        Assert.Contains("place: Dry Wells", cluster.Reports[1].Because);
        Assert.Single(new LedgerQuery(_ledger).Cluster("a.e1")!.Reports);
        Assert.Null(new LedgerQuery(_ledger).Cluster("x"));
    }

    [Fact]
    public void What_reports_tell_differently_stands_side_by_side_with_who_tells_it()
    {
        var knowledge = Path.Join(AppContext.BaseDirectory, "knowledge");
        var points = Disagreements.Of(new LedgerQuery(_ledger).Cluster("a.e0")!, Tolls.Load(knowledge));

        Assert.Equal(["actor", "killed"], points.Select(p => p.About));
        Assert.Equal(
            [("Sundian Army", "The Norland Courier, Mirror"), ("Free Hills Front", "Mira Tal in Sundia Today")],
            points[0].Accounts.Select(a => (a.Value, string.Join(", ", a.By))));
        Assert.Equal(["12", "9"], points[1].Accounts.Select(a => a.Value));
    }

    [Fact]
    public async Task Recoded_documents_are_gathered_anew_and_an_unchanged_ledger_is_left_alone()
    {
        _ledger.Dispose();
        var path = _folder["stories.duckdb"];
        await using (var ledger = DuckLedger.Open(path, new SetClock()))
        {
            var again = new Story("b").Tells("Norland met Sundia.", EventType.Consult, [], []).Coded();
            await ledger.WriteAsync(again with { Document = again.Document with { Coder = "casus 0.2.0 en-test" } }, TestContext.Current.CancellationToken);
            ledger.GatherReports(TestContext.Current.CancellationToken);
            await ledger.CompleteAsync(TestContext.Current.CancellationToken);
        }

        _ledger = LedgerReader.Open(path);
        Assert.Equal(["a.e0", "c.e0"], new LedgerQuery(_ledger).Cluster("a.e0")!.Reports.Select(r => r.Found.Event.Id));
    }

    [Theory]
    [InlineData("At least 12 people were killed and 30 wounded.", "killed 12, wounded 30")]
    [InlineData("The attack left nine dead and about 1,200 homeless.", "killed 9, displaced 1200")]
    [InlineData("A dozen people died on 5 January 2022 after three hours.", "killed 12")]
    [InlineData("Police arrested two men; nobody was hurt.", "arrested 2")]
    [InlineData("The talks were dull.", "")]
    public void Numbers_of_people_are_read_by_what_befell_them(string sentence, string expected) => Assert.Equal(
        expected,
        string.Join(", ", Tolls.Load(Path.Join(AppContext.BaseDirectory, "knowledge")).Find(sentence).Select(t => $"{t.Key} {t.Value}")));
}

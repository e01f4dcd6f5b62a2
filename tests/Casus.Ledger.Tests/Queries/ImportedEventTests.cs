using Casus.Ledger.Queries;
using Casus.Ledger.Statistics;
using DuckDB.NET.Data;

namespace Casus.Ledger.Tests.Queries;

/// <summary>Articles and other people's data sets in one ledger.</summary>
public sealed class ImportedEventTests : IAsyncLifetime
{
    private readonly Folder _folder = new();
    private LedgerReader _ledger = null!;

    public async ValueTask InitializeAsync()
    {
        var norland = Story.Who("Norland", "NOR");
        (await Story.Open(_folder, new Story("a").Tells("Norland met Sundia.", EventType.Consult, [norland], []))).Dispose();
        using (var connection = new DuckDBConnection($"Data Source={_folder["stories.duckdb"]}"))
        {
            connection.Open();
            connection.Execute(
                """
                INSERT INTO datasets VALUES (-1, 'WIRES', '2', 'wires.tsv', '', '2024-04-01', 2, 2, 0, 0, 0, '2024-03-01', '2024-03-31');
                INSERT INTO events (document, record, id, type, contexts, quad, intensity, date, polarity, certainty, tense, attributions, dataset)
                VALUES (-1, 1, 'w1', 'AID', [], 'material cooperation', 10, '2024-03-03', 'positive', 'certain', 'past', [], 'WIRES'),
                    (-1, 2, 'w2', 'AID', [], 'material cooperation', 10, '2024-03-04', 'positive', 'certain', 'past', [], 'WIRES');
                INSERT INTO participants (document, record, role, position, text, country)
                VALUES (-1, 1, 'actor', 0, 'NORLAND', 'NOR'), (-1, 2, 'actor', 0, 'SUNDIA', 'SUN');
                INSERT INTO imported (document, record, source, url, text) VALUES (-1, 1, 'Wire', 'https://wire.example/1', 'Norland gave grain.');
                """);
        }

        _ledger = LedgerReader.Open(_folder["stories.duckdb"]);
    }

    public ValueTask DisposeAsync()
    {
        _ledger.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("a.e0")]
    [InlineData("a.e0", "articles")]
    [InlineData("w1 w2", "WIRES")]
    [InlineData("a.e0 w1 w2", "WIRES", "articles")]
    [InlineData("a.e0 w1 w2", "all")]
    public void Data_sets_are_found_only_where_asked_for(string ids, params string[] datasets)
    {
        var found = new LedgerQuery(_ledger).AllEvents(new EventFilter { Datasets = datasets }, EventOrder.Newest);
        Assert.Equal(ids, string.Join(' ', found.Select(f => f.Event.Id).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void An_imported_event_shows_its_data_set_and_what_that_says_of_its_report()
    {
        var found = new LedgerQuery(_ledger).AllEvents(new EventFilter { Datasets = ["WIRES"], Actors = [ActorPattern.Parse("NOR")] }).Single();

        Assert.Equal(
            ("WIRES", "WIRES 2", "wires.tsv", "Wire", "https://wire.example/1", "Norland gave grain."),
            (found.Dataset, found.Document.Coder, found.Document.File, found.Document.Outlet, found.Document.Url, found.Sentence?.Text));
    }

    [Fact]
    public void Every_row_names_its_data_set_and_what_the_data_set_does_not_say_stays_empty()
    {
        var columns = EventTable.Columns.ToDictionary(c => c.Field.Name);
        var rows = new LedgerQuery(_ledger).AllEvents(new EventFilter { Datasets = ["all"] })
            .Select(f => EventRow.Of(f.Coded()).Single())
            .Select(r => string.Join('|', new[] { "id", "document", "sentence", "confidence", "dataset" }.Select(c => columns[c].Csv(r)))).ToList();

        Assert.Equal(["w1|https://wire.example/1|||WIRES", "w2|w2|||WIRES"], rows.Take(2));
        Assert.StartsWith("a.e0|a|0|", rows[2], StringComparison.Ordinal);
        Assert.EndsWith("|articles", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_can_tell_how_much_of_it_each_data_set_gives()
    {
        var query = new LedgerQuery(_ledger);

        Assert.Equal([new FacetCount("WIRES", 2), new FacetCount("articles", 1)], query.CountByDataset(new EventFilter { Datasets = ["all"] }));
        Assert.Equal(["WIRES"], query.Datasets());
    }

    [Fact]
    public void Aggregates_stand_side_by_side_and_are_never_added_up()
    {
        var rows = new LedgerStatistics(_ledger).Ask(new StatisticsRequest
        {
            Filter = new EventFilter { Happened = true, Datasets = ["all"] }, Countries = ["NOR"],
        });

        Assert.Equal(
            [("WIRES", 1, 0.5, true), ("articles", 1, 1.0, false)],
            rows.Where(r => r.Quad is null).Select(r => (r.Dataset, r.Reports, r.Share, r.Complete)));
    }
}

using Casus.Ledger.Queries;
using DuckDB.NET.Data;

namespace Casus.Ledger.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly Folder _folder = new();

    public static TheoryData<int> Versions => [.. Enumerable.Range(1, LedgerSchema.Current)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_older_ledger_is_brought_forward_and_keeps_what_it_holds(int version)
    {
        var path = _folder["old.duckdb"];
        using (var connection = new DuckDBConnection($"Data Source={path}"))
        {
            connection.Open();
            LedgerSchema.Create(connection, new SetClock(), version);
            connection.Execute(
                "INSERT INTO documents (document, run, id, text, kind, coder) VALUES (1, 1, 'old', 'Norland.', 'news', 'casus 0.0.1')");
            connection.Execute(
                """
                INSERT INTO events (document, record, id, sentence, type, contexts, quad, intensity, polarity, certainty, tense, attributions, confidence)
                VALUES (1, 1, 'old.e0', 0, 'AID', [], 'material cooperation', 10, 'positive', 'certain', 'past', [], 0.5)
                """);
        }

        await using (var ledger = DuckLedger.Open(path, new SetClock()))
        {
            await ledger.WriteAsync(Coded.Document("new"), TestContext.Current.CancellationToken);
            await ledger.CompleteAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(Columns(NewLedger()), Columns(path));
        using var reader = LedgerReader.Open(path);
        Assert.Equal(["old", "new"], reader.ReadAll().Select(d => d.Document.Id));
        Assert.Equal(["old.e0", "new.e0"], reader.Events().Select(e => e.Id));
        // Written before there was an index, found by it now.
        var older = version < LedgerSchema.SearchVersion ? "old" : null;
        Assert.Equal(
            older, new LedgerQuery(reader).Articles(new ArticleFilter { Text = "norland -envoy" }, new Paging()).SingleOrDefault()?.Id);
        Assert.Equal(
            older is null ? [] : ["old.e0"],
            new LedgerQuery(reader).AllEvents(new EventFilter { Text = "norland -envoy" }).Select(e => e.Event.Id));
    }

    private string NewLedger()
    {
        using var connection = new DuckDBConnection($"Data Source={_folder["new.duckdb"]}");
        connection.Open();
        LedgerSchema.Create(connection, new SetClock());
        return _folder["new.duckdb"];
    }

    // By table, name and type; columns that came later stand at the end in both.
    private static List<string> Columns(string path)
    {
        using var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        return connection.List(
            "SELECT concat_ws(' ', table_name, column_index, column_name, data_type, is_nullable) FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal ORDER BY 1",
            r => r.GetString(0));
    }
}

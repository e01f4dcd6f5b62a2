using CsCheck;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger.Tests;

public sealed class DuckLedgerTests : IDisposable
{
    private static readonly SetClock Clock = new();

    private readonly Folder _folder = new();

    private string Path => _folder["ledger.duckdb"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_read_equals_what_was_written() =>
        await Generate.Several.SampleAsync(
            async documents =>
            {
                using var folder = new Folder();
                await Write(folder["x.duckdb"], documents);

                using var reader = LedgerReader.Open(folder["x.duckdb"]);
                Assert.Equal(Coded.Lines(documents), Coded.Lines(reader.ReadAll()));
                Assert.Equal(
                    documents.SelectMany(d => d.Events).Select(e => e.Id), reader.Events().Select(e => e.Id));
                Assert.All(documents, d => Assert.Equal(Coded.Lines([d]), Coded.Lines([reader.Find(d.Document.Id)!])));
            },
            iter: 40);

    [Fact]
    public async Task The_same_input_again_adds_nothing()
    {
        var documents = Many(150);
        await Write(Path, documents);
        await Write(Path, documents);

        using var reader = LedgerReader.Open(Path);
        Assert.Equal(new LedgerCounts(150, 300, 150, 0), reader.Counts());
        Assert.Equal(Coded.Lines(documents), Coded.Lines(reader.ReadAll()));
        Assert.Null(reader.Find("no such document"));
    }

    [Fact]
    public async Task A_document_given_twice_in_one_run_is_there_once()
    {
        await Write(Path, [Coded.Document("a"), Coded.Document("b"), Coded.Document("a")]);

        using var reader = LedgerReader.Open(Path);
        Assert.Equal(2, reader.Counts().Documents);
    }

    [Fact]
    public async Task Another_coder_replaces_the_records_of_a_document()
    {
        await Write(Path, Many(100));
        var again = Many(30, events: 1, coder: "casus 0.2.0 en-test");
        await Write(Path, again);

        using var reader = LedgerReader.Open(Path);
        Assert.Equal(new LedgerCounts(100, 70 * 2 + 30, 100, 0), reader.Counts());
        Assert.Equal(Coded.Lines(again), Coded.Lines(reader.ReadAll().Where(d => d.Document.Coder == again[0].Document.Coder)));
        Assert.Equal("2 runs, 30 replaced", Ask("SELECT count(*) || ' runs, ' || sum(replaced) || ' replaced' FROM runs"));
        Assert.Equal(0L, Ask("SELECT count(*) FROM words WHERE document NOT IN (SELECT document FROM documents)"));
    }

    [Fact]
    public async Task A_ledger_knows_what_it_holds_by_document_and_coder()
    {
        await Write(Path, [Coded.Document("a")]);
        await using var ledger = DuckLedger.Open(Path, Clock);

        Assert.True(ledger.Contains("a", "casus 0.1.0 en-test"));
        Assert.False(ledger.Contains("a", "casus 0.2.0 en-test"));
        Assert.False(ledger.Contains("b", "casus 0.1.0 en-test"));
    }

    [Fact]
    public async Task A_run_is_noted_with_its_time_and_counts()
    {
        var clock = new SetClock();
        await using (var ledger = DuckLedger.Open(Path, clock))
        {
            await ledger.WriteAsync(Coded.Document("a", events: 3), TestContext.Current.CancellationToken);
            clock.Now += Duration.FromMinutes(5);
            await ledger.CompleteAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            "casus 0.1.0 en-test|2024-03-05 12:00:00|2024-03-05 12:05:00|1|3|1|0",
            Ask("SELECT concat_ws('|', coder, started, finished, documents, events, attributions, causes) FROM runs"));
    }

    [Fact]
    public async Task A_stopped_run_keeps_its_whole_documents_and_shows_as_unfinished()
    {
        await using (var ledger = DuckLedger.Open(Path, Clock))
        {
            await ledger.WriteAsync(Coded.Document("a"), TestContext.Current.CancellationToken);
        }

        Assert.Equal(1L, Ask("SELECT count(*) FROM documents"));
        Assert.Equal(1L, Ask("SELECT count(*) FROM runs WHERE finished IS NULL"));
    }

    [Fact]
    public async Task A_reader_beside_the_writer_sees_what_is_committed()
    {
        await using var ledger = DuckLedger.Open(Path, Clock);
        await ledger.WriteAsync(Coded.Document("a", events: 2), TestContext.Current.CancellationToken);
        await ledger.CompleteAsync(TestContext.Current.CancellationToken);

        using var reader = ledger.OpenReader();
        Assert.Equal(new Dictionary<EventType, long> { [EventType.Sanction] = 2 }, reader.EventCounts());
        Assert.Equal(2, reader.Events(EventType.Sanction).Count());
        Assert.Empty(reader.Events(EventType.Agree));
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_refused_and_left_alone()
    {
        await File.WriteAllTextAsync(Path, new string('x', 20_000), TestContext.Current.CancellationToken);
        Assert.Equal($"{Path}: is not a ledger", Refusal(Path));
        Assert.Equal(20_000, new FileInfo(Path).Length);

        using (var other = new DuckDBConnection($"Data Source={_folder["other.duckdb"]}"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE t (i INTEGER)";
            command.ExecuteNonQuery();
        }

        Assert.Equal($"{_folder["other.duckdb"]}: is a DuckDB database, but not a ledger", Refusal(_folder["other.duckdb"]));
    }

    [Fact]
    public async Task A_ledger_of_a_newer_version_is_refused()
    {
        await Write(Path, []);
        Ask("INSERT INTO schema_versions VALUES (99, '2030-01-01') RETURNING version");

        Assert.Contains("written by a newer casus", Refusal(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_cannot_hold_a_ledger_is_named_with_the_reason()
    {
        Assert.Equal($"{_folder["a/b.duckdb"]}: its folder does not exist", Refusal(_folder["a/b.duckdb"]));
        Assert.Equal($"{_folder.Path}: is a folder, not a file", Refusal(_folder.Path));
        Assert.Equal(
            $"{Path}: no such file", Assert.Throws<LedgerException>(() => LedgerReader.Open(Path)).Message);
        Assert.Empty(_folder.Names());
    }

    private static CodedDocument[] Many(int count, int events = 2, string coder = "casus 0.1.0 en-test") =>
        [.. Enumerable.Range(0, count).Select(i => Coded.Document($"d{i:000}", events, coder))];

    private static async Task Write(string path, CodedDocument[] documents)
    {
        await using var ledger = DuckLedger.Open(path, Clock);
        foreach (var document in documents)
        {
            await ledger.WriteAsync(document);
        }

        await ledger.CompleteAsync();
    }

    private static string Refusal(string path) =>
        Assert.Throws<LedgerException>(() => DuckLedger.Open(path, Clock)).Message;

    private object? Ask(string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={Path}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}

using Casus.Ledger.Tables;
using DuckDB.NET.Data;

namespace Casus.Ledger.Tests.Tables;

public sealed class SqlSessionTests : IAsyncLifetime
{
    private readonly Folder _folder = new();

    private string Path => _folder["stories.duckdb"];

    public async ValueTask InitializeAsync()
    {
        (await Story.Open(_folder, new Story("a").Says("Norland met Sundia."))).Dispose();
        await File.WriteAllTextAsync(_folder["secret.csv"], "a\n1\n");
        using var other = new DuckDBConnection($"Data Source={_folder["other.duckdb"]}");
        other.Open();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Any_question_is_answered_with_typed_columns()
    {
        using var session = SqlSession.Open(Path);
        var table = session.Query(
            """
            SELECT id, length(text) AS length, 0.5::DOUBLE AS half, 1.25 AS price, true AS yes, DATE '2024-03-05' AS day,
                TIMESTAMP '2024-03-05 10:30:00' AS time, [1, 2] AS list, NULL AS nothing, sum(7::INTEGER) OVER () AS total
            FROM documents
            """);

        Assert.Equal(
            [
                ValueKind.Text, ValueKind.Whole, ValueKind.Number, ValueKind.Number, ValueKind.Truth, ValueKind.Day, ValueKind.Time,
                ValueKind.Text, ValueKind.Whole, ValueKind.Whole,
            ],
            table.Columns.Select(c => c.Kind));
        Assert.Equal(
            ["a", "19", "0.5", "1.25", "true", "2024-03-05", "2024-03-05T10:30:00", "[1,2]", null, "7"],
            Assert.Single(table.Rows.ToList()).Select(ResultValue.Text));
    }

    [Fact]
    public void A_whole_number_beyond_64_bits_is_named_with_its_column()
    {
        using var session = SqlSession.Open(Path);
        var table = session.Query("SELECT 170141183460469231731687303715884105727 AS atoms");

        var error = Assert.Throws<LedgerException>(() => table.Rows.ToList());
        Assert.Contains("in column atoms is too large", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM documents")]
    [InlineData("CREATE TABLE t (i INTEGER)")]
    [InlineData("COPY documents TO '{0}/out.csv'")]
    [InlineData("COPY (SELECT 1) TO '{0}/out.parquet' (FORMAT parquet)")]
    [InlineData("EXPORT DATABASE '{0}/out'")]
    [InlineData("ATTACH '{0}/other.duckdb' AS other")]
    [InlineData("ATTACH '{0}/new.duckdb' AS made")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD '{0}/x.duckdb_extension'")]
    [InlineData("SELECT * FROM '{0}/secret.csv'")]
    [InlineData("SELECT * FROM read_csv('{0}/secret.csv')")]
    [InlineData("SELECT content FROM read_text('{0}/secret.csv')")]
    [InlineData("SELECT * FROM glob('{0}/*')")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SELECT 1; SET enable_external_access = true; SELECT * FROM read_csv('{0}/secret.csv')")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SET memory_limit = '10GB'")]
    [InlineData("CREATE SECRET (TYPE s3)")]
    [InlineData("SELECT FROM WHERE")]
    public void What_does_more_than_read_the_ledger_is_refused_and_nothing_changes(string sql)
    {
        var before = _folder.Names();
        using (var session = SqlSession.Open(Path))
        {
            Assert.Throws<LedgerException>(() => session.Query(string.Format(null, sql, _folder.Path)).Rows.ToList());
        }

        Assert.Equal(before, _folder.Names());
        using var ledger = LedgerReader.Open(Path);
        Assert.Equal(1, ledger.Counts().Documents);
    }

    [Theory]
    [InlineData(RecordFormat.Csv, "name,n\n\"a,b\",1\n,2\n")]
    [InlineData(RecordFormat.Jsonl, "{\"name\":\"a,b\",\"n\":1}\n{\"name\":null,\"n\":2}\n")]
    public async Task A_table_is_written_as_text(RecordFormat format, string expected)
    {
        using var session = SqlSession.Open(Path);
        using var stream = new MemoryStream();
        var table = session.Query("SELECT * FROM (VALUES ('a,b', 1), (NULL, 2)) t(name, n)");
        await ResultTableWriter.WriteAsync(table, stream, format, TestContext.Current.CancellationToken);

        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task A_table_in_parquet_reads_back_with_its_types()
    {
        using (var session = SqlSession.Open(Path))
        {
            await using var file = WholeFile.Create(_folder["t.parquet"]);
            var table = session.Query(
                "SELECT i, i / 2 AS half, 'n' || i AS name, i > 1 AS late, DATE '2024-03-05' + i::INTEGER AS day, NULLIF(i, 0)::DOUBLE AS gap FROM range(3) r(i)");
            await ResultTableWriter.WriteAsync(table, file.Stream, RecordFormat.Parquet, TestContext.Current.CancellationToken);
            await file.CompleteAsync(TestContext.Current.CancellationToken);
        }

        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Assert.Equal(
            "0|0.0|n0|false|2024-03-05 1|0.5|n1|false|2024-03-06|1.0 2|1.0|n2|true|2024-03-07|2.0",
            connection.Scalar(
                $"SELECT string_agg(concat_ws('|', i, half, name, late, day, gap), ' ' ORDER BY i) FROM '{_folder["t.parquet"]}'"));
    }
}

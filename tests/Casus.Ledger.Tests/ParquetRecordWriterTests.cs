using System.Globalization;
using DuckDB.NET.Data;

namespace Casus.Ledger.Tests;

/// <summary>The files are read by another implementation of the format.</summary>
public sealed class ParquetRecordWriterTests : IDisposable
{
    private readonly Folder _folder = new();

    private string Path => _folder["events.parquet"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Columns_have_types_and_missing_values_are_null()
    {
        await Write([Coded.Document("a"), Coded.Document("b", events: 2)]);

        Assert.Equal(
            EventTable.Columns.Select(c => c.Field.Name),
            Ask($"SELECT column_name FROM (DESCRIBE SELECT * FROM '{Path}')"));
        Assert.Equal(
            ["VARCHAR", "TIMESTAMP", "INTEGER", "DOUBLE", "DATE"],
            Ask(
                $"""
                SELECT column_type FROM (DESCRIBE SELECT id, published, sentence, intensity, date FROM '{Path}')
                """));
        Assert.Equal(["a.e0", "b.e0", "b.e1"], Ask($"SELECT id FROM '{Path}'"));
        Assert.Equal(
            ["2024-03-05 10:30:00|1|-5.5|Sundia; two|2024-03-04|NULL|NULL"],
            Ask(
                $"""
                SELECT concat_ws('|', published, sentence, intensity, recipients, date,
                    coalesce(place, 'NULL'), coalesce(latitude::VARCHAR, 'NULL')) FROM '{Path}' LIMIT 1
                """));
    }

    [Fact]
    public async Task Many_events_go_out_in_bounded_groups()
    {
        await Write([.. Enumerable.Range(0, 3).Select(i => Coded.Document(i.ToString(CultureInfo.InvariantCulture), 15_000))]);

        Assert.Equal(
            ["20000", "20000", "5000"],
            Ask($"SELECT row_group_num_rows::VARCHAR FROM parquet_metadata('{Path}') WHERE column_id = 0 ORDER BY row_group_id"));
        Assert.Equal(["45000"], Ask($"SELECT count(DISTINCT id)::VARCHAR FROM '{Path}'"));
    }

    [Fact]
    public async Task A_file_without_events_still_tells_its_columns()
    {
        await Write([]);

        Assert.Empty(Ask($"SELECT id FROM '{Path}'"));
    }

    private async Task Write(CodedDocument[] documents)
    {
        await using var file = RecordFile.Create(Path, RecordFormat.Parquet);
        foreach (var document in documents)
        {
            await file.WriteAsync(document);
        }

        await file.CompleteAsync();
    }

    private static List<string> Ask(string sql)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection.List(sql, r => r.GetString(0));
    }
}

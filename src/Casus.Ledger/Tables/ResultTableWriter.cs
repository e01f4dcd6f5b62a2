using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Parquet;
using Parquet.Schema;

namespace Casus.Ledger.Tables;

/// <summary>Writes result tables: CSV and Parquet as described in docs/ledger.md, JSON Lines with one object a row.</summary>
public static class ResultTableWriter
{
    private const int RowGroupSize = 20_000;

    /// <summary>Writes a table; the stream stays open.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to; for Parquet it must be seekable.</param>
    /// <param name="format">The form.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static Task WriteAsync(
        ResultTable table, Stream stream, RecordFormat format, CancellationToken cancellation = default) => format switch
        {
            RecordFormat.Csv => CsvAsync(table, stream, cancellation),
            RecordFormat.Parquet => ParquetAsync(table, stream, cancellation),
            _ => JsonLinesAsync(table, stream, cancellation),
        };

    private static async Task CsvAsync(ResultTable table, Stream stream, CancellationToken cancellation)
    {
        var options = new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.None, HasHeader = false };
        await using var csv = CsvWriter.Create(stream, options, leaveOpen: true);
        csv.WriteRecord([.. table.Columns.Select(c => c.Name)]);
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            await csv.WriteRecordAsync([.. row.Select(v => ResultValue.Text(v) ?? "")], cancellation);
        }

        await csv.FlushAsync(cancellation);
    }

    private static async Task JsonLinesAsync(ResultTable table, Stream stream, CancellationToken cancellation)
    {
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var line = new MemoryStream();
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            line.SetLength(0);
            await using (var json = new Utf8JsonWriter(line, options))
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Length; i++)
                {
                    json.WritePropertyName(table.Columns[i].Name);
                    JsonSerializer.Serialize(json, Finite(row[i]));
                }

                json.WriteEndObject();
            }

            line.WriteByte((byte)'\n');
            await stream.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellation);
        }

        await stream.FlushAsync(cancellation);
    }

    // JSON has no word for them.
    private static object? Finite(object? value) => value is double number && !double.IsFinite(number) ? null
        : value is string or DateOnly or DateTime ? ResultValue.Text(value) : value;

    private static async Task ParquetAsync(ResultTable table, Stream stream, CancellationToken cancellation)
    {
        var columns = table.Columns.Select(ParquetColumn.Of).ToList();
        await using var parquet = await ParquetWriter.CreateAsync(
            new ParquetSchema(columns.Select(c => c.Field)), stream, cancellationToken: cancellation);
        foreach (var rows in table.Rows.Chunk(RowGroupSize))
        {
            using var group = parquet.CreateRowGroup();
            for (var i = 0; i < columns.Count; i++)
            {
                await columns[i].WriteAsync(group, rows, i, cancellation);
            }
        }
    }
}

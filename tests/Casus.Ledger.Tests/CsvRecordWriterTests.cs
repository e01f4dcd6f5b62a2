using CsCheck;
using CsvHelper;

namespace Casus.Ledger.Tests;

public class CsvRecordWriterTests
{
    [Fact]
    public async Task An_event_becomes_one_row_with_its_parties_side_by_side()
    {
        var rows = await Rows([Coded.Document("a")]);

        Assert.Equal("id", rows[0][0]);
        var row = rows[0].Zip(Assert.Single(rows.Skip(1))).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        Assert.Equal("a.e0", row["id"]);
        Assert.Equal("2024-03-05T10:30:00", row["published"]);
        Assert.Equal("SANCTION", row["type"]);
        Assert.Equal("-5.5", row["intensity"]);
        Assert.Equal("Norland", row["actors"]);
        Assert.Equal("Sundia; two", row["recipients"]);
        Assert.Equal("SUN; ", row["recipient_countries"]);
        Assert.Equal("on Monday", row["time"]);
        Assert.Equal("2024-03-04", row["date"]);
        Assert.Equal("", row["place"]);
        Assert.Equal("certain", row["certainty"]);
        Assert.Equal("Ministry of Norland", row["source"]);
        Assert.Equal("34", row["start"]);
        Assert.Equal("42", row["end"]);
    }

    [Fact]
    public async Task Texts_stand_in_the_table_verbatim_whatever_they_hold() =>
        await Generate.Several.SampleAsync(async documents =>
        {
            var rows = await Rows(documents);
            var index = Array.IndexOf(rows[0], "title");
            var titles = documents.SelectMany(d => d.Events.Select(_ => d.Document.Title ?? ""));
            Assert.Equal(titles, rows.Skip(1).Select(r => r[index]));
            Assert.All(rows, r => Assert.Equal(EventTable.Columns.Count, r.Length));
        });

    private static async Task<List<string[]>> Rows(CodedDocument[] documents)
    {
        using var stream = new MemoryStream();
        await using (var writer = new CsvRecordWriter(stream))
        {
            foreach (var document in documents)
            {
                await writer.WriteAsync(document);
            }

            await writer.CompleteAsync();
        }

        stream.Position = 0;
        var rows = new List<string[]>();
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = false });
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))]);
        }

        return rows;
    }
}

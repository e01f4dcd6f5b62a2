using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Casus.Ledger.Export;
using Casus.Ledger.Import;
using Casus.Ledger.Queries;
using Casus.Ledger.Reviews;
using Casus.Ledger.Tests.Import;
using CsCheck;
using DuckDB.NET.Data;

namespace Casus.Ledger.Tests.Export;

public sealed partial class LedgerExportTests : IDisposable
{
    private static readonly EventFilter Everything = new() { Datasets = [EventFilter.Everything] };

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Parquet)]
    public async Task A_folder_of_tables_comes_back_as_the_same_ledger(ExportFormat format) =>
        await Generate.Several.SampleAsync(
            async documents =>
            {
                using var folder = new Folder();
                await Write(folder["a.duckdb"], documents);
                await Import(folder["a.duckdb"], folder["g.CSV"], DatasetRows.Gdelt(1) + "\n");
                await LedgerExport.WriteAsync(folder["a.duckdb"], format, folder["out"], EventFilter.All);
                Assert.True(TableFolder.IsOne(folder["out"]));
                TableFolder.Read(folder["out"], folder["b.duckdb"], new SetClock());

                using (var reader = LedgerReader.Open(folder["b.duckdb"]))
                {
                    Assert.Equal(Coded.Lines(documents), Coded.Lines(reader.ReadAll()));
                }

                Assert.Equal(Tables(folder["a.duckdb"]), Tables(folder["b.duckdb"]));
                await LedgerExport.WriteAsync(folder["b.duckdb"], format, folder["again"], EventFilter.All);
                Assert.Equal(
                    await File.ReadAllTextAsync(System.IO.Path.Join(folder["out"], "SHA256SUMS")),
                    await File.ReadAllTextAsync(System.IO.Path.Join(folder["again"], "SHA256SUMS")));
            },
            iter: 3);

    [Fact]
    public async Task A_folder_that_was_changed_is_refused_and_one_that_is_there_is_not_overwritten()
    {
        await Write(_folder["a.duckdb"], [Coded.Document("a")]);
        await LedgerExport.WriteAsync(_folder["a.duckdb"], ExportFormat.Csv, _folder["out"], EventFilter.All, TestContext.Current.CancellationToken);
        Assert.Contains(
            "is there already",
            (await Assert.ThrowsAsync<LedgerException>(() => LedgerExport.WriteAsync(
                _folder["a.duckdb"], ExportFormat.Csv, _folder["out"], EventFilter.All, TestContext.Current.CancellationToken))).Message,
            StringComparison.Ordinal);
        await File.AppendAllTextAsync(_folder["out/events.csv"], "x\n", TestContext.Current.CancellationToken);

        var error = Assert.Throws<LedgerException>(() => TableFolder.Read(_folder["out"], _folder["b.duckdb"], new SetClock()));
        Assert.Contains("SHA256SUMS", error.Message, StringComparison.Ordinal);
        Assert.Equal(["a.duckdb", "out"], _folder.Names());
    }

    [Fact]
    public async Task The_codebook_explains_every_column_of_the_records()
    {
        await Write(_folder["a.duckdb"], [Coded.Document("a")]);
        await LedgerExport.WriteAsync(_folder["a.duckdb"], ExportFormat.Csv, _folder["out"], EventFilter.All, TestContext.Current.CancellationToken);
        var codebook = await File.ReadAllTextAsync(_folder["out/CODEBOOK.md"], TestContext.Current.CancellationToken);

        Assert.All(["events", "participants", "documents", "imported", "reviews"], table => Assert.Contains($"## {table}.csv", codebook, StringComparison.Ordinal));
        Assert.Contains("| `place_country` | VARCHAR | ISO 3166-1 alpha-3 |", codebook, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PLOVER_JSON_comes_back_equal_in_PLOVERs_fields() =>
        await Generate.Several.SampleAsync(
            async documents =>
            {
                using var folder = new Folder();
                // Places are in states.
                documents = [.. documents.Select(d => d with
                {
                    Events = [.. d.Events.Select(e => e.Place is null ? e : e with { Place = e.Place with { Country = "KAZ" } })],
                })];
                await Write(folder["a.duckdb"], documents);
                await LedgerExport.WriteAsync(folder["a.duckdb"], ExportFormat.PloverJson, folder["a.json"], EventFilter.All);
                var events = documents.Sum(d => d.Events.Count);
                Assert.Equal(events, (await Import(folder["b.duckdb"], folder["a.json"])).Events);
                await LedgerExport.WriteAsync(folder["b.duckdb"], ExportFormat.PloverJson, folder["b.json"], Everything);

                Assert.Equal(PloverFields(folder["a.json"]), PloverFields(folder["b.json"]));
            },
            iter: 10);

    [Fact]
    public async Task POLECAT_and_GDELT_columns_are_read_by_their_own_importers_and_hold_facts_only()
    {
        var document = Coded.Document("a", events: 2);
        var denied = document.Events[1] with { Factuality = new Factuality(Polarity.Negative, Certainty.Certain, Tense.Past) };
        await Write(_folder["a.duckdb"], [document with { Events = [document.Events[0], denied] }]);
        foreach (var format in new[] { ExportFormat.Polecat, ExportFormat.Gdelt })
        {
            Assert.Equal(1, await LedgerExport.WriteAsync(_folder["a.duckdb"], format, _folder[$"{format}.txt"], EventFilter.All, TestContext.Current.CancellationToken));
            // One actor and two recipients are two pairs.
            Assert.Equal(2, (await Import(_folder[$"{format}.duckdb"], _folder[$"{format}.txt"])).Events);
            Assert.Equal(
                ["SANCTION expel 2024-03-04"], Ask(_folder[$"{format}.duckdb"], "SELECT DISTINCT concat_ws(' ', type, mode, date) FROM events"));
        }

        Assert.Equal(
            ["actor|Norland|NOR|GOV", "recipient|Sundia||GOV", "recipient|two||"],
            Ask(_folder["Polecat.duckdb"], "SELECT DISTINCT concat_ws('|', role, coalesce(name, text), coalesce(country, ''), coalesce(sector, '')) AS x FROM participants ORDER BY x"));
    }

    [Fact]
    public async Task GDELTs_own_events_go_out_under_their_numbers()
    {
        await Import(_folder["a.duckdb"], _folder["g.CSV"], DatasetRows.Gdelt(7));
        await LedgerExport.WriteAsync(_folder["a.duckdb"], ExportFormat.Gdelt, _folder["out.CSV"], Everything, TestContext.Current.CancellationToken);

        var (given, back) = (DatasetRows.Gdelt(7).Split('\t'), (await File.ReadAllTextAsync(_folder["out.CSV"], TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\t'));
        Assert.Equal(61, back.Length);
        // Id, days, actors with countries and roles, codes, class, place, time and address are the same.
        int[] same = [0, 1, 2, 3, 6, 7, 12, 16, 17, 26, 27, 28, 29, 52, 53, 56, 57, 59, 60];
        Assert.Equal(same.Select(i => given[i]), same.Select(i => back[i]));
    }

    [Fact]
    public async Task FollowTheMoney_entities_refer_to_entities_that_are_there()
    {
        await Write(_folder["a.duckdb"], [Coded.Document("a", events: 2), Coded.Document("b")]);
        await LedgerExport.WriteAsync(_folder["a.duckdb"], ExportFormat.Ftm, _folder["out.json"], EventFilter.All, TestContext.Current.CancellationToken);

        var entities = (await File.ReadAllLinesAsync(_folder["out.json"], TestContext.Current.CancellationToken)).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var ids = entities.Select(e => e.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(
            ["Article 2", "Event 3", "LegalEntity 3", "UnknownLink 6"],
            entities.GroupBy(e => e.GetProperty("schema").GetString()!).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"));
        var references = entities.SelectMany(e => e.GetProperty("properties").EnumerateObject())
            .Where(p => p.Name is "involved" or "proof" or "subject" or "object").SelectMany(p => p.Value.EnumerateArray()).Select(v => v.GetString()!);
        Assert.All(references, r => Assert.Contains(r, ids));
        Assert.All(entities.SelectMany(e => e.GetProperty("properties").EnumerateObject()), p =>
            Assert.All(p.Value.EnumerateArray(), v => Assert.Equal(JsonValueKind.String, v.ValueKind)));
        Assert.Contains(entities, e => e.GetProperty("properties").TryGetProperty("country", out var c) && c[0].GetString() == "no");
    }

    [Fact]
    public async Task A_STIX_bundle_holds_what_its_specification_requires_and_is_the_same_again()
    {
        await Write(_folder["a.duckdb"], [Coded.Document("a", events: 2), Coded.Document("b")]);
        await LedgerExport.WriteAsync(_folder["a.duckdb"], ExportFormat.Stix, _folder["out.json"], EventFilter.All, TestContext.Current.CancellationToken);
        await LedgerExport.WriteAsync(_folder["a.duckdb"], ExportFormat.Stix, _folder["again.json"], EventFilter.All, TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllTextAsync(_folder["out.json"], TestContext.Current.CancellationToken), await File.ReadAllTextAsync(_folder["again.json"], TestContext.Current.CancellationToken));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(_folder["out.json"], TestContext.Current.CancellationToken));
        Assert.Equal("bundle", json.RootElement.GetProperty("type").GetString());
        var objects = json.RootElement.GetProperty("objects").EnumerateArray().ToList();
        var ids = objects.Select(o => o.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(2, objects.Count(o => o.GetProperty("type").GetString() == "report"));
        Assert.All(objects, o =>
        {
            var type = o.GetProperty("type").GetString()!;
            Assert.Matches($"^{type}--[0-9a-f]{{8}}-[0-9a-f]{{4}}-5[0-9a-f]{{3}}-[89ab][0-9a-f]{{3}}-[0-9a-f]{{12}}$", o.GetProperty("id").GetString());
            Assert.Equal("2.1", o.GetProperty("spec_version").GetString());
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", o.GetProperty("created").GetString());
            Assert.True(o.TryGetProperty("modified", out _));
            string[] required = type switch
            {
                "report" => ["name", "published", "object_refs"],
                "relationship" => ["relationship_type", "source_ref", "target_ref"],
                _ => ["name"],
            };
            Assert.All(required, name => Assert.True(o.TryGetProperty(name, out _), $"{type} lacks {name}"));
            var references = required.Where(n => n.EndsWith("_ref", StringComparison.Ordinal)).Select(n => o.GetProperty(n).GetString()!)
                .Concat(type == "report" ? o.GetProperty("object_refs").EnumerateArray().Select(r => r.GetString()!) : []).ToList();
            Assert.All(references, r => Assert.Contains(r, ids));
        });
    }

    [Fact]
    public async Task Marks_of_brat_and_doccano_hold_the_words_they_name()
    {
        var document = Coded.Document("a/1", events: 2);
        // A content that runs over the end of a line, and characters outside the basic plane before it.
        var text = "😀 " + document.Document.Text;
        Words Moved(Words w) => w with { Start = w.Start + 2, End = w.End + 2 };
        Participant Party(Participant p) => p with { Start = p.Start + 2, End = p.End + 2 };
        var moved = document with
        {
            Document = document.Document with { Text = text },
            Events = [.. document.Events.Select(e => e with
            {
                Actors = [.. e.Actors.Select(Party)], Recipients = [.. e.Recipients.Select(Party)], Trigger = [.. e.Trigger.Select(Moved)],
            })],
            Attributions = [.. document.Attributions.Select(a => a with
            {
                Source = Party(a.Source!), Cue = [.. a.Cue.Select(Moved)], Content = [new Words("envoy\nNorland", 22, 35)],
            })],
        };
        await Write(_folder["a.duckdb"], [moved]);
        Assert.Equal(2, await LedgerExport.WriteAsync(_folder["a.duckdb"], ExportFormat.Brat, _folder["brat"], EventFilter.All, TestContext.Current.CancellationToken));
        Assert.Equal(2, await LedgerExport.WriteAsync(_folder["a.duckdb"], ExportFormat.Doccano, _folder["d.jsonl"], EventFilter.All, TestContext.Current.CancellationToken));

        var source = new SourceText(await File.ReadAllTextAsync(_folder["brat/a~002F1.txt"], TestContext.Current.CancellationToken));
        Assert.Equal(text, source.Text);
        var lines = await File.ReadAllLinesAsync(_folder["brat/a~002F1.ann"], TestContext.Current.CancellationToken);
        var marks = lines.Select(l => TextBound().Match(l)).Where(m => m.Success).ToList();
        Assert.NotEmpty(marks);
        Assert.All(marks, m => Assert.Equal(
            m.Groups["text"].Value,
            string.Join(' ', m.Groups["spans"].Value.Split(';').Select(s => s.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).Select(s => source[new Span(s[0], s[1])]))));
        Assert.Contains(marks, m => m.Groups["spans"].Value.Contains(';', StringComparison.Ordinal));
        Assert.Contains(lines, l => l == "E1\tSANCTION:T1 Actor:T2 Recipient:T3 Recipient2:T4");
        Assert.Contains(lines, l => l == "A1\tMode E1 expel");
        Assert.True(File.Exists(_folder["brat/annotation.conf"]));

        var doccano = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(_folder["d.jsonl"], TestContext.Current.CancellationToken))).RootElement;
        var entities = doccano.GetProperty("entities").EnumerateArray().ToDictionary(
            e => e.GetProperty("id").GetInt32(),
            e => (Label: e.GetProperty("label").GetString(), Text: source[new Span(e.GetProperty("start_offset").GetInt32(), e.GetProperty("end_offset").GetInt32())]));
        Assert.Contains(doccano.GetProperty("relations").EnumerateArray(), r =>
            entities[r.GetProperty("from_id").GetInt32()] == ("SANCTION", "expelled") && entities[r.GetProperty("to_id").GetInt32()] == ("Party", "Norland") &&
            r.GetProperty("type").GetString() == "Actor");
    }

    [Fact]
    public async Task Marks_of_brat_neither_overlap_nor_cross_what_its_reader_takes_for_the_end_of_a_line()
    {
        const string Text = "Norland\u2028has\r\nexpelled the envoy.";
        var document = Coded.Document("a\tb");
        await Write(_folder["a.duckdb"], [document with
        {
            Document = document.Document with { Text = Text },
            Attributions = [],
            Events = [document.Events[0] with
            {
                Actors = [], Recipients = [], Trigger = [new Words("Norland has expelled", 0, 20), new Words("expelled", 13, 21), new Words("d the", 20, 25)],
            }],
        }]);
        await LedgerExport.WriteAsync(_folder["a.duckdb"], ExportFormat.Brat, _folder["brat"], EventFilter.All, TestContext.Current.CancellationToken);

        // The same places hold the same characters.
        Assert.Equal("Norland\u2028has \nexpelled the envoy.", await File.ReadAllTextAsync(_folder["brat/a~0009b.txt"], TestContext.Current.CancellationToken));
        var lines = (await File.ReadAllTextAsync(_folder["brat/a~0009b.ann"], TestContext.Current.CancellationToken)).Split('\n');
        Assert.Equal("T1\tSANCTION 0 7;8 11;13 20;20 21;21 25\tNorland has expelle d  the", lines[0]);
        Assert.EndsWith("\ta b.e0", lines.Last(l => l.StartsWith('#')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FollowTheMoney_entities_have_only_the_properties_that_the_model_gives_their_kind()
    {
        // Of the model of FollowTheMoney 3.8.4.
        string[] interval = ["date", "startDate", "endDate", "summary", "description", "recordId", "sourceUrl", "publisher"];
        string[] thing = ["name", "country", "summary", "description", "keywords", "notes", "sourceUrl", "publisher", "proof"];
        var known = new Dictionary<string, string[]>
        {
            ["Event"] = [.. interval, .. thing, "involved", "location", "organizer"],
            ["UnknownLink"] = [.. interval, "subject", "object", "role", "status"],
            ["LegalEntity"] = [.. thing, "sector"],
            ["Article"] = [.. thing, "title", "bodyText", "author", "publishedAt", "language"],
        };
        await Write(_folder["a.duckdb"], [Coded.Document("a", events: 2)]);
        await Import(_folder["a.duckdb"], _folder["g.CSV"], DatasetRows.Gdelt(1));
        await LedgerExport.WriteAsync(
            _folder["a.duckdb"], ExportFormat.Ftm, _folder["f.jsonl"], new EventFilter { Datasets = [EventFilter.Everything] }, TestContext.Current.CancellationToken);

        var entities = (await File.ReadAllLinesAsync(_folder["f.jsonl"], TestContext.Current.CancellationToken)).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["Article", "Event", "LegalEntity", "UnknownLink"], entities.Select(e => e.GetProperty("schema").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(entities, e => Assert.Empty(
            e.GetProperty("properties").EnumerateObject().Select(p => p.Name).Except(known[e.GetProperty("schema").GetString()!])));
        // Languages have three letters there.
        Assert.Contains(entities, e => e.GetRawText().Contains("\"language\":[\"eng\"]", StringComparison.Ordinal));
        Assert.Contains(entities, e => e.GetRawText().Contains("data set: gdelt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reviews_go_out_and_come_back_with_the_tables()
    {
        await Write(_folder["a.duckdb"], [Coded.Document("a")]);
        using (var book = ReviewBook.Open(_folder["a.duckdb"], new SetClock()))
        {
            book.Set("a.e0", "mode", "withdraw", "Ana", "because");
        }

        await LedgerExport.WriteAsync(_folder["a.duckdb"], ExportFormat.Csv, _folder["out"], EventFilter.All, TestContext.Current.CancellationToken);
        TableFolder.Read(_folder["out"], _folder["b.duckdb"], new SetClock());

        using var again = ReviewBook.OpenReadOnly(_folder["b.duckdb"]);
        Assert.Equal("withdraw", Assert.Single(Assert.Single(again.All()).History).Value);
    }

    [Fact]
    public async Task An_empty_ledger_gives_empty_files_that_their_readers_take()
    {
        await Write(_folder["a.duckdb"], []);
        foreach (var format in new[] { ExportFormat.PloverJson, ExportFormat.Stix })
        {
            await LedgerExport.WriteAsync(_folder["a.duckdb"], format, _folder[$"{format}.json"], EventFilter.All, TestContext.Current.CancellationToken);
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(_folder[$"{format}.json"], TestContext.Current.CancellationToken));
        }
    }

    private static async Task Write(string path, CodedDocument[] documents)
    {
        await using var ledger = DuckLedger.Open(path, new SetClock());
        foreach (var document in documents)
        {
            await ledger.WriteAsync(document);
        }

        await ledger.CompleteAsync();
    }

    private static async Task<ImportedFile> Import(string ledger, string file, string? content = null)
    {
        if (content is not null)
        {
            await File.WriteAllTextAsync(file, content);
        }

        using var importer = DatasetImporter.Open(ledger, new SetClock());
        return Assert.Single(await importer.ImportAsync(file, new ImportOptions()));
    }

    // All but what only Casus knows.
    private static List<string> PloverFields(string file) =>
        [.. JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray().Select(e => string.Join(
            '\n', e.EnumerateObject().Where(p => p.Name != "casus").Select(p => $"{p.Name}={p.Value.GetRawText()}")))];

    private static List<string> Tables(string path) => Ask(
        path, "SELECT concat_ws(' ', table_name, estimated_size) FROM duckdb_tables() ORDER BY 1");

    private static List<string> Ask(string path, string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        return connection.List(sql, r => r.GetString(0));
    }

    [GeneratedRegex(@"^T\d+\t\w+ (?<spans>[\d ;]+)\t(?<text>.*)$")]
    private static partial Regex TextBound();
}

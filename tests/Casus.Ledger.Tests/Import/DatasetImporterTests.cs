using System.IO.Compression;
using System.Text;
using Casus.Ledger.Import;
using DuckDB.NET.Data;

namespace Casus.Ledger.Tests.Import;

public sealed class DatasetImporterTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly List<string> _refused = [];

    private string Ledger => _folder["ledger.duckdb"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task GDELT_events_are_coded_in_PLOVER_with_their_actors_place_and_source()
    {
        var imported = await Import("20240305.export.CSV", DatasetRows.Gdelt(1) + "\n" + DatasetRows.Gdelt(2, "042", recipientCountry: "") + "\n");

        Assert.Equal(("gdelt", 2L, 2L, 0L), (imported.Dataset, imported.Rows, imported.Events, imported.LeftOut));
        Assert.Equal(
            [
                "gdelt:1150000001|COERCE|arrest|[legal]|-7.0|2024-03-05|Almaty, Almaty, Kazakhstan|KAZ|43.25|gdelt",
                "gdelt:1150000002|CONSULT|visit|[]|4.0|2024-03-05|Almaty, Almaty, Kazakhstan|KAZ|43.25|gdelt",
            ],
            Ask("SELECT concat_ws('|', id, type, mode, contexts, intensity, date, place_name, place_country, place_latitude, dataset) FROM events ORDER BY record"));
        Assert.Equal(
            ["1|actor|KAZAKHSTAN|KAZ|GOV", "1|recipient|UNITED STATES|USA|", "2|actor|KAZAKHSTAN|KAZ|GOV"],
            Ask("SELECT concat_ws('|', record, role, name, country, coalesce(sector, '')) FROM participants ORDER BY record, role"));
        Assert.Equal(
            ["173|-5.0|-3.25|6|2|2024-03-05 14:30:00|https://news.example/1"],
            Ask("SELECT concat_ws('|', code, score, tone, reports, sources, published, url) FROM imported WHERE record = 1"));
        Assert.Equal(
            [$"-1|gdelt|2.0|{_folder["20240305.export.CSV"]}|2024-03-05 12:00:00|2|2|0|2024-03-05|2024-03-05"],
            Ask("SELECT concat_ws('|', document, dataset, version, file, imported, rows, events, refused, first_date, last_date) FROM datasets"));
    }

    [Fact]
    public async Task What_cannot_be_mapped_is_counted_and_listed()
    {
        var imported = await Import("g.CSV", string.Join('\n', [
            DatasetRows.Gdelt(1, "010"), DatasetRows.Gdelt(2, "9999"), DatasetRows.Gdelt(3, actorCountry: "XXQ"),
            DatasetRows.Gdelt(4, place: "ZQ"), DatasetRows.Gdelt(5, actorType: "QQQ"), DatasetRows.Gdelt(6, actorCountry: "EUR"),
            DatasetRows.Gdelt(7, "1829")]));

        Assert.Equal((7L, 5L, 2L), (imported.Rows, imported.Events, imported.LeftOut));
        Assert.Equal(
            ["actor country XXQ 1", "event code 9999 1", "no event in PLOVER 010 1", "place country ZQ 1", "sector QQQ 1"],
            imported.Gaps.Select(g => $"{g.Field} {g.Value} {g.Rows}"));
        // A code that the table lacks is read as its parent.
        Assert.Equal(["ASSAULT beat"], Ask("SELECT type || ' ' || mode FROM events WHERE record = 7"));
    }

    [Fact]
    public async Task Articles_and_data_sets_are_never_mixed_silently()
    {
        await Import("g.CSV", DatasetRows.Gdelt(1));
        await using (var ledger = DuckLedger.Open(Ledger, new SetClock()))
        {
            await ledger.WriteAsync(Coded.Document("a", events: 2), TestContext.Current.CancellationToken);
            await ledger.CompleteAsync(TestContext.Current.CancellationToken);
        }

        using var reader = LedgerReader.Open(Ledger);
        Assert.Equal(new LedgerCounts(1, 2, 1, 0), reader.Counts());
        Assert.Equal(new Dictionary<EventType, long> { [EventType.Sanction] = 2 }, reader.EventCounts());
        Assert.Equal(Coded.Lines([Coded.Document("a", events: 2)]), Coded.Lines(reader.ReadAll()));
        Assert.Equal(2, reader.Events().Count());
        Assert.Equal(["gdelt|1", "articles|2"], Ask("SELECT coalesce(dataset, 'articles') || '|' || count(*) FROM events GROUP BY dataset ORDER BY 1 DESC"));
    }

    [Fact]
    public async Task The_same_content_again_adds_nothing_whatever_its_name_and_packing()
    {
        var rows = DatasetRows.Gdelt(1) + "\n" + DatasetRows.Gdelt(2) + "\n";
        await Import("g.CSV", rows);
        await using (var file = File.Create(_folder["g.CSV.zip"]))
        {
            await using var zip = new ZipArchive(file, ZipArchiveMode.Create);
            await using var entry = await zip.CreateEntry("g.CSV").OpenAsync(TestContext.Current.CancellationToken);
            await entry.WriteAsync(Encoding.UTF8.GetBytes(rows), TestContext.Current.CancellationToken);
        }

        await using (var file = File.Create(_folder["h.CSV.gz"]))
        {
            await using var gzip = new GZipStream(file, CompressionMode.Compress);
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(rows + DatasetRows.Gdelt(3)), TestContext.Current.CancellationToken);
        }

        Assert.True((await Import("g.CSV.zip")).Known);
        var more = await Import("h.CSV.gz");

        Assert.Equal((false, 3L), (more.Known, more.Events));
        Assert.Equal(["-1 2", "-2 3"], Ask("SELECT document || ' ' || count(*) FROM events GROUP BY document ORDER BY document DESC"));
    }

    [Fact]
    public async Task Broken_rows_are_refused_by_line_and_the_rest_is_read()
    {
        var imported = await Import("g.CSV", string.Join('\n', [
            DatasetRows.Gdelt(1), "115\t2024", DatasetRows.Gdelt(2), DatasetRows.Gdelt(3, day: "20241399"),
            DatasetRows.Gdelt(4) + "\t\t", DatasetRows.Gdelt(5) + "\textra", ""]));

        Assert.Equal((6L, 3L, 1L, 3L, 0L), (imported.Rows, imported.Events, imported.Repaired, imported.Refused, imported.LeftOut));
        Assert.Equal(["2: has 2 fields, not 61", "4: has no day: 20241399", "6: has 62 fields, not 61"], _refused);
        Assert.Equal(["1", "3", "5"], Ask("SELECT record::VARCHAR FROM events ORDER BY record"));
    }

    [Fact]
    public async Task Refused_rows_are_kept_with_their_words_to_be_mended()
    {
        await Import("g.CSV", string.Join('\n', [
            DatasetRows.Gdelt(1), "115\tMalm\u00F6", DatasetRows.Gdelt(3, day: "20241399"), DatasetRows.Gdelt(4) + "\textra" + new string('\u4E2D', 600)]));
        await Import("ged.csv", DatasetRows.Ucdp + "9,\"open");

        Assert.Equal(
            ["gdelt|2|has 2 fields, not 61|115\tMalm\u00F6", "gdelt|3|has no day: 20241399", "gdelt|4|has 62 fields, not 61", "ucdp|4|has a quotation mark that is not closed, or stands inside a field|9,\"open"],
            Ask("SELECT concat_ws('|', dataset, line, reason, CASE WHEN line NOT IN (3, 4) OR dataset = 'ucdp' THEN words END) FROM refusals JOIN datasets USING (document) ORDER BY ALL"));
        Assert.Equal(["1150000003\t20241399\t"], Ask("SELECT words[1:20] FROM refusals WHERE line = 3"));
        Assert.Equal(["501 \u2026"], Ask("SELECT length(words) || ' ' || words[-1] FROM refusals WHERE line = 4 AND reason LIKE '%62%'"));
        Assert.Equal(["3", "1"], Ask("SELECT refused::VARCHAR FROM datasets ORDER BY document DESC"));
    }

    [Fact]
    public async Task A_file_of_nothing_but_broken_rows_keeps_every_one_of_them()
    {
        var imported = await Import("g.CSV", string.Concat(Enumerable.Range(0, 25_000).Select(i => $"{i}{new string('\t', 61)}broken\n")), "gdelt");

        Assert.Equal((25_000L, 0L, 25_000L), (imported.Rows, imported.Events, imported.Refused));
        Assert.Equal(["25000 25000 24999broken"], Ask("SELECT concat_ws(' ', count(*), count(DISTINCT line), replace(max_by(words, line), chr(9), '')) FROM refusals"));
    }

    [Fact]
    public async Task GDELT_mentions_point_to_their_events()
    {
        var imported = await Import("m.CSV", DatasetRows.Mention(1, 15) + "\n" + DatasetRows.Mention(1, 30) + "\n");

        Assert.Equal(("gdelt-mentions", 2L), (imported.Dataset, imported.Events));
        Assert.Equal(
            ["gdelt:1150000001|2024-03-05 14:15:00|news.example|https://news.example/1/15|3|0.6|-1.5"],
            Ask("SELECT concat_ws('|', event, reported, source, url, sentence, confidence, tone) FROM mentions WHERE record = 1"));
        Assert.Empty(Ask("SELECT id FROM events"));
    }

    [Fact]
    public async Task ICEWS_ids_repeat_over_days_and_codes_may_have_lost_a_zero()
    {
        var imported = await Import("icews.tab", DatasetRows.Icews(
            DatasetRows.IcewsRow("9", "2020-02-01", "42"), DatasetRows.IcewsRow("9", "2020-02-02", "042"),
            DatasetRows.IcewsRow("10", "2020-02-02", "190", "Navy,Military,Government,Stargazers"),
            DatasetRows.IcewsRow("11", "2020-02-02", "841"), DatasetRows.IcewsRow("12", "2020-02-02", "10")));

        Assert.Equal(("icews", 4L, 1L), (imported.Dataset, imported.Events, imported.LeftOut));
        Assert.Equal(
            [
                "icews:9:2020-02-01|CONSULT|Stockholm|SWE", "icews:9:2020-02-02|CONSULT|Stockholm|SWE", "icews:10:2020-02-02|ASSAULT|Stockholm|SWE",
                "icews:11:2020-02-02|RETREAT|Stockholm|SWE",
            ],
            Ask("SELECT concat_ws('|', id, type, place_name, place_country) FROM events ORDER BY record"));
        Assert.Equal(
            ["actor|Government (Norway)|NOR|GOV", "recipient|Police (Sweden)|SWE|COP"],
            Ask("SELECT concat_ws('|', role, name, country, sector) FROM participants WHERE record = 2 ORDER BY role"));
        Assert.Equal(["MIL"], Ask("SELECT sector FROM participants WHERE record = 4 AND role = 'actor'"));
        Assert.Contains(new DatasetGap("sector", "Stargazers", 1), imported.Gaps);
        Assert.Contains(new DatasetGap("no event in PLOVER", "010", 1), imported.Gaps);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task POLECAT_is_read_in_both_variants_of_its_header(bool second)
    {
        var imported = await Import("polecat.txt", DatasetRows.Polecat(second, DatasetRows.PolecatRow("p1"), DatasetRows.PolecatRow("p2", "ASSAULT", "None")));

        Assert.Equal(("polecat", 2L), (imported.Dataset, imported.Events));
        Assert.Equal(
            ["polecat:p1|PROTEST|riot|[legal, military]|-7.0|2024-03-05|Oslo|NOR", "polecat:p2|ASSAULT|[legal, military]|-9.0|2024-03-05|Oslo|NOR"],
            Ask("SELECT concat_ws('|', id, type, mode, contexts, intensity, date, place_name, place_country) FROM events ORDER BY record"));
        Assert.Equal(
            ["actor|unionists|Norland Trade Union|NOR|LAB", "recipient|Swedish firms|SWE"],
            Ask("SELECT concat_ws('|', role, text, name, country, sector) FROM participants WHERE record = 2 ORDER BY role"));
        Assert.Equal(["-7.0|2024-03-06 00:00:00|The Courier"], Ask("SELECT concat_ws('|', score, published, source) FROM imported WHERE record = 2"));
    }

    [Fact]
    public async Task POLECAT_rows_torn_by_a_line_break_are_put_together_and_others_refused()
    {
        var text = DatasetRows.Polecat(
            false, DatasetRows.PolecatRow("p1", people: "A;\nB"), DatasetRows.PolecatRow("p2") + "|more", DatasetRows.PolecatRow("p3")[..40],
            DatasetRows.PolecatRow("p4"), DatasetRows.PolecatRow("p5", mode: "dancing"));
        var imported = await Import("polecat.txt", text);

        Assert.Equal((5L, 3L, 1L, 2L), (imported.Rows, imported.Events, imported.Repaired, imported.Refused));
        Assert.Equal(["p1", "p4", "p5"], Ask("SELECT id[9:] FROM events ORDER BY record"));
        Assert.Equal(["4: has 41 fields, not 40", "5: has 7 fields, not 40"], _refused);
        Assert.Equal([new DatasetGap("event mode", "PROTEST dancing", 1)], imported.Gaps);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_read_as_Latin1()
    {
        var bytes = Encoding.Latin1.GetBytes(DatasetRows.Icews(DatasetRows.IcewsRow("1", "2020-01-01", "042").Replace("Stockholm", "Malmö", StringComparison.Ordinal)));
        await File.WriteAllBytesAsync(_folder["l.tab"], bytes, TestContext.Current.CancellationToken);

        Assert.Equal(1, (await Import("l.tab")).Repaired);
        Assert.Equal(["Malmö"], Ask("SELECT place_name FROM events"));
    }

    [Fact]
    public async Task ACLED_rows_keep_their_notes_and_deaths()
    {
        var imported = await Import("acled.csv", DatasetRows.Acled);

        Assert.Equal(("acled", 3L, 2L, 1L), (imported.Dataset, imported.Rows, imported.Events, imported.LeftOut));
        Assert.Equal(
            ["acled:KAZ101|ASSAULT|2022-01-05|Almaty|KAZ", "acled:KAZ102|PROTEST|demo|2022-01-06|Aktau|KAZ"],
            Ask("SELECT concat_ws('|', id, type, mode, date, place_name, place_country) FROM events ORDER BY record"));
        Assert.Equal(
            ["actor|Police Forces of Kazakhstan (2019-)|KAZ|COP", "recipient|Rioters (Kazakhstan)|KAZ|CVL", "actor|Protesters (Kazakhstan)|KAZ|CVL"],
            Ask("SELECT concat_ws('|', role, name, country, sector) FROM participants ORDER BY record, role"));
        Assert.Equal(["12|They said: \"stop\",\nand then fired."], Ask("SELECT concat_ws('|', fatalities, text) FROM imported WHERE fatalities > 0"));
        Assert.Equal([new DatasetGap("no event in PLOVER", "Other", 1)], imported.Gaps);
    }

    [Fact]
    public async Task UCDP_events_keep_their_interval_and_the_range_of_deaths()
    {
        var imported = await Import("ged.csv", DatasetRows.Ucdp);

        Assert.Equal(("ucdp", 2L), (imported.Dataset, imported.Events));
        Assert.Equal(
            ["ucdp:501|ASSAULT|2020-05-01|2020-05-01|2020-05-03|Aden|YEM|10|8|14"],
            Ask("""
                SELECT concat_ws('|', id, type, date, time_from, time_to, place_name, place_country, fatalities, fatalities_low, fatalities_high)
                FROM events JOIN imported USING (document, record) WHERE record = 2
                """));
        Assert.Equal(
            ["actor|YEM|MIL", "recipient||REB", "actor||UAF", "recipient||CVL"],
            Ask("SELECT role || '|' || coalesce(country, '') || '|' || sector FROM participants ORDER BY record, role"));
        Assert.Empty(imported.Gaps);
    }

    [Fact]
    public async Task PLOVER_JSON_is_read_as_released_with_its_older_names()
    {
        var imported = await Import("plover.json", DatasetRows.Plover);

        Assert.Equal(("plover", 3L, 2L, 1L), (imported.Dataset, imported.Rows, imported.Events, imported.LeftOut));
        Assert.Equal(
            ["plover:N-1|REQUEST|meet|[diplomatic, economic]|2000-01-01", "plover:N-2|ASSAULT|[]|2000-01-02"],
            Ask("SELECT concat_ws('|', id, type, mode, contexts, date) FROM events ORDER BY record"));
        Assert.Equal(
            ["actor|0|Norwegian officials|NOR|GOV", "actor|1|The Union||IGO", "actor|0|rebels||REB", "recipient|0|Sweden|SWE|"],
            Ask("SELECT concat_ws('|', role, position, text, coalesce(country, ''), coalesce(sector, '')) FROM participants ORDER BY record, role, position"));
        Assert.Equal(["called for talks"], Ask("SELECT text FROM words"));
        Assert.Equal(
            ["country XXX 1", "event type DANCE 1"], imported.Gaps.Select(g => $"{g.Field} {g.Value} {g.Rows}"));
    }

    [Fact]
    public async Task PLOVER_objects_on_one_line_are_events_of_their_own()
    {
        const string Object = "{\"id\":\"N-1\",\"date\":\"2000-01-01\",\"event\":\"AID\",\"actor\":[{\"name\":\"One\"}]}";
        await Import("plover.json", $"[{Object},{Object.Replace("1\"", "2\"", StringComparison.Ordinal).Replace("One", "Two", StringComparison.Ordinal)}]\n", "plover");

        Assert.Equal(
            ["plover:N-1|One", "plover:N-2|Two"],
            Ask("SELECT concat_ws('|', id, name) FROM events JOIN participants USING (document, record) ORDER BY ALL"));
    }

    [Theory]
    [InlineData("x.txt", "a\tb\tc\n1\t2\t3\n", null, "does not show which data set it is of; name it with --from")]
    [InlineData("x.txt", "a\tb\tc\n1\t2\t3\n", "icews", "is no icews file: it has no column 'eventid'")]
    [InlineData("none.txt", null, null, "no such file")]
    [InlineData("x.zip", "no archive", null, null)]
    public async Task A_file_that_is_none_of_them_is_refused_and_leaves_no_trace(string name, string? content, string? from, string? reason)
    {
        var error = await Assert.ThrowsAsync<DatasetException>(() => Import(name, content, from));

        Assert.True(reason is null || reason == error.Message, error.Message);
        Assert.Empty(Ask("SELECT file FROM datasets"));
    }

    [Fact]
    public async Task Words_of_every_length_and_script_come_in_as_they_are_part_by_part()
    {
        var places = Enumerable.Range(1, 40).Select(n => string.Concat(Enumerable.Range(0, n).Select(i => "Aл城 z"[(n + i) % 5]))).ToList();
        await File.WriteAllTextAsync(
            _folder["g.CSV"],
            string.Join('\n', places.Select((place, i) => DatasetRows.Gdelt(i).Replace("Almaty, Almaty, Kazakhstan", place, StringComparison.Ordinal))),
            TestContext.Current.CancellationToken);
        using (var importer = DatasetImporter.Open(Ledger, new SetClock()))
        {
            await importer.ImportAsync(_folder["g.CSV"], new ImportOptions { BatchRows = 7 }, TestContext.Current.CancellationToken);
        }

        Assert.Equal(places, Ask("SELECT place_name FROM events ORDER BY record"));
        Assert.Equal(["40"], Ask("SELECT count(DISTINCT record)::VARCHAR FROM imported"));
    }

    [Fact]
    public async Task Stopped_midway_a_file_is_not_there_at_all()
    {
        await File.WriteAllTextAsync(
            _folder["big.CSV"], string.Join('\n', Enumerable.Range(0, 3000).Select(i => DatasetRows.Gdelt(i) + (i == 1 ? "\tbroken" : ""))), TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        using (var importer = DatasetImporter.Open(Ledger, new SetClock()))
        {
            var options = new ImportOptions { BatchRows = 1000, Progress = _ => stop.Cancel() };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => importer.ImportAsync(_folder["big.CSV"], options, stop.Token));
        }

        Assert.Empty(Ask("SELECT id FROM events"));
        Assert.Empty(Ask("SELECT words FROM refusals"));
        var whole = await Import("big.CSV");
        Assert.Equal((2999L, 1L), (whole.Events, whole.Refused));
        Assert.Equal(["2999|2999|2999"], Ask("SELECT concat_ws('|', count(*), count(DISTINCT id), count(DISTINCT record)) FROM events"));
    }

    [Fact]
    public async Task Killed_at_any_moment_nothing_is_half_there_and_the_same_command_finishes_the_job()
    {
        var file = _folder["big.CSV"];
        await File.WriteAllTextAsync(file, string.Join('\n', Enumerable.Range(0, 5000).Select(i => DatasetRows.Gdelt(i))), TestContext.Current.CancellationToken);
        await Import("small.CSV", DatasetRows.Gdelt(9999));
        foreach (var parts in new[] { 0, 1, 3, 6, 8 })
        {
            using var process = SecondProcess.Start(SecondProcess.Import, Ledger, file);
            // It may run ahead a little, so that it is at work when it is killed, but never to the end.
            await process.StandardInput.WriteAsync(new string('\n', parts + 1));
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            for (var line = 0; line < parts; line++)
            {
                Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(["1 1 1"], Counts());
        }

        Assert.Equal(5000, (await Import("big.CSV")).Events);
        Assert.True((await Import("big.CSV")).Known);
        Assert.Equal(["5001 5001 2"], Counts());

        List<string> Counts() => Ask(
            "SELECT concat_ws(' ', count(*), count(DISTINCT id), (SELECT count(*) FROM datasets)) FROM events");
    }

    private async Task<ImportedFile> Import(string name, string? content = null, string? from = null)
    {
        if (content is not null)
        {
            await File.WriteAllTextAsync(_folder[name], content);
        }

        using var importer = DatasetImporter.Open(Ledger, new SetClock());
        var options = new ImportOptions { Dataset = from, Refused = (_, line, reason) => _refused.Add($"{line}: {reason}") };
        return Assert.Single(await importer.ImportAsync(_folder[name], options));
    }

    private List<string> Ask(string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={Ledger}");
        connection.Open();
        return connection.List(sql, r => r.GetString(0));
    }
}

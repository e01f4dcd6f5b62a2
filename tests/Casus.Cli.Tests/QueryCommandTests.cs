using System.Text.Json;
using Casus.Ledger.Tests;

namespace Casus.Cli.Tests;

/// <summary><c>casus query</c> and <c>casus stats</c> on a ledger of the samples.</summary>
public sealed class QueryCommandTests : IAsyncLifetime
{
    private readonly Folder _folder = new();

    private string Ledger => _folder["samples.duckdb"];

    public async ValueTask InitializeAsync() =>
        Assert.Equal(0, (await CasusProcess.RunAsync("code", Repository.Samples, "--ledger", Ledger)).Status);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Answers_as_JSON_Lines_are_records_that_follow_the_schema_and_hold_only_what_was_asked_for()
    {
        var run = await CasusProcess.RunAsync("query", Ledger, "--type", "COERCE", "--happened", "--format", "jsonl");

        Assert.Equal(0, run.Status);
        var schema = RecordSchema.Load();
        Assert.All(run.Lines, line => Assert.Empty(schema.Errors(line)));
        var events = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).Where(r => r.GetProperty("record").GetString() == "event").ToList();
        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.Equal("COERCE", e.GetProperty("type").GetString()));
        Assert.All(events, e => Assert.Equal("positive", e.GetProperty("factuality").GetProperty("polarity").GetString()));
        Assert.Equal(events.Count, await CountAsync("--type", "COERCE", "--happened"));
    }

    [Fact]
    public async Task A_table_shows_the_words_of_each_event()
    {
        var run = await CasusProcess.RunAsync("query", Ledger, "--actor", "RUS", "--limit", "3");

        Assert.Equal(0, run.Status);
        Assert.Contains("Who → whom", run.Text, StringComparison.Ordinal);
        Assert.Contains("RUS", run.Text, StringComparison.Ordinal);
        Assert.Contains("1 to 3 of", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_and_parquet_hold_one_row_an_event()
    {
        var csv = await CasusProcess.RunAsync("query", Ledger, "--quad", "material conflict", "--format", "csv");
        var count = await CountAsync("--quad", "material conflict");
        Assert.StartsWith("id,document,url,outlet", csv.Lines[0], StringComparison.Ordinal);
        Assert.True(csv.Lines.Length > count);

        var parquet = await CasusProcess.RunAsync("query", Ledger, "--format", "parquet", "--out", _folder["e.parquet"]);
        Assert.Equal(0, parquet.Status);
        Assert.Empty(parquet.Output);
        Assert.True(new FileInfo(_folder["e.parquet"]).Length > 1000);
    }

    [Fact]
    public async Task Words_of_the_text_find_events()
    {
        var all = await CountAsync();
        Assert.InRange(await CountAsync("--text", "airport"), 1, all - 1);
        Assert.Equal(0, await CountAsync("--text", "zebra"));
    }

    [Fact]
    public async Task Any_SQL_is_answered_but_nothing_outside_the_ledger_is_reached()
    {
        var answer = await CasusProcess.RunAsync("query", Ledger, "--sql", "SELECT count(*) AS n FROM documents WHERE false", "--format", "csv");
        Assert.Equal("n\n0\n", answer.Text);

        var escape = await CasusProcess.RunAsync("query", Ledger, "--sql", $"COPY documents TO '{_folder["out.csv"]}'");
        Assert.Equal(1, escape.Status);
        Assert.Empty(escape.Output);
        Assert.False(File.Exists(_folder["out.csv"]));
    }

    [Fact]
    public async Task Several_readers_work_side_by_side()
    {
        var runs = await Task.WhenAll(
            CasusProcess.RunAsync("query", Ledger, "--count"), CasusProcess.RunAsync("stats", Ledger, "--format", "csv"),
            CasusProcess.RunAsync("query", Ledger, "--count"));

        Assert.All(runs, r => Assert.Equal(0, r.Status));
        Assert.Equal(runs[0].Text, runs[2].Text);
    }

    [Fact]
    public async Task Aggregates_come_a_country_and_month()
    {
        var run = await CasusProcess.RunAsync("stats", Ledger, "KAZ", "--format", "csv");

        Assert.Equal(0, run.Status);
        Assert.StartsWith("period,dataset,country,quad,reports,originals", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains(run.Lines, l => l.StartsWith("2022-01,articles,KAZ,all,", StringComparison.Ordinal));
        Assert.Contains("does not reach", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no 'XYZ'", "--sector", "XYZ")]
    [InlineData("there is no 'riots'", "--mode", "riots")]
    [InlineData("give two", "--between", "KAZ")]
    [InlineData("exclude each other", "--own-voice", "--attributed")]
    [InlineData("is no sector", "--actor", "KAZ/XYZ")]
    [InlineData("give --out", "--format", "parquet")]
    public async Task What_makes_no_sense_is_refused_in_plain_words(string reason, params string[] options)
    {
        var run = await CasusProcess.RunAsync(["query", Ledger, .. options]);

        Assert.Equal(1, run.Status);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    private async Task<int> CountAsync(params string[] options)
    {
        var run = await CasusProcess.RunAsync(["query", Ledger, "--count", .. options]);
        Assert.Equal(0, run.Status);
        return int.Parse(run.Text, System.Globalization.CultureInfo.InvariantCulture);
    }
}

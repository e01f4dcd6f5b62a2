using System.Text.Json;

namespace Casus.Cli.Tests;

/// <summary><c>casus import</c>, <c>export</c>, <c>review</c>, <c>gold</c>, <c>eval</c> and <c>diff</c>, one after the other.</summary>
public sealed class ExchangeCommandTests
{
    private const string Ucdp =
        "id,type_of_violence,date_start,side_a,side_b,country,best\n" +
        "1,1,2020-05-01,Government of Norway,Front,Norway,4\n" +
        "2,1,2020-99-01,Government of Norway,Front,Norway,4\n";

    [Fact]
    public async Task Data_sets_stand_beside_articles_and_broken_rows_are_named()
    {
        using var folder = new Folder();
        var import = await CasusProcess.RunAsync("import", folder.Write("ged.csv", Ucdp), folder["none.csv"], "--ledger", folder["l.duckdb"]);

        Assert.Equal((2, ""), (import.Status, import.Text));
        Assert.Contains("ged.csv:3: has no day: 2020-99-01", import.Error, StringComparison.Ordinal);
        Assert.Contains("none.csv: no such file", import.Error, StringComparison.Ordinal);
        Assert.Contains("ucdp, 2 rows: 1 added", import.Error, StringComparison.Ordinal);
        Assert.Contains("1 refused rows are kept with their words: casus datasets", import.Error, StringComparison.Ordinal);
        var refused = await CasusProcess.RunAsync("datasets", folder["l.duckdb"], "--refused", "--format", "jsonl");
        using var row = JsonDocument.Parse(Assert.Single(refused.Lines));
        Assert.Equal(
            ("ucdp", 3, "has no day: 2020-99-01"),
            (row.RootElement.GetProperty("dataset").GetString(), row.RootElement.GetProperty("line").GetInt32(), row.RootElement.GetProperty("reason").GetString()));
        Assert.StartsWith("2\t", row.RootElement.GetProperty("words").GetString(), StringComparison.Ordinal);
        var listed = await CasusProcess.RunAsync("datasets", folder["l.duckdb"], "--format", "csv");
        Assert.StartsWith("ucdp,", listed.Lines[1], StringComparison.Ordinal);
        var all = await CasusProcess.RunAsync("query", folder["l.duckdb"], "--dataset", "ucdp", "--count");
        var articles = await CasusProcess.RunAsync("query", folder["l.duckdb"], "--count");
        Assert.Equal(("1", "0"), (all.Text.Trim(), articles.Text.Trim()));
    }

    [Fact]
    public async Task Reviews_become_a_gold_set_that_scores_the_coder_and_everything_goes_out_and_comes_back()
    {
        using var folder = new Folder();
        var ledger = folder["l.duckdb"];
        var coded = await CasusProcess.RunAsync("code", Repository.Samples, "--ledger", ledger, "--out", "-");
        var id = coded.Lines.Select(l => JsonDocument.Parse(l).RootElement)
            .First(r => r.GetProperty("record").GetString() == "event").GetProperty("id").GetString()!;

        Assert.Equal(1, (await CasusProcess.RunAsync("review", ledger, id, "--set", "type=HUG", "--reviewer", "Ana")).Status);
        Assert.Equal(0, (await CasusProcess.RunAsync("review", ledger, id, "--accept", "--reviewer", "Ana")).Status);
        Assert.Single((await CasusProcess.RunAsync("review", ledger)).Lines);
        Assert.Equal(0, (await CasusProcess.RunAsync("gold", ledger, "--out", folder["gold.jsonl"])).Status);
        var score = await CasusProcess.RunAsync("eval", folder["gold.jsonl"], ledger, "--out", "-");
        Assert.Equal(1.0, JsonDocument.Parse(score.Text).RootElement.GetProperty("all").GetProperty("f1").GetDouble());
        Assert.Equal(0, (await CasusProcess.RunAsync("export", ledger, "--to", "csv", "--out", folder["csv"])).Status);
        Assert.Equal(0, (await CasusProcess.RunAsync("import", folder["csv"], "--ledger", folder["again.duckdb"])).Status);
        var diff = await CasusProcess.RunAsync("diff", ledger, folder["again.duckdb"]);
        Assert.Equal((0, ""), (diff.Status, diff.Text));
    }
}

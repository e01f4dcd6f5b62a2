using System.Text.Json;

namespace Casus.Cli.Tests;

/// <summary><c>casus forecasts</c>.</summary>
public sealed class ForecastsCommandTests
{
    private const string Said = """
        {"id":"said","outlet":"Norland Courier","published":"2026-03-02T08:00:00","language":"en","text":"Russia will probably send aid to Armenia by March 20, Prime Minister Ilmar Tovik said on Monday. Unless the talks fail, France will not meet Germany next week."}
        """;

    private const string Came = """
        {"id":"came","outlet":"Harbour Post","published":"2026-03-12T08:00:00","language":"en","text":"Russia sent aid to Armenia on Tuesday."}
        """;

    [Fact]
    public async Task Forecasts_are_listed_with_what_a_later_article_tells_of_them()
    {
        using var folder = new Folder();
        var ledger = await CodedAsync(folder);

        var run = await CasusProcess.RunAsync("forecasts", ledger, "--as-of", "2026-03-15", "--format", "jsonl");

        Assert.Equal(0, run.Status);
        var aid = Assert.Single(run.Lines.Select(l => JsonDocument.Parse(l).RootElement), f => f.GetProperty("forecast").GetProperty("type").GetString() == "AID");
        Assert.Equal("probably", aid.GetProperty("forecast").GetProperty("likelihood").GetProperty("text").GetString());
        Assert.Equal("2026-03-20", aid.GetProperty("to").GetString());
        Assert.Equal("open", aid.GetProperty("state").GetString());
        Assert.Equal("came-true", aid.GetProperty("proposal").GetProperty("outcome").GetString());
        Assert.Equal("came", aid.GetProperty("proposal").GetProperty("evidence").GetProperty("document").GetString());
        Assert.Contains("Tovik", aid.GetProperty("source").GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judged_forecast_is_scored_and_leaves_the_list_of_those_due()
    {
        using var folder = new Folder();
        var ledger = await CodedAsync(folder);
        var due = await CasusProcess.RunAsync("forecasts", ledger, "--due", "--as-of", "2026-04-01", "--source", "tovik", "--format", "csv");
        var id = due.Lines[1].Split(',')[0];

        var judged = await CasusProcess.RunAsync("forecasts", ledger, "--judge", id, "--outcome", "came-true", "--reviewer", "Ana");

        Assert.Equal(0, judged.Status);
        Assert.Contains("\"verdict\":\"came-true\"", judged.Text, StringComparison.Ordinal);
        Assert.Single((await CasusProcess.RunAsync("forecasts", ledger, "--due", "--as-of", "2026-04-01", "--source", "tovik", "--format", "csv")).Lines);
        var scores = await CasusProcess.RunAsync("forecasts", ledger, "--scores", "--as-of", "2026-04-01", "--source", "tovik", "--format", "jsonl");
        Assert.Equal(0.1056, JsonDocument.Parse(Assert.Single(scores.Lines)).RootElement.GetProperty("brier").GetDouble(), 4);
        Assert.Contains("1 judged", (await CasusProcess.RunAsync("forecasts", ledger, "--as-of", "2026-04-01")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_forecast_cannot_be_judged()
    {
        using var folder = new Folder();
        var ledger = await CodedAsync(folder);

        var run = await CasusProcess.RunAsync("forecasts", ledger, "--judge", "came-e1", "--outcome", "did-not", "--reviewer", "Ana");

        Assert.Equal(1, run.Status);
        Assert.Contains("'came-e1' is no forecast", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await CasusProcess.RunAsync("forecasts", ledger, "--judge", "said-e1", "--reviewer", "Ana")).Status);
    }

    private static async Task<string> CodedAsync(Folder folder)
    {
        var input = folder["articles.jsonl"];
        await File.WriteAllTextAsync(input, Said.Trim() + "\n" + Came.Trim() + "\n");
        var run = await CasusProcess.RunAsync("code", input, "--ledger", folder["l.duckdb"]);
        Assert.Equal(0, run.Status);
        return folder["l.duckdb"];
    }
}

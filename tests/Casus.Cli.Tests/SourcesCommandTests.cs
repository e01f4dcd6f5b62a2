using System.Text.Json;
using Casus.Ledger.Tests;

namespace Casus.Cli.Tests;

/// <summary><c>casus sources</c>.</summary>
public sealed class SourcesCommandTests
{
    private const string First = """
        {"id":"first","outlet":"Norland Courier","published":"2026-03-02T08:00:00","language":"en","title":"Norland shuts border","text":"Norland closed its border with Sundia on Monday after talks failed. Minister Ilmar Tovik said that 2,300 trucks were waiting at Vesk. Farmers have lost more than half of their harvest, a union said. The commission of the Lake States offered to send mediators before Friday."}
        """;

    private static readonly string Second = First
        .Replace("\"first\"", "\"second\"", StringComparison.Ordinal)
        .Replace("Norland Courier", "Harbour Post", StringComparison.Ordinal)
        .Replace("2026-03-02", "2026-03-04", StringComparison.Ordinal);

    [Fact]
    public async Task A_copy_is_known_when_coding_has_ended()
    {
        using var folder = new Folder();
        var ledger = await CodedAsync(folder);

        var run = await CasusProcess.RunAsync("sources", ledger, "second", "--format", "jsonl");

        Assert.Equal(0, run.Status);
        var steps = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["source", "source"], steps.Select(step => step.GetProperty("record").GetString()!));
        Assert.Equal(["syndicated", "original"], steps.Select(step => step.GetProperty("outcome").GetString()!));
        Assert.Equal("first", steps[0].GetProperty("copy_of").GetString());
        Assert.Equal(4, steps[0].GetProperty("spans").GetArrayLength());
    }

    [Fact]
    public async Task Outlets_and_texts_with_copies_are_listed()
    {
        using var folder = new Folder();
        var ledger = await CodedAsync(folder);

        var table = await CasusProcess.RunAsync("sources", ledger);
        var lines = await CasusProcess.RunAsync("sources", ledger, "--format", "jsonl");

        Assert.Contains("syndicated: Norland shuts border (Harbour Post, 2026-03-04 08:00, second)", table.Text, StringComparison.Ordinal);
        Assert.Equal(3, lines.Lines.Length);
        Assert.Contains("\"name\":\"Harbour Post\"", lines.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"root\":\"first\"", lines.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_is_not_there_is_named()
    {
        using var folder = new Folder();
        var ledger = await CodedAsync(folder);

        var run = await CasusProcess.RunAsync("sources", ledger, "third");

        Assert.Equal(1, run.Status);
        Assert.Contains("no article 'third'", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await CasusProcess.RunAsync("sources", folder["none.duckdb"], "--find")).Status);
    }

    private static async Task<string> CodedAsync(Folder folder)
    {
        var input = folder["articles.jsonl"];
        await File.WriteAllTextAsync(input, First.Trim() + "\n" + Second.Trim() + "\n");
        var run = await CasusProcess.RunAsync("code", input, "--fast", "--ledger", folder["l.duckdb"]);
        Assert.Equal(0, run.Status);
        return folder["l.duckdb"];
    }
}

namespace Casus.Cli.Tests;

/// <summary><c>casus show</c>, written to a pipe and so without colour.</summary>
public sealed class ShowCommandTests
{
    private const string Article = """
        <html lang="en"><head><meta property="og:site_name" content="Norland Courier"><title>Russia sends aid</title></head><body><article>
        <h1>Russia sends aid to Armenia</h1>
        <p>Russia sent aid to Armenia on Tuesday. Germany did not attack Poland in this story, and nobody there has ever said so.</p>
        <p>Turkey attacked Syria, Prime Minister Ilmar Tovik said. He added that France may attack Libya and that Spain will probably send aid to Portugal if the talks fail.</p>
        <p>This article was translated automatically from Russian.</p>
        </article></body></html>
        """;

    [Fact]
    public async Task Everything_is_told_apart_by_signs_without_colour()
    {
        using var folder = new Folder();
        var file = folder["article.html"];
        await File.WriteAllTextAsync(file, Article, TestContext.Current.CancellationToken);

        var run = await CasusProcess.RunAsync("show", file);

        Assert.Equal(0, run.Status);
        var text = string.Join(' ', run.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
        Assert.Contains("● told by the outlet ◐ said by somebody ○ uncertain ▷ forecast ✕ negated ‹content of a statement›", text, StringComparison.Ordinal);
        Assert.Contains("Russia ●sent aid to Armenia", text, StringComparison.Ordinal);
        Assert.Contains("●AID: Russia → Armenia", text, StringComparison.Ordinal);
        Assert.Contains("✕attack", text, StringComparison.Ordinal);
        Assert.Contains("‹Turkey ◐attacked Syria›", text, StringComparison.Ordinal);
        Assert.Contains("Ilmar Tovik “said”: asserts", text, StringComparison.Ordinal);
        Assert.Contains("[Ilmar Tovik asserts]", text, StringComparison.Ordinal);
        Assert.Contains("▷send", text, StringComparison.Ordinal);
        Assert.Contains("prediction of AID “probably” 0.68 (0.55 to 0.8) “if the talks fail”", text, StringComparison.Ordinal);
        Assert.Contains("origin: ", text, StringComparison.Ordinal);
    }
}

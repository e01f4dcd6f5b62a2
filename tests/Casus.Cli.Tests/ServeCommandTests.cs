namespace Casus.Cli.Tests;

/// <summary><c>casus serve</c> opens nothing to others by accident.</summary>
public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("--address", "0.0.0.0")]
    [InlineData("--address", "::")]
    [InlineData("--public-address", "https://casus.example.org")]
    public async Task A_site_that_others_reach_needs_a_key_or_a_provider(string option, string value)
    {
        using var folder = new Folder();
        var run = await CasusProcess.RunAsync("serve", folder["a.duckdb"], "--port", "0", option, value);
        Assert.Equal(1, run.Status);
        Assert.Contains("can be reached by others: give a key (--key-file, or CASUS_KEY) or an OpenID Connect provider", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["a.duckdb"]));
    }

    [Fact]
    public async Task A_ledger_that_is_served_takes_articles_from_the_command_line_by_its_address()
    {
        using var folder = new Folder();
        using var site = CasusProcess.Start("serve", folder["a.duckdb"], "--port", "0", "--fast");
        string address, events;
        try
        {
            // casus: LEDGER is at ADDRESS (Ctrl-C ends)
            var line = await site.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            address = line!.Split(" is at ")[1].Split(' ')[0];
            var article = folder.Write("a.txt", "Norway recalls envoy\n\nNorway recalled its ambassador from Peru on Tuesday.\n");

            var refused = await CasusProcess.RunAsync("code", article, "--ledger", folder["a.duckdb"]);
            Assert.Equal(1, refused.Status);
            Assert.Contains($"in use by another process (id {site.Id})", refused.Error, StringComparison.Ordinal);

            var coded = await CasusProcess.RunAsync("code", article, folder["none.txt"], "--ledger", address);
            Assert.Equal((2, ""), (coded.Status, coded.Text));
            Assert.Contains("none.txt: no such file", coded.Error, StringComparison.Ordinal);
            events = coded.Error.Split("1 articles: ")[1].Split(' ')[0];
            Assert.Equal(1, (await CasusProcess.RunAsync("code", article, "--ledger", "http://198.51.100.1:5170")).Status);
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var found = await CasusProcess.RunAsync("query", folder["a.duckdb"], "--count");
        Assert.NotEqual("0", events);
        Assert.Equal(events, found.Text.Trim());
        Assert.Contains("nothing answers at", (await CasusProcess.RunAsync("code", folder["a.txt"], "--ledger", address)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--oidc-authority https://login.example.org", "belong together")]
    [InlineData("--oidc-authority http://login.example.org --oidc-client casus", "no https address")]
    [InlineData("--oidc-authority https://login.example.org --oidc-client casus", "CASUS_OIDC_SECRET is not set")]
    public async Task Half_a_provider_is_none(string options, string reason)
    {
        using var folder = new Folder();
        var run = await CasusProcess.RunAsync(["serve", folder["a.duckdb"], .. options.Split(' ')]);
        Assert.Equal(1, run.Status);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }
}

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

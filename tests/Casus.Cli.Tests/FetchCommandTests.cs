using Casus.Reading.Tests.Fetch;

namespace Casus.Cli.Tests;

/// <summary><c>casus fetch</c>.</summary>
public sealed class FetchCommandTests
{
    private const string Page =
        "<html><head><title>Police arrest two</title></head><body><h1>Police arrest two</h1><p>Police arrested two protesters in the capital on Wednesday, and they will be tried before a court.</p></body></html>";

    [Fact]
    public async Task What_was_fetched_can_be_coded()
    {
        using var folder = new Folder();
        await using var server = new LocalServer();
        server.Add("/arrest", new Reply(Page));
        folder.Write("list.txt", $"# mine\n{server.Address}/arrest\n");

        var fetched = await CasusProcess.RunAsync("fetch", "--list", folder["list.txt"], "--to", folder["news"], "--allow-private", "--delay", "0");
        var coded = await CasusProcess.RunAsync("code", folder["news"], "--fast");

        Assert.Equal((0, 0), (fetched.Status, coded.Status));
        Assert.Empty(fetched.Output);
        Assert.Contains("1 pages stored", fetched.Error, StringComparison.Ordinal);
        Assert.Contains($"\"url\":\"{server.Address}/arrest\"", coded.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_address_is_named_with_its_reason()
    {
        using var folder = new Folder();
        await using var server = new LocalServer();
        server.Add("/arrest", new Reply(Page));

        var run = await CasusProcess.RunAsync("fetch", server.Address + "/arrest", "ftp://valley.example/x", "--to", folder["news"]);

        Assert.Equal(2, run.Status);
        Assert.Contains($"refused: {server.Address}/arrest: not an address of the public internet", run.Error, StringComparison.Ordinal);
        Assert.Contains("refused: ftp://valley.example/x: not a web address", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Nothing_to_fetch_a_wrong_number_and_a_place_that_cannot_be_written_are_told()
    {
        using var folder = new Folder();
        folder.Write("file", "");
        Assert.All(
            await Task.WhenAll(
                CasusProcess.RunAsync("fetch"),
                CasusProcess.RunAsync("fetch", "http://valley.example/", "--delay", "-1"),
                CasusProcess.RunAsync("fetch", "http://valley.example/", "--list", folder["none"]),
                CasusProcess.RunAsync("fetch", "http://valley.example/", "--to", folder["file"])),
            run => Assert.Equal(1, run.Status));
    }
}

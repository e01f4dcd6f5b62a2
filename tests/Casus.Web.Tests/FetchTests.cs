using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Casus.Reading.Tests.Fetch;

namespace Casus.Web.Tests;

/// <summary>Pages that somebody names by their address are fetched and coded, with good manners and from the public internet alone.</summary>
public sealed class FetchTests(Site site) : IClassFixture<Site>
{
    internal const string Page =
        """
        <html><head><title>Four held in Almaty</title><meta property="og:site_name" content="The Invented Post"></head><body><article>
        <h1>Four held in Almaty</h1><p>Police arrested four protesters in Almaty on Monday, the Interior Ministry said in a statement.</p>
        <p>Russia condemned the arrests and called for their release, while the ministry said that an inquiry had begun on Tuesday.</p>
        </article></body></html>
        """;

    [Fact]
    public async Task A_page_is_asked_for_as_its_robots_txt_lets_and_its_records_come_back()
    {
        await using var server = new LocalServer();
        server.Add("/arrests", new Reply(Page));

        var answer = await Fetch(server.Address + "/arrests");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var records = (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).EnumerateArray().ToList();
        Assert.Equal(server.Address + "/arrests", records[0].GetProperty("url").GetString());
        Assert.False(records[0].TryGetProperty("file", out var file) && file.ValueKind == JsonValueKind.String);
        Assert.Contains(records, r => r.GetProperty("record").GetString() == "event" && r.GetProperty("type").GetString() == "COERCE");
        Assert.Equal(["/robots.txt", "/arrests"], server.Paths);
        var id = records[0].GetProperty("id").GetString()!;
        Assert.Contains("Four held in Almaty", await site.Client.GetStringAsync(new Uri("/article?id=" + id, UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_new_pages_of_a_feed_are_coded_all()
    {
        await using var server = new LocalServer();
        server.Add("/one", new Reply(Page.Replace("Almaty", "Astana", StringComparison.Ordinal)));
        server.Add("/two", new Reply(Page.Replace("Almaty", "Aktau", StringComparison.Ordinal)));
        server.Add("/feed", new Reply(
            "<rss version='2.0'><channel><title>Post</title><item><link>/one</link></item><item><link>/two</link></item></channel></rss>", "text/xml"));

        var records = await (await Fetch(server.Address + "/feed")).Content.ReadFromJsonAsync<JsonElement>(Stop);

        Assert.Equal(
            [server.Address + "/one", server.Address + "/two"],
            records.EnumerateArray().Where(r => r.GetProperty("record").GetString() == "document").Select(r => r.GetProperty("url").GetString()!));
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_refused_and_left_alone()
    {
        await using var server = new LocalServer();
        server.Add("/robots.txt", new Reply("User-agent: *\nDisallow: /arrests", "text/plain"));
        server.Add("/arrests", new Reply(Page));

        Assert.Contains("robots.txt", await Refused(await Fetch(server.Address + "/arrests")), StringComparison.Ordinal);
        Assert.Equal(["/robots.txt"], server.Paths);
    }

    [Theory]
    [InlineData("/nowhere", "answered 404")]
    [InlineData("/picture", "neither page nor feed")]
    public async Task What_is_no_page_is_refused_with_its_reason(string path, string reason)
    {
        await using var server = new LocalServer();
        server.Add("/picture", new Reply("x", "image/png"));
        Assert.Contains(reason, await Refused(await Fetch(server.Address + path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_host_is_asked_by_one_at_a_time_whoever_asks()
    {
        await using var server = new LocalServer();
        var (inside, most) = (0, 0);
        server.Pages["/slow"] = _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Thread.Sleep(100);
            Interlocked.Decrement(ref inside);
            return Reply.NotFound;
        };

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Fetch(server.Address + "/slow")));

        Assert.Equal((1, 4), (most, server.Paths.Count(p => p == "/slow")));
    }

    [Fact]
    public async Task As_it_is_started_by_users_the_site_asks_no_address_of_its_own_machine_or_network()
    {
        await using var server = new LocalServer();
        var port = new Uri(server.Address).Port;
        var folder = Directory.CreateTempSubdirectory("casus-fetch-");
        await using (var workbench = await Workbench.StartAsync(
            new WorkbenchOptions { Ledger = Path.Join(folder.FullName, "l.duckdb"), Port = 0, LoadCoder = () => Site.Coder }, Stop))
        {
            using var client = new HttpClient { BaseAddress = workbench.Address };
            string[] inside = [$"127.0.0.1:{port}", $"localhost:{port}", $"2130706433:{port}", $"[::ffff:127.0.0.1]:{port}", "10.0.0.1", "169.254.169.254", "[::1]"];
            foreach (var host in inside)
            {
                var answer = await client.PostAsJsonAsync("/fetch.json", new { address = $"http://{host}/arrests" }, Stop);
                Assert.Contains("not an address of the public internet", await Refused(answer), StringComparison.Ordinal);
            }

            Assert.Contains("only http and https", await Refused(await client.PostAsJsonAsync("/fetch.json", new { address = "file:///etc/passwd" }, Stop)), StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);
        Assert.Empty(server.Requests);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> Fetch(string address) => site.Client.PostAsJsonAsync("/fetch.json", new { address }, Stop);

    private static async Task<string> Refused(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("detail").GetString()!;
    }
}

using System.Text;
using Casus.Reading.Fetch;

namespace Casus.Reading.Tests.Fetch;

/// <summary><see cref="Fetcher"/> against servers on this machine.</summary>
public sealed class FetchTests : Fetches
{
    [Fact]
    public async Task A_page_is_stored_and_coded_from_there()
    {
        await using var server = new LocalServer();
        server.Add("/dam", Page("Dam talks"));

        var archive = await FetchAsync(Quick, server.Address + "/dam");

        Assert.Equal([archive], Archives);
        var article = Assert.IsType<ReadArticle>(Assert.Single(await ReadAsync(Store))).Article;
        Assert.Equal(("Dam talks", server.Address + "/dam"), (article.Title, article.Url));
        Assert.Equal(["/robots.txt", "/dam"], server.Paths);
        Assert.StartsWith("Casus/", server.Requests.Last()["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_this_machine_is_refused_unless_allowed()
    {
        await using var server = new LocalServer();
        server.Add("/dam", Page("Dam talks"));
        var port = new Uri(server.Address).Port;

        await FetchAsync(
            Quick with { AllowPrivate = false }, server.Address + "/dam", FormattableString.Invariant($"http://localhost:{port}/dam"),
            FormattableString.Invariant($"http://2130706433:{port}/dam"), FormattableString.Invariant($"http://[::ffff:127.0.0.1]:{port}/dam"));

        // The number is another spelling of 127.0.0.1, asked for once.
        Assert.Equal(3, Reports.Count);
        Assert.All(Reports, report => Assert.Equal(FetchOutcome.Refused, report.Outcome));
        Assert.All(Reports, report => Assert.Contains("not an address of the public internet", report.Reason, StringComparison.Ordinal));
        Assert.Empty(server.Requests);
        Assert.Empty(Archives);
    }

    [Theory]
    [InlineData("ftp://valley.example/dam", "only http and https")]
    [InlineData("file:///etc/passwd", "only http and https")]
    [InlineData("valley.example/dam", "not a web address")]
    [InlineData("https://jane:secret@valley.example/", "holds a user's name")]
    public async Task What_is_no_web_address_is_refused(string address, string reason)
    {
        await FetchAsync(Quick, address);
        Assert.Contains(reason, Assert.Single(Reports).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_fetched()
    {
        await using var server = new LocalServer();
        server.Add("/robots.txt", new Reply("User-agent: *\nDisallow: /private\n", "text/plain"));
        server.Add("/dam", Page("Dam talks"));
        server.Add("/moved", new Reply("", status: 302, fields: "Location: /private/dam\r\n"));

        await FetchAsync(Quick, server.Address + "/private/dam", server.Address + "/dam", server.Address + "/moved");

        Assert.Equal(["/robots.txt", "/dam", "/moved"], server.Paths);
        Assert.Equal([FetchOutcome.Refused, FetchOutcome.Stored, FetchOutcome.Refused], Reports.Select(report => report.Outcome));
        Assert.Contains("robots.txt", Reports[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_robots_txt_cannot_be_read_nothing_is_fetched()
    {
        await using var server = new LocalServer();
        server.Add("/robots.txt", new Reply("", status: 500));
        server.Add("/dam", Page("Dam talks"));

        await FetchAsync(Quick with { Retries = 1 }, server.Address + "/dam");

        Assert.Equal(["/robots.txt", "/robots.txt"], server.Paths);
        Assert.Equal((FetchOutcome.Failed, "its host's robots.txt could not be read: answered 500"), (Reports[0].Outcome, Reports[0].Reason));
    }

    [Fact]
    public async Task A_page_is_asked_for_again_only_if_it_changed()
    {
        await using var server = new LocalServer();
        server.Pages["/dam"] = request => request["If-None-Match"] == "\"1\"" && request["If-Modified-Since"] is not null
            ? new Reply("", status: 304)
            : new Reply(Html("Dam talks"), fields: "ETag: \"1\"\r\nLast-Modified: Wed, 05 Jan 2022 10:29:00 GMT\r\n");
        server.Add("/rain", Page("Rain at last"));

        await FetchAsync(Quick, server.Address + "/dam", server.Address + "/rain");
        await FetchAsync(Quick, server.Address + "/dam", server.Address + "/rain");

        Assert.Equal([FetchOutcome.Stored, FetchOutcome.Stored, FetchOutcome.Unchanged, FetchOutcome.Unchanged], Reports.Select(report => report.Outcome));
        Assert.Single(Archives);
    }

    [Fact]
    public async Task A_feed_leads_to_its_new_items_only()
    {
        await using var server = new LocalServer();
        string[] items = ["/a", "/b"];
        server.Pages["/feed"] = _ => Feed(items);
        Array.ForEach(["/a", "/b", "/c"], path => server.Add(path, Page("Story " + path)));

        await FetchAsync(Quick, server.Address + "/feed");
        items = ["/c", "/b", "/a"];
        await FetchAsync(Quick, server.Address + "/feed");

        Assert.Equal(["/robots.txt", "/feed", "/a", "/b", "/robots.txt", "/feed", "/c"], server.Paths);
        Assert.Equal(["Story /a", "Story /b", "Story /c"], (await ReadAsync(Store)).Cast<ReadArticle>().Select(read => read.Article.Title!));
    }

    [Fact]
    public async Task A_feed_is_read_again_as_long_as_an_item_could_not_be_fetched()
    {
        await using var server = new LocalServer();
        var isUp = false;
        server.Pages["/feed"] = request => request["If-None-Match"] is null ? Feed(["/a"]) with { Fields = "ETag: \"1\"\r\n" } : new Reply("", status: 304);
        server.Pages["/a"] = _ => isUp ? Page("Story") : new Reply("", status: 503);

        await FetchAsync(Quick with { Retries = 0 }, server.Address + "/feed");
        isUp = true;
        await FetchAsync(Quick, server.Address + "/feed");
        await FetchAsync(Quick, server.Address + "/feed");

        Assert.Equal(
            [FetchOutcome.Feed, FetchOutcome.Failed, FetchOutcome.Feed, FetchOutcome.Stored, FetchOutcome.Unchanged],
            Reports.Select(report => report.Outcome));
    }

    [Fact]
    public async Task A_JSON_feed_is_followed_and_its_items_are_limited()
    {
        await using var server = new LocalServer();
        server.Add("/feed", new Reply("""{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"/a"},{"url":"/b"},{"url":"/c"}]}""", "application/feed+json"));
        Array.ForEach(["/a", "/b", "/c"], path => server.Add(path, Page("Story " + path)));

        await FetchAsync(Quick with { MaxItems = 2 }, server.Address + "/feed");

        Assert.Equal(["/robots.txt", "/feed", "/a", "/b"], server.Paths);
        await FetchAsync(Quick with { MaxItems = 2 }, server.Address + "/feed");
        Assert.Equal(["/robots.txt", "/feed", "/c"], server.Paths[4..]);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_after_a_while()
    {
        await using var server = new LocalServer();
        var asked = 0;
        server.Pages["/dam"] = _ => ++asked < 3 ? new Reply("", status: 503) : Page("Dam talks");

        await FetchAsync(Quick, server.Address + "/dam");

        Assert.Equal((3, FetchOutcome.Stored), (asked, Reports[0].Outcome));
    }

    [Fact]
    public async Task A_host_that_wants_to_be_left_alone_is()
    {
        await using var server = new LocalServer();
        server.Add("/dam", new Reply("", status: 429, fields: "Retry-After: 3600\r\n"));
        server.Add("/rain", Page("Rain"));

        await FetchAsync(Quick, server.Address + "/dam", server.Address + "/rain");

        Assert.Equal(["/robots.txt", "/dam"], server.Paths);
        Assert.Contains("wants to be left alone", Reports[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_to_one_host_are_apart()
    {
        await using var server = new LocalServer();
        var times = new List<long>();
        server.Pages["/a"] = server.Pages["/b"] = _ =>
        {
            lock (times)
            {
                times.Add(TimeProvider.System.GetTimestamp());
            }

            return Page("Story");
        };
        server.Add("/robots.txt", new Reply("User-agent: casus\nCrawl-delay: 0.4\n", "text/plain"));

        await FetchAsync(Quick with { Delay = TimeSpan.FromMilliseconds(10) }, server.Address + "/a", server.Address + "/b");

        Assert.True(TimeProvider.System.GetElapsedTime(times[0], times[1]) >= TimeSpan.FromSeconds(0.39));
    }

    [Fact]
    public async Task A_redirect_into_one_s_own_network_is_refused_however_it_is_written()
    {
        await using var server = new LocalServer();
        var port = new Uri(server.Address).Port;
        // The server's own address stands for the public internet here.
        var options = Quick with { AllowPrivate = false, Allows = address => address.ToString() == "127.0.0.1" || PublicAddress.Is(address) };
        string[] inside = ["127.0.0.2", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:10.0.0.1]", "0x7f000002", "[fd00::1]"];
        foreach (var (index, host) in inside.Index())
        {
            server.Add($"/{index}", new Reply("", status: 302, fields: FormattableString.Invariant($"Location: http://{host}:{port}/secret\r\n")));
        }

        await FetchAsync(options, [.. inside.Select((_, index) => $"{server.Address}/{index}")]);

        Assert.Equal(inside.Length, Reports.Count);
        Assert.All(Reports, report => Assert.Equal((FetchOutcome.Refused, "not an address of the public internet"), (report.Outcome, report.Reason)));
        Assert.DoesNotContain("/secret", server.Paths);
    }

    [Fact]
    public async Task A_redirect_is_followed_but_not_without_end()
    {
        await using var server = new LocalServer();
        server.Add("/old", new Reply("", status: 301, fields: "Location: /new\r\n"));
        server.Add("/new", Page("Dam talks"));
        server.Add("/round", new Reply("", status: 302, fields: "Location: /round\r\n"));
        server.Add("/away", new Reply("", status: 302, fields: "Location: file:///etc/passwd\r\n"));

        await FetchAsync(Quick, server.Address + "/old", server.Address + "/round", server.Address + "/away");

        Assert.Equal([null, "redirected more than 5 times", "redirected to 'file:///etc/passwd': not a web address: only http and https are fetched"], Reports.Select(report => report.Reason));
        Assert.Equal(server.Address + "/new", Assert.IsType<ReadArticle>(Assert.Single(await ReadAsync(Store))).Article.Url);
    }

    [Fact]
    public async Task Large_slow_packed_and_broken_answers_are_refused()
    {
        await using var server = new LocalServer();
        server.Add("/large", new Reply(new string('x', 2 << 20)));
        server.Add("/bomb", new Reply(Gzip(new byte[50 << 20]), Fields: "Content-Encoding: gzip\r\n"));
        server.Add("/broken", new Reply([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18], Fields: "Content-Encoding: gzip\r\n"));
        server.Add("/slow", Page("Dam talks") with { Pause = TimeSpan.FromSeconds(60) });
        server.Add("/picture", new Reply("GIF89a", "image/gif"));
        server.Add("/garbage", new Reply("") { Raw = "no web server\r\n\r\n"u8.ToArray() });
        server.Add("/packed", new Reply(Gzip(Encoding.UTF8.GetBytes(Html("Packed story"))), Fields: "Content-Encoding: gzip\r\n"));

        await FetchAsync(
            Quick with { MaxBytes = 1 << 20, Timeout = TimeSpan.FromSeconds(3), Retries = 0 },
            [.. new[] { "/large", "/bomb", "/broken", "/slow", "/picture", "/garbage", "/packed" }.Select(path => server.Address + path)]);

        Assert.Equal(
            ["larger than 1 MB", "larger than 1 MB", "broken compression", "no whole answer within 3 s", "neither page nor feed, but image/gif"],
            Reports.Take(5).Select(report => report.Reason));
        Assert.StartsWith("no proper answer", Reports[5].Reason, StringComparison.Ordinal);
        Assert.Equal("Packed story", Assert.IsType<ReadArticle>(Assert.Single(await ReadAsync(Store))).Article.Title);
    }
}

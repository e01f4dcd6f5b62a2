using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Casus.Web.Tests;

/// <summary>Who gets in, and what is refused.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private const string Key = "a key of more than sixteen signs";
    private readonly string _folder = Directory.CreateTempSubdirectory("casus-access-").FullName;
    private Workbench? _workbench;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_workbench is not null)
        {
            await _workbench.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_address_that_others_reach_needs_a_key_or_a_provider()
    {
        var error = await Assert.ThrowsAsync<WorkbenchException>(() => Start(Options() with { Address = IPAddress.Any }));
        Assert.Contains("--key-file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_before_the_site_makes_it_one_that_others_reach()
    {
        var error = await Assert.ThrowsAsync<WorkbenchException>(() => Start(Options() with { PublicAddress = new Uri("https://casus.example.org/") }));
        Assert.StartsWith("https://casus.example.org/ can be reached by others", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles")]
    [InlineData("/articles.json")]
    [InlineData("/openapi.json")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task Without_the_key_nothing_is_shown(string address)
    {
        using var client = await Start(Options() with { Key = Key });
        using var request = new HttpRequestMessage(address.StartsWith("/_blazor", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, address);
        var answer = await client.SendAsync(request, Stop);
        Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.Unauthorized, answer.StatusCode.ToString());
    }

    [Fact]
    public async Task A_program_shows_the_key_as_bearer_token()
    {
        using var client = await Start(Options() with { Key = Key });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/articles.json", UriKind.Relative), Stop)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key + "x");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/articles.json", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task Signing_in_by_page_needs_the_key_and_the_pages_own_form()
    {
        using var client = await Start(Options() with { Key = Key });
        Assert.Equal(HttpStatusCode.BadRequest, await SignIn(client, Key, token: ""));
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Stop);
        var token = Token(page);
        await SignIn(client, "wrong", token);
        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync(new Uri("/articles", UriKind.Relative), Stop)).StatusCode);
        await SignIn(client, Key, token);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/articles", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task Who_signs_out_is_not_let_in_again_without_the_key()
    {
        using var client = await Start(Options() with { Key = Key });
        await SignIn(client, Key, Token(await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Stop)));
        var page = await client.GetStringAsync(new Uri("/articles", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, await Leave(client, ""));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/articles", UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, await Leave(client, Token(page)));
        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync(new Uri("/articles", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_write_or_pass_for_this_machine()
    {
        using var client = await Start(Options());
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/articles.json") { Content = JsonContent.Create(new { text = "Police arrested him." }) };
        foreign.Headers.Add("Origin", "https://example.org");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign, Stop)).StatusCode);
        using var renamed = new HttpRequestMessage(HttpMethod.Get, "/articles");
        renamed.Headers.Host = "example.org";
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await client.SendAsync(renamed, Stop)).StatusCode);
    }

    [Fact]
    public async Task Too_large_a_text_is_refused_unread()
    {
        using var client = await Start(Options());
        using var content = new ByteArrayContent(new byte[17 << 20]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        client.DefaultRequestHeaders.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync(new Uri("/articles.json", UriKind.Relative), content, Stop)).StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_to_wait()
    {
        using var client = await Start(Options());
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 200 && last != HttpStatusCode.TooManyRequests; i++)
        {
            last = (await client.PostAsJsonAsync("/articles.json", new { text = "" }, Stop)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task A_ledger_opened_for_reading_takes_nothing_in()
    {
        using (await Start(Options()))
        {
            await _workbench!.DisposeAsync();
        }

        using var client = await Start(Options() with { ReadOnly = true });
        var answer = await client.PostAsJsonAsync("/articles.json", new { text = "Police arrested him." }, Stop);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private WorkbenchOptions Options() => new()
    {
        Ledger = Path.Join(_folder, "ledger.duckdb"), Port = 0, LoadCoder = () => throw new InvalidOperationException("Nothing is to be coded."),
    };

    private async Task<HttpClient> Start(WorkbenchOptions options)
    {
        _workbench = await Workbench.StartAsync(options, Stop);
        // Whoever expects leave to send waits for it, also on a busy machine.
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = _workbench.Address };
    }

    private static string Token(string page) => page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];

    private static async Task<HttpStatusCode> Leave(HttpClient client, string token)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        return (await client.PostAsync(new Uri("/session/end", UriKind.Relative), form, Stop)).StatusCode;
    }

    private static async Task<HttpStatusCode> SignIn(HttpClient client, string key, string token)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["key"] = key, ["to"] = "/articles", ["__RequestVerificationToken"] = token,
        });
        return (await client.PostAsync(new Uri("/session", UriKind.Relative), form, Stop)).StatusCode;
    }
}

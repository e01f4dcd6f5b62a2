using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace Casus.Web.Tests;

/// <summary>An OpenID Connect provider vouches for who uses the site.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("casus-openid-").FullName;
    private OpenIdProvider _provider = null!;
    private Workbench? _workbench;

    public async ValueTask InitializeAsync() => _provider = await OpenIdProvider.StartAsync(Stop);

    public async ValueTask DisposeAsync()
    {
        if (_workbench is not null)
        {
            await _workbench.DisposeAsync();
        }

        await _provider.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Who_is_signed_in_at_the_provider_comes_back_to_the_page_that_was_asked_for()
    {
        using var client = await StartAsync(Options());
        var answer = await client.GetAsync(new Uri("/articles?outlet=The%20Invented", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("/articles?outlet=The%20Invented", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("<h1>Articles</h1>", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal([_workbench!.Address + "signin-oidc"], _provider.Returns);

        // From then on the site knows them itself.
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/events.json", UriKind.Relative), Stop)).StatusCode);
        Assert.Single(_provider.Returns);
    }

    [Fact]
    public async Task A_review_bears_the_name_that_the_provider_vouches_for()
    {
        using var client = await StartAsync(Options() with { LoadCoder = () => Site.Coder });
        await client.GetAsync(new Uri("/articles", UriKind.Relative), Stop);
        var coded = await client.PostAsJsonAsync("/articles.json", new { text = "Police arrested four protesters in Almaty on Monday." }, Stop);
        var records = await coded.Content.ReadFromJsonAsync<JsonElement>(Stop);
        var record = records.EnumerateArray().First(r => r.GetProperty("record").GetString() == "event").GetProperty("id").GetString();

        var review = await client.PostAsJsonAsync("/reviews.json", new { record, action = "accept", reviewer = "Somebody else" }, Stop);

        Assert.Equal("Ana Analyst", (await review.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("reviewer").GetString());
    }

    [Fact]
    public async Task A_token_signed_by_somebody_else_lets_nobody_in()
    {
        using var other = RSA.Create(2048);
        _provider.Forged = other;
        using var client = await StartAsync(Options());
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(new Uri("/articles", UriKind.Relative), Stop)).StatusCode);
        await NothingIsShownAsync();
    }

    [Fact]
    public async Task A_site_that_does_not_know_its_secret_lets_nobody_in()
    {
        using var client = await StartAsync(Options() with { OpenId = new OpenIdSettings(_provider.Address, OpenIdProvider.Client, "another secret") });
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(new Uri("/articles", UriKind.Relative), Stop)).StatusCode);
        await NothingIsShownAsync();
    }

    [Fact]
    public async Task Behind_a_proxy_the_provider_sends_people_back_to_the_public_address()
    {
        await StartAsync(Options() with { PublicAddress = new Uri("https://casus.example.org/") });
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _workbench!.Address };
        var answer = await client.GetAsync(new Uri("/articles", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("redirect_uri=https%3A%2F%2Fcasus.example.org%2Fsignin-oidc", answer.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task With_a_provider_the_site_may_be_open_to_others()
    {
        using var client = await StartAsync(Options() with { Address = IPAddress.Any });
        await NothingIsShownAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private WorkbenchOptions Options() => new()
    {
        Ledger = Path.Join(_folder, "ledger.duckdb"), Port = 0, LoadCoder = () => throw new InvalidOperationException("Nothing is to be coded."),
        OpenId = new OpenIdSettings(_provider.Address, OpenIdProvider.Client, OpenIdProvider.Secret),
    };

    private async Task<HttpClient> StartAsync(WorkbenchOptions options)
    {
        _workbench = await Workbench.StartAsync(options, Stop);
        return new HttpClient { BaseAddress = _workbench.Address };
    }

    private async Task NothingIsShownAsync()
    {
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new UriBuilder(_workbench!.Address) { Host = "127.0.0.1" }.Uri,
        };
        foreach (var address in new[] { "/articles", "/articles.json", "/gold.jsonl", "/openapi.json" })
        {
            var answer = await stranger.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.Equal((HttpStatusCode.Found, new Uri(_provider.Address).Port), (answer.StatusCode, answer.Headers.Location!.Port));
        }
    }
}

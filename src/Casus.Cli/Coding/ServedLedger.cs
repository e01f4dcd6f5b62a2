using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NodaTime.Text;

namespace Casus.Cli.Coding;

/// <summary>
/// A ledger that <c>casus serve</c> holds on this machine: articles are sent to it over loopback, and it codes them. A key, where
/// it asks for one, is taken from CASUS_KEY.
/// </summary>
internal sealed class ServedLedger : IDisposable
{
    private const string KeyVariable = "CASUS_KEY";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly HttpClient _site;

    private ServedLedger(Uri address) => _site = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Whether a ledger is named by an address, not a file.</summary>
    public static bool IsOne(string ledger) =>
        Uri.TryCreate(ledger, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>Takes the address.</summary>
    /// <exception cref="CommandException">It is not on this machine.</exception>
    public static ServedLedger At(string ledger)
    {
        var address = new Uri(ledger);
        if (!address.IsLoopback)
        {
            throw new CommandException($"--ledger: {ledger} is not on this machine; articles are sent over loopback only");
        }

        var served = new ServedLedger(address);
        if (Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key)
        {
            served._site.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return served;
    }

    /// <summary>Sends an article to be coded.</summary>
    /// <returns>How many events were found in it, or why it was refused.</returns>
    /// <exception cref="CommandException">There is no site, or it does not take articles from us.</exception>
    public async Task<(int Events, string? Refused)> CodeAsync(Article article, CancellationToken cancellation)
    {
        while (true)
        {
            using var answer = await SendAsync(article, cancellation);
            switch (answer.StatusCode)
            {
                case HttpStatusCode.TooManyRequests:
                    await Task.Delay(Pause, cancellation);
                    continue;
                case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                    throw new CommandException($"{_site.BaseAddress} asks for a key: give it in {KeyVariable}");
                case HttpStatusCode.Conflict:
                    throw new CommandException($"{_site.BaseAddress} is open for reading only");
                case HttpStatusCode.NotFound:
                    throw new CommandException($"{_site.BaseAddress} is no casus serve");
            }

            var body = await answer.Content.ReadAsStringAsync(cancellation);
            return answer.IsSuccessStatusCode ? (Events(body), null) : (0, Reason(body) ?? $"the site answers {(int)answer.StatusCode}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _site.Dispose();

    private async Task<HttpResponseMessage> SendAsync(Article article, CancellationToken cancellation)
    {
        var draft = new
        {
            id = Casus.Coding.Coder.IdOf(article), text = article.Text, title = article.Title, outlet = article.Outlet, author = article.Author,
            url = article.Url, language = article.Language,
            published = article.Published is { } time ? LocalDateTimePattern.ExtendedIso.Format(time) : null,
        };
        try
        {
            return await _site.PostAsJsonAsync("articles.json", draft, cancellation);
        }
        catch (HttpRequestException)
        {
            throw new CommandException($"nothing answers at {_site.BaseAddress}; is casus serve running?");
        }
    }

    private static int Events(string body)
    {
        using var records = JsonDocument.Parse(body);
        return records.RootElement.EnumerateArray().Count(r => r.GetProperty("record").GetString() == "event");
    }

    private static string? Reason(string body)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            return problem.RootElement.TryGetProperty("detail", out var detail) ? detail.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

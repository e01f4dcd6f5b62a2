using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace Casus.Reading.Fetch;

/// <summary>Asks servers as robots.txt lets it, one request a host at a time, with pauses, retries and limits; follows redirects by the same rules.</summary>
internal sealed class PoliteClient : IDisposable
{
    private const int MaxRedirects = 5;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly FetchOptions _options;
    private readonly HttpClient _http;
    private readonly HostGates _gates;
    private readonly Robots _robots;

    public PoliteClient(FetchOptions options, TimeProvider time)
    {
        (_options, _gates) = (options, new HostGates(time));
        _robots = new Robots((file, cancellation) => FollowAsync(file, RobotsFile.MaxBytes, null, cancellation));
        _http = new HttpClient(Handler(options, time)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        _http.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5");
    }

    /// <summary>What the address holds.</summary>
    /// <param name="address">What to ask for.</param>
    /// <param name="known">What is known of it from last time, or null.</param>
    /// <param name="cancellation">Stops the asking.</param>
    /// <exception cref="RefusedException">It may not be asked for.</exception>
    /// <exception cref="UnreachableException">It could not be had for the moment.</exception>
    public Task<Answer> GetAsync(Uri address, KnownAddress? known, CancellationToken cancellation) =>
        FollowAsync(address, _options.MaxBytes, known ?? KnownAddress.None, cancellation);

    public void Dispose()
    {
        _http.Dispose();
        _gates.Dispose();
    }

    // What is known is null for a robots.txt, which is not subject to itself.
    private async Task<Answer> FollowAsync(Uri address, int most, KnownAddress? known, CancellationToken cancellation)
    {
        for (var hops = 0; ; hops++)
        {
            var pause = known is null ? _options.Delay : await PauseAsync(address, cancellation);
            var answer = await SendAsync(address, most, pause, known, cancellation);
            if (answer.Status is not (301 or 302 or 303 or 307 or 308) || answer["Location"] is not { } location)
            {
                return answer;
            }

            if (hops == MaxRedirects)
            {
                throw new RefusedException($"redirected more than {MaxRedirects} times");
            }

            address = WebAddress.Parse(location, address, out var reason) ?? throw new RefusedException($"redirected to '{location}': {reason}");
        }
    }

    private async Task<TimeSpan> PauseAsync(Uri address, CancellationToken cancellation)
    {
        var robots = await _robots.OfAsync(address, cancellation);
        if (!robots.Allows(address))
        {
            throw new RefusedException($"robots.txt of {address.Authority} does not allow it");
        }

        var asked = robots.Delay is { } delay && delay < LongestPause ? delay : robots.Delay is null ? TimeSpan.Zero : LongestPause;
        return asked > _options.Delay ? asked : _options.Delay;
    }

    private async Task<Answer> SendAsync(Uri address, int most, TimeSpan pause, KnownAddress? known, CancellationToken cancellation)
    {
        using var turn = await _gates.EnterAsync(address.Authority, pause, cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        known?.AddTo(request);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (WaitOf(response.Headers.RetryAfter) > _options.MaxWait && (int)response.StatusCode is 429 or 503)
            {
                _gates.Close(address.Authority, string.Create(CultureInfo.InvariantCulture, $"its host answered {(int)response.StatusCode} and wants to be left alone until later"));
            }

            limit.CancelAfter(_options.Timeout);
            var body = response.IsSuccessStatusCode ? await ReadAsync(response.Content, most, limit.Token) : [];
            return new Answer(address, (int)response.StatusCode, Fields(response), body);
        }
        catch (HttpRequestException e)
        {
            throw e.InnerException is RefusedException refused ? new RefusedException(refused.Message) : new UnreachableException(Reason(e));
        }
        catch (Exception e) when (e is TimeoutRejectedException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new UnreachableException(string.Create(CultureInfo.InvariantCulture, $"no whole answer within {_options.Timeout.TotalSeconds} s"));
        }
        catch (InvalidDataException)
        {
            throw new RefusedException("broken compression");
        }
        catch (IOException)
        {
            throw new UnreachableException("the connection broke off");
        }
    }

    private static string Reason(HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "its host's name is not known",
        HttpRequestError.ConnectionError => $"its host cannot be reached: {(e.InnerException ?? e).Message}",
        HttpRequestError.SecureConnectionError => $"no safe connection to its host: {(e.InnerException ?? e).Message}",
        _ => $"no proper answer: {(e.InnerException ?? e).Message}",
    };

    private static async Task<byte[]> ReadAsync(HttpContent content, int most, CancellationToken cancellation)
    {
        // What says itself that it is too large is not even begun.
        var tooLarge = new RefusedException(most >= 1 << 20 ? $"larger than {most >> 20} MB" : $"larger than {most >> 10} kB");
        if (content.Headers.ContentLength > most)
        {
            throw tooLarge;
        }

        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            all.Write(buffer, 0, read);
            if (all.Length > most)
            {
                throw tooLarge;
            }
        }

        return all.ToArray();
    }

    private static List<KeyValuePair<string, string>> Fields(HttpResponseMessage response) =>
        [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value)))];

    private static TimeSpan WaitOf(RetryConditionHeaderValue? wait) => wait?.Delta ?? TimeSpan.Zero;

    private static ResilienceHandler Handler(FetchOptions options, TimeProvider time) =>
        new(new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = Math.Max(1, options.Retries),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.Backoff,
                MaxDelay = options.MaxWait,
                ShouldRetryAfterHeader = true,
                ShouldHandle = attempt => ValueTask.FromResult(options.Retries > 0
                    && attempt.Outcome.Exception?.InnerException is not RefusedException
                    && HttpClientResiliencePredicates.IsTransient(attempt.Outcome)
                    && WaitOf(attempt.Outcome.Result?.Headers.RetryAfter) <= options.MaxWait),
            })
            .AddTimeout(options.Timeout)
            .Build())
        {
            InnerHandler = new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectCallback = (context, cancellation) => GuardedConnection.OpenAsync(context.DnsEndPoint, options.Allows, cancellation),
                UseCookies = false,

                // A proxy would look up names itself, where nobody can look at the address.
                UseProxy = false,
                MaxResponseHeadersLength = 64,
                ResponseDrainTimeout = TimeSpan.Zero,
            },
        };
}

using System.Collections.Concurrent;
using System.Globalization;
using Casus.Reading.Html;

namespace Casus.Reading.Fetch;

/// <summary>The robots.txt of each host, asked for once a run. One that is not there allows all; one that cannot be read allows nothing.</summary>
/// <param name="get">Fetches a robots.txt.</param>
internal sealed class Robots(Func<Uri, CancellationToken, Task<Answer>> get)
{
    /// <summary>The name by which robots.txt files call the program.</summary>
    public const string Token = "Casus";

    private readonly ConcurrentDictionary<string, Lazy<Task<RobotsFile>>> _files = new(StringComparer.Ordinal);

    /// <summary>The rules of the host.</summary>
    /// <exception cref="RefusedException">The host may not be asked.</exception>
    /// <exception cref="UnreachableException">Its robots.txt cannot be read.</exception>
    public Task<RobotsFile> OfAsync(Uri address, CancellationToken cancellation)
    {
        var file = new Uri(address, "/robots.txt");
        return _files.GetOrAdd(file.AbsoluteUri, _ => new Lazy<Task<RobotsFile>>(() => ReadAsync(file, cancellation))).Value;
    }

    private async Task<RobotsFile> ReadAsync(Uri file, CancellationToken cancellation)
    {
        Answer answer;
        try
        {
            answer = await get(file, cancellation);
        }
        catch (UnreachableException e)
        {
            throw new UnreachableException($"its host's robots.txt could not be read: {e.Message}");
        }

        return answer.Status switch
        {
            >= 200 and < 300 => RobotsFile.Parse(Text(answer.Body), Token),
            429 or >= 500 => throw new UnreachableException(string.Create(CultureInfo.InvariantCulture, $"its host's robots.txt could not be read: answered {answer.Status}")),
            _ => RobotsFile.Open,
        };
    }

    private static string Text(ReadOnlySpan<byte> body)
    {
        try
        {
            return HtmlDecoder.Decode(body);
        }
        catch (RefusedException)
        {
            // Binary: no rules of anybody's.
            return "";
        }
    }
}

using System.Threading.RateLimiting;
using Casus.Reading.Fetch;

namespace Casus.Web.Live;

/// <summary>
/// Fetches what users name by its address, by the rules of <c>casus fetch</c>: robots.txt, limits, and addresses of the public
/// internet alone. Whoever asks, each host is asked by one at a time.
/// </summary>
internal sealed class AddressDesk : IDisposable
{
    private const int SideBySide = 4;
    private const int Waiting = 20;

    private readonly FetchOptions _options;
    private readonly PartitionedRateLimiter<string> _turns = PartitionedRateLimiter.CreateChained(Turns(host => host, 1), Turns(_ => "", SideBySide));

    public AddressDesk(WorkbenchOptions options) => _options = options.Fetch;

    /// <summary>Fetches a page, or the newest pages of a feed.</summary>
    /// <param name="address">The page or feed.</param>
    /// <param name="folder">An empty folder to store in.</param>
    /// <param name="told">Told of each page as it comes, or null.</param>
    /// <param name="cancellation">Stops the fetching.</param>
    /// <returns>The web archive, or null where nothing came; and what was not fetched, with the reasons.</returns>
    public async Task<(string? Archive, IReadOnlyList<FetchReport> Missed)> FetchAsync(
        string address, string folder, Action<string>? told, CancellationToken cancellation)
    {
        var host = Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? parsed.Authority : "";
        using var turn = await _turns.AcquireAsync(host, cancellationToken: cancellation);
        if (!turn.IsAcquired)
        {
            return (null, [new FetchReport(address, FetchOutcome.Failed, "too many pages are being fetched; try again in a minute")]);
        }

        var missed = new List<FetchReport>();
        var archive = await Fetcher.RunAsync(
            [address],
            folder,
            _options,
            TimeProvider.System,
            report =>
            {
                told?.Invoke(report.Address);
                if (report.Outcome is FetchOutcome.Refused or FetchOutcome.Failed)
                {
                    missed.Add(report);
                }
            },
            cancellation);
        return (archive, missed);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private static PartitionedRateLimiter<string> Turns(Func<string, string> partition, int most) => PartitionedRateLimiter.Create<string, string>(
        host => RateLimitPartition.GetConcurrencyLimiter(partition(host), _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = Waiting }));
}

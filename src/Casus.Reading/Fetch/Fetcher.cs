using System.Globalization;
using System.Security.Cryptography;

namespace Casus.Reading.Fetch;

/// <summary>
/// Fetches pages into a folder of web archives: those given, and the new items of the feeds given. Asks only for what has
/// changed since the last run, as robots.txt lets it.
/// </summary>
public sealed class Fetcher
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly FetchStore _store;
    private readonly PoliteClient _client;
    private readonly Action<FetchReport> _told;
    private readonly List<Errand> _waiting = [];
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    private Fetcher(FetchOptions options, TimeProvider time, FetchStore store, PoliteClient client, Action<FetchReport> told) =>
        (_options, _time, _store, _client, _told) = (options, time, store, client, told);

    /// <summary>Fetches to the end. What was fetched before an interruption is kept.</summary>
    /// <param name="addresses">Pages and feeds.</param>
    /// <param name="folder">Folder to store in; made where there is none.</param>
    /// <param name="options">How to ask.</param>
    /// <param name="time">The clock.</param>
    /// <param name="told">Told of each address as it is done.</param>
    /// <param name="cancellation">Stops the run with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The archive of this run, or null where nothing new was stored.</returns>
    /// <exception cref="FetchException">The folder cannot be used.</exception>
    public static async Task<string?> RunAsync(
        IReadOnlyList<string> addresses, string folder, FetchOptions options, TimeProvider time, Action<FetchReport> told, CancellationToken cancellation)
    {
        using var store = FetchStore.Open(folder, options.UserAgent, time.GetUtcNow());
        using var client = new PoliteClient(options, time);
        try
        {
            await new Fetcher(options, time, store, client, told).RunAsync(addresses, cancellation);
        }
        catch (OperationCanceledException)
        {
            store.Complete();
            throw;
        }

        return store.Complete();
    }

    private async Task RunAsync(IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        foreach (var written in addresses)
        {
            if (WebAddress.Parse(written, null, out var reason) is not { } address)
            {
                _told(new FetchReport(written, FetchOutcome.Refused, reason));
            }
            else if (_met.Add(address.AbsoluteUri))
            {
                _waiting.Add(new Errand(address, null));
            }
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = new Dictionary<Task<Answer>, Errand>();
        try
        {
            while (true)
            {
                while (running.Count < _options.Hosts && Next(running.Values) is { } errand)
                {
                    running.Add(_client.GetAsync(errand.Address, _store.State[errand.Address.AbsoluteUri], stop.Token), errand);
                }

                if (running.Count == 0)
                {
                    return;
                }

                var done = await Task.WhenAny(running.Keys);
                running.Remove(done, out var finished);
                await FinishAsync(finished!, done);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(running.Keys.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));
        }
    }

    /// <summary>The first address whose host is not being asked.</summary>
    private Errand? Next(IReadOnlyCollection<Errand> running)
    {
        var at = _waiting.FindIndex(errand => running.All(other => other.Address.Authority != errand.Address.Authority));
        if (at < 0)
        {
            return null;
        }

        var next = _waiting[at];
        _waiting.RemoveAt(at);
        return next;
    }

    private async Task FinishAsync(Errand errand, Task<Answer> asked)
    {
        var address = errand.Address.AbsoluteUri;
        var report = new FetchReport(address, FetchOutcome.Failed);
        try
        {
            report = Take(errand, await asked);
        }
        catch (RefusedException e)
        {
            report = report with { Outcome = FetchOutcome.Refused, Reason = e.Message };
        }
        catch (UnreachableException e)
        {
            report = report with { Reason = e.Message };
        }

        if (errand.Feed is { } feed)
        {
            feed.Incomplete |= report.Outcome is FetchOutcome.Refused or FetchOutcome.Failed && _store.State[address] is null;
            feed.Settle(_store.State);
        }

        _told(report);
    }

    private FetchReport Take(Errand errand, Answer answer)
    {
        var address = errand.Address.AbsoluteUri;
        if (answer.Status == 304)
        {
            return new FetchReport(address, FetchOutcome.Unchanged);
        }

        var now = new KnownAddress(
            answer.Address.AbsoluteUri == address ? null : answer.Address.AbsoluteUri, answer["ETag"], answer["Last-Modified"], null, _time.GetUtcNow());
        if (!answer.IsSuccess)
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"answered {answer.Status}");
            if (answer.Status is 408 or 429 or >= 500)
            {
                return new FetchReport(address, FetchOutcome.Failed, reason);
            }

            return Refuse(errand, now, reason);
        }

        if (errand.Feed is null && FeedLinks.Of(answer) is { } links)
        {
            return Follow(address, answer, now, links);
        }

        if (answer.Type is not ("text/html" or "application/xhtml+xml"))
        {
            return Refuse(errand, now, answer.Type.Length > 0 ? $"neither page nor feed, but {answer.Type}" : "does not say what it is");
        }

        var checksum = Convert.ToHexStringLower(SHA256.HashData(answer.Body));
        var isNew = _store.State[address]?.Sha256 != checksum;
        _store.State[address] = now with { Sha256 = checksum };
        if (isNew)
        {
            _store.Add(answer, now.Fetched);
        }

        return new FetchReport(address, isNew ? FetchOutcome.Stored : FetchOutcome.Unchanged);
    }

    /// <summary>An item that is no page is remembered, so that its feed does not lead there every time.</summary>
    private FetchReport Refuse(Errand errand, KnownAddress now, string reason)
    {
        if (errand.Feed is not null)
        {
            _store.State[errand.Address.AbsoluteUri] = now with { Etag = null, Modified = null };
        }

        return new FetchReport(errand.Address.AbsoluteUri, FetchOutcome.Refused, reason);
    }

    /// <summary>Fetches the items that were not fetched yet.</summary>
    private FetchReport Follow(string address, Answer answer, KnownAddress now, IReadOnlyList<string> links)
    {
        var visit = new FeedVisit(address, now);
        var items = 0;
        foreach (var link in links)
        {
            if (WebAddress.Parse(link, answer.Address, out var reason) is not { } item)
            {
                _told(new FetchReport(link.Length > 0 ? link : address, FetchOutcome.Refused, link.Length > 0 ? reason : "an item without an address"));
            }
            else if (_store.State[item.AbsoluteUri] is null && !_met.Contains(item.AbsoluteUri))
            {
                if (items == _options.MaxItems)
                {
                    visit.Incomplete = true;
                    break;
                }

                items++;
                _met.Add(item.AbsoluteUri);
                visit.Expect();
                _waiting.Add(new Errand(item, visit));
            }
        }

        visit.Settle(_store.State, isDone: false);
        return new FetchReport(address, FetchOutcome.Feed, string.Create(CultureInfo.InvariantCulture, $"{items} new of {links.Count} items{(visit.Incomplete ? "; the rest next time" : "")}"));
    }
}

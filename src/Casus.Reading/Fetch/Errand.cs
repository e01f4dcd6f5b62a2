namespace Casus.Reading.Fetch;

/// <summary>An address to fetch.</summary>
/// <param name="Address">What to ask for.</param>
/// <param name="Feed">The feed that led to it, or null where it was given.</param>
internal sealed record Errand(Uri Address, FeedVisit? Feed);

/// <summary>A feed and how many of its items are still to be fetched.</summary>
/// <param name="address">The feed.</param>
/// <param name="now">What is known of it now.</param>
internal sealed class FeedVisit(string address, KnownAddress now)
{
    private int _left;

    /// <summary>Whether an item could not be fetched, so that the feed must be read again next time even if unchanged.</summary>
    public bool Incomplete { get; set; }

    /// <summary>Counts an item to fetch.</summary>
    public void Expect() => _left++;

    /// <summary>Counts an item done; after the last one the feed is known.</summary>
    public void Settle(FetchState state, bool isDone = true)
    {
        _left -= isDone ? 1 : 0;
        if (_left == 0)
        {
            state[address] = Incomplete ? now with { Etag = null, Modified = null } : now;
        }
    }
}

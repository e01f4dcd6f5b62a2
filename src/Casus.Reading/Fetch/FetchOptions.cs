using System.Net;

namespace Casus.Reading.Fetch;

/// <summary>How to ask servers, and how much to take from them.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether addresses of one's own machine and network may be asked, too.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Least time between the end of one request to a host and the next; its robots.txt may ask for more.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest time for an answer to begin, and again for its body to come.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest body, in bytes after unpacking.</summary>
    public int MaxBytes { get; init; } = 16 << 20;

    /// <summary>Most new items of one feed that are followed in one run.</summary>
    public int MaxItems { get; init; } = 100;

    /// <summary>Tries after a first one that failed for the moment.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Wait before the first of these; each next one waits twice as long, give or take.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait that a server may ask for (Retry-After); for a longer one its host is left alone for this run.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Hosts asked side by side; one host is never asked twice at once.</summary>
    public int Hosts { get; init; } = 4;

    /// <summary>Mail or web address told to servers, so that they can complain; or null.</summary>
    public string? Contact { get; init; }

    /// <summary>Which addresses connections may go to; tests alone set it.</summary>
    internal Predicate<IPAddress> Allows
    {
        get => field ?? (AllowPrivate ? _ => true : PublicAddress.Is);
        init;
    }

    /// <summary>What servers are told of who asks.</summary>
    internal string UserAgent => $"{Robots.Token}/{typeof(FetchOptions).Assembly.GetName().Version!.ToString(3)} (reads news for analysis; keeps to robots.txt{(Contact is null ? "" : "; " + Contact)})";
}

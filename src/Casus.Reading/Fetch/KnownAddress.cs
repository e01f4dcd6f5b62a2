namespace Casus.Reading.Fetch;

/// <summary>What is known of an address from the last time it was fetched.</summary>
/// <param name="To">Who answered, after redirects; null where it was the address itself.</param>
/// <param name="Etag">The version's mark that its server gave, or null.</param>
/// <param name="Modified">Time of the last change as its server said it, or null.</param>
/// <param name="Sha256">Checksum of the body; null where nothing is stored.</param>
/// <param name="Fetched">When (UTC).</param>
internal sealed record KnownAddress(string? To, string? Etag, string? Modified, string? Sha256, DateTimeOffset Fetched)
{
    /// <summary>Nothing is known.</summary>
    public static readonly KnownAddress None = new(null, null, null, null, default);

    /// <summary>Asks only for what has changed, where it asks the one that gave the marks.</summary>
    public void AddTo(HttpRequestMessage request)
    {
        if (To is not null && To != request.RequestUri!.AbsoluteUri)
        {
            return;
        }

        if (Etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", Etag);
        }

        if (Modified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", Modified);
        }
    }
}

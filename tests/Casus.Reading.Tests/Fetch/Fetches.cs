using System.IO.Compression;
using Casus.Reading.Fetch;

namespace Casus.Reading.Tests.Fetch;

/// <summary>Short ways to fetch from a server on this machine, and what it serves.</summary>
public abstract class Fetches : Reads
{
    protected static FetchOptions Quick { get; } = new()
    {
        AllowPrivate = true,
        Delay = TimeSpan.Zero,
        Backoff = TimeSpan.FromMilliseconds(10),
        Timeout = TimeSpan.FromSeconds(20),
    };

    protected List<FetchReport> Reports { get; } = [];

    protected string Store => Path.Join(Folder, "store");

    protected string[] Archives => Directory.Exists(Store) ? [.. Directory.GetFiles(Store, "*.warc.gz").Order(StringComparer.Ordinal)] : [];

    protected async Task<string?> FetchAsync(FetchOptions options, params string[] addresses) =>
        await Fetcher.RunAsync(addresses, Store, options, TimeProvider.System, Reports.Add, TestContext.Current.CancellationToken);

    private protected static Reply Page(string title) => new(Html(title));

    protected static string Html(string title) =>
        $"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>The ministers of both countries met in the capital on Wednesday, and they spoke about the dam, the river and the fields below it.</p></body></html>";

    private protected static Reply Feed(string[] items) => new(
        $"<?xml version='1.0'?><rss version='2.0'><channel><title>Valley Post</title>{string.Concat(items.Select(item => $"<item><title>{item}</title><link>{item}</link></item>"))}</channel></rss>",
        "text/xml");

    protected static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}

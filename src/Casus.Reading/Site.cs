namespace Casus.Reading;

/// <summary>The site an address belongs to: its host without the parts that one owner chooses.</summary>
internal static class Site
{
    // Second levels under which countries register ("co.uk", "com.au", "gov.cn").
    private static readonly HashSet<string> Second = ["co", "com", "net", "org", "gov", "gob", "gouv", "go", "edu", "ac", "mil", "or", "ne"];

    /// <summary>"valley.example" of "https://news.valley.example/dam"; null where the address names no host.</summary>
    public static string? Of(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.IsFile)
        {
            return null;
        }

        var host = uri.Host.ToLowerInvariant();
        if (uri.HostNameType != UriHostNameType.Dns)
        {
            return host;
        }

        var parts = host.Split('.');
        var kept = parts.Length > 2 && parts[^1].Length == 2 && Second.Contains(parts[^2]) ? 3 : 2;
        return string.Join('.', parts.TakeLast(kept));
    }
}

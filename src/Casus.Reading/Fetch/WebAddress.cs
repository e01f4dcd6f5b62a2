namespace Casus.Reading.Fetch;

/// <summary>Addresses that may be asked for at all.</summary>
internal static class WebAddress
{
    private const int Longest = 4096;

    /// <summary>The address without its fragment, or null with the reason.</summary>
    /// <param name="written">As given.</param>
    /// <param name="from">Where it stood, for addresses that begin there; or null.</param>
    /// <param name="reason">Why it cannot be asked for.</param>
    public static Uri? Parse(string written, Uri? from, out string? reason)
    {
        Uri? address = null;
        reason = written.Length > Longest ? $"longer than {Longest} characters"
            : !Uri.TryCreate(from, written.Trim(), out address) && !Uri.TryCreate(written.Trim(), UriKind.Absolute, out address) ? "not a web address"
            : address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps ? "not a web address: only http and https are fetched"
            : address.UserInfo.Length > 0 ? "holds a user's name, which is not sent"
            : address.Host.Length == 0 ? "names no host"
            : null;
        return reason is null ? new Uri(address!.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)) : null;
    }
}

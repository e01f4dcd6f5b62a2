using System.Net;
using System.Net.Sockets;

namespace Casus.Reading.Fetch;

/// <summary>
/// Tells addresses of the public internet from those of one's own machine and network, after IANA's registries of special
/// addresses: a page or feed must not make the program ask there.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Of what is global in version 6: tunnels, which can lead to any version 4 address, and examples.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether the address is one of the public internet. A version 4 address written as version 6 is not.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return false;
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // Networks with version 6 alone reach version 4 so (RFC 6052).
            if (Translated.Contains(address))
            {
                return Is(new IPAddress(address.GetAddressBytes().AsSpan(12)));
            }

            if (!Global.Contains(address))
            {
                return false;
            }
        }

        return !Array.Exists(NotPublic, network => network.Contains(address));
    }
}

using System.Net;
using System.Net.Sockets;

namespace Casus.Reading.Fetch;

/// <summary>
/// Opens connections, and looks at the very address that it connects to: what a name stood for a moment earlier, or where a
/// redirect began, does not count.
/// </summary>
internal static class GuardedConnection
{
    public static async ValueTask<Stream> OpenAsync(DnsEndPoint to, Predicate<IPAddress> allows, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(to.Host, cancellation);
        var allowed = Array.FindAll(found, allows);
        if (allowed.Length == 0 && found is [var first, ..])
        {
            throw new RefusedException(IPAddress.TryParse(to.Host, out _)
                ? "not an address of the public internet"
                : $"{to.Host} stands for {first}, which is not an address of the public internet");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

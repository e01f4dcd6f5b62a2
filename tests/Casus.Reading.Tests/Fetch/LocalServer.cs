using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Casus.Reading.Tests.Fetch;

/// <summary>What the server answers.</summary>
internal sealed record Reply(byte[] Body, string Type = "text/html; charset=utf-8", int Status = 200, string Fields = "")
{
    public Reply(string body, string type = "text/html; charset=utf-8", int status = 200, string fields = "")
        : this(Encoding.UTF8.GetBytes(body), type, status, fields)
    {
    }

    /// <summary>Sent in place of an answer: whatever bytes they are.</summary>
    public byte[]? Raw { get; init; }

    /// <summary>Wait after the head.</summary>
    public TimeSpan Pause { get; init; }

    public static Reply NotFound { get; } = new("gone", status: 404);
}

/// <summary>A web server on this machine, one answer a connection.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public LocalServer()
    {
        _listener.Start();
        _running = ListenAsync();
    }

    /// <summary>Answers by path; what is not named is not found.</summary>
    public ConcurrentDictionary<string, Func<Request, Reply>> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked for, in order.</summary>
    public ConcurrentQueue<Request> Requests { get; } = [];

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public string[] Paths => [.. Requests.Select(request => request.Path)];

    public void Add(string path, Reply reply) => Pages[path] = _ => reply;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var connection = client;
        await using var stream = client.GetStream();
        try
        {
            var head = new StringBuilder();
            using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
            {
                head.Append(line).Append('\n');
            }

            if (head.Length == 0)
            {
                return;
            }

            var request = new Request(head.ToString());
            Requests.Enqueue(request);
            var reply = Pages.TryGetValue(request.Path, out var page) ? page(request) : Reply.NotFound;
            if (reply.Raw is { } raw)
            {
                await stream.WriteAsync(raw, _stop.Token);
                return;
            }

            await stream.WriteAsync(
                Encoding.Latin1.GetBytes(FormattableString.Invariant(
                    $"HTTP/1.1 {reply.Status} X\r\nContent-Type: {reply.Type}\r\nContent-Length: {reply.Body.Length}\r\nConnection: close\r\n{reply.Fields}\r\n")),
                _stop.Token);
            await Task.Delay(reply.Pause, _stop.Token);
            await stream.WriteAsync(reply.Body, _stop.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client has gone, or the test has ended.
        }
    }
}

/// <summary>What was asked.</summary>
internal sealed record Request(string Head)
{
    public string Path => Head.Split(' ')[1];

    public string? this[string field] => Head.Split('\n').FirstOrDefault(line => line.StartsWith(field + ":", StringComparison.OrdinalIgnoreCase))?[(field.Length + 1)..].Trim();
}

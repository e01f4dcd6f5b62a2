using System.Collections.Concurrent;

namespace Casus.Reading.Fetch;

/// <summary>Lets one request at a time to each host, with a pause between.</summary>
internal sealed class HostGates(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn, which lasts until the result is disposed.</summary>
    /// <exception cref="UnreachableException">The host is closed.</exception>
    public async Task<IDisposable> EnterAsync(string host, TimeSpan pause, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(host, _ => new Gate(time));
        await gate.Turn.WaitAsync(cancellation);
        try
        {
            if (gate.Closed is { } reason)
            {
                throw new UnreachableException(reason);
            }

            if (gate.Left is { } left && pause - time.GetElapsedTime(left) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, cancellation);
            }

            return gate;
        }
        catch
        {
            gate.Turn.Release();
            throw;
        }
    }

    /// <summary>Asks nothing more of the host in this run.</summary>
    public void Close(string host, string reason) => _gates.GetOrAdd(host, _ => new Gate(time)).Closed = reason;

    public void Dispose()
    {
        foreach (var gate in _gates.Values)
        {
            gate.Turn.Dispose();
        }
    }

    /// <summary>Disposing it gives the turn to the next.</summary>
    private sealed class Gate(TimeProvider time) : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public long? Left { get; private set; }

        public string? Closed { get; set; }

        public void Dispose()
        {
            Left = time.GetTimestamp();
            Turn.Release();
        }
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Casus.Cli.Screen;

/// <summary>A progress bar by bytes on standard error, where that is a terminal. Messages go above it.</summary>
internal sealed class ByteBar : IDisposable
{
    private const int Width = 24;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly long _bytes;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Timer? _timer;
    private long _done;
    private bool _shown;
    private bool _closed;

    private ByteBar(long bytes, bool isTerminal)
    {
        _bytes = Math.Max(bytes, 1);
        _timer = isTerminal ? new Timer(_ => Draw(), null, Every, Every) : null;
    }

    /// <summary>Begins a bar.</summary>
    /// <param name="bytes">All bytes there are.</param>
    public static ByteBar Open(long bytes) =>
        new(bytes, !Console.IsErrorRedirected && Terminal.Error.Profile.Capabilities.Ansi);

    /// <summary>Counts bytes as done.</summary>
    public void Add(long bytes) => Interlocked.Add(ref _done, bytes);

    /// <summary>Writes a line above the bar.</summary>
    public void Tell(string message)
    {
        lock (_gate)
        {
            Clear();
            Console.Error.WriteLine(message);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _timer?.Dispose();
            Clear();
        }
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            Clear();
            var share = Math.Clamp((double)Interlocked.Read(ref _done) / _bytes, 0, 1);
            var filled = (int)(share * Width);
            var left = share > 0.01 ? TimeSpan.FromSeconds(_clock.Elapsed.TotalSeconds * (1 - share) / share) : TimeSpan.Zero;
            Console.Error.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"[{new string('█', filled)}{new string('·', Width - filled)}] {share:P0}, {(int)left.TotalMinutes}:{left.Seconds:00} left"));
            _shown = true;
        }
    }

    private void Clear()
    {
        if (_shown)
        {
            Console.Error.Write("\r\e[2K");
            _shown = false;
        }
    }
}

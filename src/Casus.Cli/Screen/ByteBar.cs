using System.Diagnostics;
using System.Globalization;

namespace Casus.Cli.Screen;

/// <summary>A progress bar by bytes on standard error, where that is a terminal. Messages go above it.</summary>
internal sealed class ByteBar : IDisposable
{
    private readonly long _bytes;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly StatusLine _line;
    private long _done;

    private ByteBar(long bytes)
    {
        _bytes = Math.Max(bytes, 1);
        _line = new StatusLine(Text);
    }

    /// <summary>Begins a bar.</summary>
    /// <param name="bytes">All bytes there are.</param>
    public static ByteBar Open(long bytes) => new(bytes);

    /// <summary>Counts bytes as done.</summary>
    public void Add(long bytes) => Interlocked.Add(ref _done, bytes);

    /// <summary>Writes a line above the bar.</summary>
    public void Tell(string message) => _line.Tell(message);

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();

    private string Text()
    {
        var share = Math.Clamp((double)Interlocked.Read(ref _done) / _bytes, 0, 1);
        var left = share > 0.01 ? TimeSpan.FromSeconds(_clock.Elapsed.TotalSeconds * (1 - share) / share) : TimeSpan.Zero;
        return string.Create(CultureInfo.InvariantCulture, $"{StatusLine.Bar(share)} {share:P0}, {(int)left.TotalMinutes}:{left.Seconds:00} left");
    }
}

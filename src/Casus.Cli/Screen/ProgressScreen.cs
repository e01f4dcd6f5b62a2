using System.Diagnostics;
using System.Globalization;
using Casus.Cli.Coding;
using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>
/// A progress line on standard error while a run goes on, where that is a terminal: articles, words a second, time
/// left. Messages go above it. Elsewhere only the messages appear.
/// </summary>
internal sealed class ProgressScreen : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly RunProgress _progress;
    private readonly long? _bytes;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Timer? _timer;
    private bool _shown;
    private bool _closed;

    private ProgressScreen(RunProgress progress, long? bytes, bool isTerminal)
    {
        (_progress, _bytes) = (progress, bytes);
        _timer = isTerminal ? new Timer(_ => Draw(), null, Every, Every) : null;
    }

    /// <summary>Begins to show a run's progress.</summary>
    /// <param name="progress">What to show.</param>
    /// <param name="bytes">Bytes of all input, or null where unknown: then no time left is told.</param>
    public static ProgressScreen Open(RunProgress progress, long? bytes) =>
        new(progress, bytes, !Console.IsErrorRedirected && Terminal.Error.Profile.Capabilities.Ansi);

    /// <summary>Writes a line above the progress.</summary>
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
            if (_closed)
            {
                return;
            }

            _closed = true;
            _timer?.Dispose();
            Clear();
        }
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (!_closed)
            {
                Clear();
                Console.Error.Write(Line());
                _shown = true;
            }
        }
    }

    private string Line()
    {
        var seconds = Math.Max(_clock.Elapsed.TotalSeconds, 0.001);
        var speed = _progress.Words / seconds;
        var share = _bytes is > 0 ? Math.Clamp((double)_progress.Bytes / _bytes.Value, 0, 1) : (double?)null;
        var line = string.Create(CultureInfo.InvariantCulture, $"{_progress.Articles:N0} articles, {speed:N0} words/s");
        if (share is not { } done)
        {
            return line;
        }

        const int Width = 24;
        var filled = (int)(done * Width);
        var left = done > 0.01 ? ", " + Duration(seconds * (1 - done) / done) + " left" : "";
        return $"[{new string('█', filled)}{new string('·', Width - filled)}] {line}{left}";
    }

    private void Clear()
    {
        if (_shown)
        {
            Console.Error.Write("\r\e[2K");
            _shown = false;
        }
    }

    private static string Duration(double seconds)
    {
        var time = TimeSpan.FromSeconds(seconds);
        return time.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
    }
}

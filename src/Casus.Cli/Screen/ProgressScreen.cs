using System.Diagnostics;
using System.Globalization;
using Casus.Cli.Coding;

namespace Casus.Cli.Screen;

/// <summary>
/// A progress line on standard error while a run goes on, where that is a terminal: articles, words a second, time
/// left. Messages go above it. Elsewhere only the messages appear.
/// </summary>
internal sealed class ProgressScreen : IDisposable
{
    private readonly RunProgress _progress;
    private readonly long? _bytes;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly StatusLine _line;

    private ProgressScreen(RunProgress progress, long? bytes)
    {
        (_progress, _bytes) = (progress, bytes);
        _line = new StatusLine(Line);
    }

    /// <summary>Begins to show a run's progress.</summary>
    /// <param name="progress">What to show.</param>
    /// <param name="bytes">Bytes of all input, or null where unknown: then no time left is told.</param>
    public static ProgressScreen Open(RunProgress progress, long? bytes) => new(progress, bytes);

    /// <summary>Writes a line above the progress.</summary>
    public void Tell(string message) => _line.Tell(message);

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();

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

        var left = done > 0.01 ? ", " + Duration(seconds * (1 - done) / done) + " left" : "";
        return $"{StatusLine.Bar(done)} {line}{left}";
    }

    private static string Duration(double seconds)
    {
        var time = TimeSpan.FromSeconds(seconds);
        return time.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
    }
}

namespace Casus.Cli.Screen;

/// <summary>A line on standard error that is drawn anew while work goes on, where that is a terminal. Messages go above it.</summary>
internal sealed class StatusLine : IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly Func<string> _text;
    private readonly Timer? _timer;
    private bool _shown;
    private bool _closed;

    /// <summary>Begins to show the line.</summary>
    /// <param name="text">What it says now.</param>
    public StatusLine(Func<string> text)
    {
        _text = text;
        var isTerminal = !Console.IsErrorRedirected && Terminal.Error.Profile.Capabilities.Ansi;
        _timer = isTerminal ? new Timer(_ => Draw(), null, Every, Every) : null;
    }

    /// <summary>A bar filled to a share from 0 to 1.</summary>
    public static string Bar(double share)
    {
        var filled = (int)(share * BarWidth);
        return $"[{new string('█', filled)}{new string('·', BarWidth - filled)}]";
    }

    /// <summary>Writes a line above it.</summary>
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
                Console.Error.Write(_text());
                _shown = true;
            }
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

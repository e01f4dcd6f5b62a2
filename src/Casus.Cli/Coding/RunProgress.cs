namespace Casus.Cli.Coding;

/// <summary>How far a run is; written by the run, read by the screen.</summary>
internal sealed class RunProgress
{
    private long _bytes, _articles, _words, _refused, _known;

    /// <summary>Bytes of input used up.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Articles coded.</summary>
    public long Articles => Interlocked.Read(ref _articles);

    /// <summary>Words of text in them, counted by white space.</summary>
    public long Words => Interlocked.Read(ref _words);

    /// <summary>Inputs or lines refused.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Articles passed over because the ledger, or this run, has them already.</summary>
    public long Known => Interlocked.Read(ref _known);

    /// <summary>Counts used-up input.</summary>
    public void Read(long bytes) => Interlocked.Add(ref _bytes, bytes);

    /// <summary>Counts a coded article.</summary>
    public void Coded(string text)
    {
        Interlocked.Add(ref _words, CountWords(text));
        Interlocked.Increment(ref _articles);
    }

    /// <summary>Counts a refusal.</summary>
    public void Refuse() => Interlocked.Increment(ref _refused);

    /// <summary>Counts an article passed over.</summary>
    public void PassOver() => Interlocked.Increment(ref _known);

    private static int CountWords(string text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var white = char.IsWhiteSpace(c);
            count += !white && !inside ? 1 : 0;
            inside = !white;
        }

        return count;
    }
}

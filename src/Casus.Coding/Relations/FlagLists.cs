namespace Casus.Coding.Relations;

/// <summary>A list of flags for each token of a sentence, in one block of memory.</summary>
internal sealed class FlagLists
{
    private readonly int[] _last;
    private (int Flag, int Before)[] _entries;
    private int _count;

    /// <param name="tokens">Number of tokens.</param>
    public FlagLists(int tokens)
    {
        _last = new int[tokens];
        Array.Fill(_last, -1);
        _entries = new (int, int)[(tokens * 8) + 8];
    }

    /// <summary>Number of tokens.</summary>
    public int Tokens => _last.Length;

    /// <summary>The flags of a token, for <c>foreach</c>.</summary>
    public Enumerable this[int token] => new(_entries, _last[token]);

    /// <summary>Adds a flag to a token's list.</summary>
    public void Add(int token, int flag)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * _count);
        }

        _entries[_count] = (flag, _last[token]);
        _last[token] = _count++;
    }

    /// <summary>Adds a flag where a condition holds.</summary>
    public void Add(int token, int flag, bool holds)
    {
        if (holds)
        {
            Add(token, flag);
        }
    }

    /// <summary>Whether the token has the flag.</summary>
    public bool Has(int token, int flag)
    {
        foreach (var mine in this[token])
        {
            if (mine == flag)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The flags of one token.</summary>
    internal readonly struct Enumerable((int Flag, int Before)[] entries, int last)
    {
        public Enumerator GetEnumerator() => new(entries, last);
    }

    /// <summary>Walks the flags of one token, the last added first.</summary>
    internal struct Enumerator((int Flag, int Before)[] entries, int next)
    {
        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (next < 0)
            {
                return false;
            }

            (Current, next) = entries[next];
            return true;
        }
    }
}

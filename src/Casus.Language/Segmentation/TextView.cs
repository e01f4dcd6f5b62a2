namespace Casus.Language.Segmentation;

/// <summary>
/// A stretch of text as boundaries see it: classes and plain forms of characters, hashes and shapes of what stands
/// around a place. Nothing looks further than <see cref="Reach"/>, so that no text is slow; outside is nothing.
/// </summary>
internal readonly ref struct TextView(ReadOnlySpan<char> text)
{
    private const int Reach = 24;

    private readonly ReadOnlySpan<char> _text = text;

    public int Length => _text.Length;

    public ReadOnlySpan<char> this[Range range] => _text[range];

    public char At(int at) => (uint)at < (uint)_text.Length ? _text[at] : '\0';

    public CharClass Class(int at) => (uint)at < (uint)_text.Length ? CharClasses.Of(_text[at]) : CharClass.Outside;

    /// <summary>The character as features see it.</summary>
    public uint Plain(int at) => (uint)at < (uint)_text.Length ? CharClasses.PlainOf(_text[at]) : 0u;

    /// <summary>Line breaks in the white space before a place.</summary>
    public int LineBreaks(int at)
    {
        var breaks = 0;
        for (at--; at >= 0 && Class(at).IsWhite(); at--)
        {
            // "\r\n" is one break.
            breaks += Class(at) == CharClass.Newline && !(_text[at] == '\r' && At(at + 1) == '\n') ? 1 : 0;
        }

        return breaks;
    }

    /// <summary>What stands between two places: 0 nothing, 1 space, 2 a line break, 3 more, 4 the text's end.</summary>
    public uint Gap(int from, int to) =>
        to >= _text.Length ? 4u : from == to ? 0u : 1u + (uint)Math.Min(2, LineBreaks(to));

    public int SkipSpace(int at)
    {
        var limit = Math.Min(_text.Length, at + Reach);
        while (at < limit && Class(at).IsWhite())
        {
            at++;
        }

        return at;
    }

    /// <summary>One past the run of letters that starts at a place.</summary>
    public int LettersEnd(int at)
    {
        while (at < _text.Length && Class(at).IsLetter())
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the letters and digits that end before a place start.</summary>
    public int RunStart(int at)
    {
        var limit = Math.Max(0, at - Reach);
        while (at > limit && Class(at - 1).IsWord())
        {
            at--;
        }

        return at;
    }

    /// <summary>One past the letters and digits that start at a place, or the one character there.</summary>
    public int RunEnd(int at)
    {
        var (end, limit) = (at, Math.Min(_text.Length, at + Reach));
        while (end < limit && Class(end).IsWord())
        {
            end++;
        }

        return end == at ? Math.Min(at + 1, _text.Length) : end;
    }

    /// <summary>What stands between spaces around a place.</summary>
    public Chunk ChunkAround(int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && start > at - Reach && !Class(start - 1).IsWhite())
        {
            start--;
        }

        while (end < _text.Length && end < at + Reach && !Class(end).IsWhite())
        {
            end++;
        }

        return new Chunk(start, end, Chunk.KindOf(_text[start..end]));
    }

    /// <summary>The length of a line up to a place, as far as <paramref name="most"/>.</summary>
    public int LineLength(int at, int most)
    {
        var start = at;
        while (start > 0 && at - start < most && Class(start - 1) != CharClass.Newline)
        {
            start--;
        }

        return at - start;
    }

    public int LongestLine()
    {
        var longest = 0;
        foreach (var line in _text.EnumerateLines())
        {
            longest = Math.Max(longest, line.Length);
        }

        return longest;
    }

    public uint Hash(int start, int end)
    {
        var hash = 7u;
        for (var i = start; i < end && i < start + Reach; i++)
        {
            hash = FeatureSet.Mix(hash, Plain(i));
        }

        return hash;
    }

    /// <summary>First, second and last class, and whether the word is short.</summary>
    public uint Shape(int start, int end) => end <= start
        ? 0
        : ((uint)Class(start) << 24) | (end - start > 1 ? (uint)Class(start + 1) << 16 : 0)
            | ((uint)Class(end - 1) << 8) | (uint)Math.Min(end - start, 4);
}

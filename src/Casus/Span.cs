namespace Casus;

/// <summary>
/// A stretch of a document's text, counted in Unicode code points (not UTF-16 units, not bytes):
/// <c>text[start:end]</c> in Python gives its words.
/// </summary>
public readonly record struct Span : IComparable<Span>
{
    /// <param name="start">First code point, at least 0.</param>
    /// <param name="end">One past the last code point, at least <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or the end precedes the start.</exception>
    public Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    /// <summary>First code point of the span.</summary>
    public int Start { get; }

    /// <summary>One past the last code point of the span.</summary>
    public int End { get; }

    /// <summary>Number of code points.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two spans share at least one code point.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(Span other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";

    /// <summary>Whether <paramref name="a"/> sorts before <paramref name="b"/>.</summary>
    public static bool operator <(Span a, Span b) => a.CompareTo(b) < 0;

    /// <summary>Whether <paramref name="a"/> sorts after <paramref name="b"/>.</summary>
    public static bool operator >(Span a, Span b) => a.CompareTo(b) > 0;

    /// <summary>Whether <paramref name="a"/> does not sort after <paramref name="b"/>.</summary>
    public static bool operator <=(Span a, Span b) => a.CompareTo(b) <= 0;

    /// <summary>Whether <paramref name="a"/> does not sort before <paramref name="b"/>.</summary>
    public static bool operator >=(Span a, Span b) => a.CompareTo(b) >= 0;
}

namespace Casus;

/// <summary>
/// A text with its map between UTF-16 indices (what .NET strings use, and all analysis here)
/// and code points (what records use).
/// </summary>
public sealed class SourceText
{
    // UTF-16 indices of the low surrogates, ascending; empty for almost every article.
    private readonly int[] _lowSurrogates;

    /// <summary>Wraps <paramref name="text"/>.</summary>
    public SourceText(string text)
    {
        Text = text;
        _lowSurrogates = FindLowSurrogates(text);
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>Length in code points.</summary>
    public int Length => Text.Length - _lowSurrogates.Length;

    /// <summary>The code point index of a UTF-16 index; an index inside a surrogate pair counts as the pair's end.</summary>
    public int ToCodePoint(int utf16)
    {
        if (_lowSurrogates.Length == 0)
        {
            return utf16;
        }

        var before = Array.BinarySearch(_lowSurrogates, utf16);
        return utf16 - (before < 0 ? ~before : before);
    }

    /// <summary>The UTF-16 index of a code point index.</summary>
    public int ToUtf16(int codePoint)
    {
        if (_lowSurrogates.Length == 0)
        {
            return codePoint;
        }

        // The k-th pair adds one unit to every code point after it.
        int low = 0, high = _lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lowSurrogates[middle] - middle <= codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return codePoint + low;
    }

    /// <summary>The span between two UTF-16 indices.</summary>
    public Span Span(int utf16Start, int utf16End) => new(ToCodePoint(utf16Start), ToCodePoint(utf16End));

    /// <summary>The words of a span.</summary>
    public string this[Span span] => Text[ToUtf16(span.Start)..ToUtf16(span.End)];

    /// <summary>The words between two UTF-16 indices, with their span.</summary>
    public Words Words(int utf16Start, int utf16End)
    {
        var span = Span(utf16Start, utf16End);
        return new Words(Text[utf16Start..utf16End], span.Start, span.End);
    }

    private static int[] FindLowSurrogates(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return [];
        }

        var found = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                found.Add(i);
            }
        }

        return [.. found];
    }
}

using Casus.Ledger.Copies;

namespace Casus.Web.Painting;

/// <summary>Two texts cut into what they share, word for word, and what they do not.</summary>
/// <param name="Copy">The one text.</param>
/// <param name="Original">The other.</param>
internal sealed record SharedWords(IReadOnlyList<Stretch> Copy, IReadOnlyList<Stretch> Original)
{
    private const int Least = 6;

    /// <summary>Finds the rows of words that both texts have.</summary>
    public static SharedWords Of(string copy, string original)
    {
        var (left, right) = (Words(copy), Words(original));
        var (inLeft, inRight) = (Rows(copy, left), Rows(original, right));
        return new SharedWords(Cut(copy, left, inLeft, inRight), Cut(original, right, inRight, inLeft));
    }

    /// <summary>The sentences that correspond to one another, as a comparison of the two texts found them.</summary>
    public static SharedWords Of(string copy, string original, IReadOnlyList<CopySpan> spans)
    {
        var (left, right) = (new SourceText(copy), new SourceText(original));
        return new SharedWords(
            Cut(left, spans.Select(s => new Span(s.Start, s.End))), Cut(right, spans.Select(s => new Span(s.OriginStart, s.OriginEnd))));
    }

    private static List<Stretch> Cut(SourceText text, IEnumerable<Span> spans)
    {
        var stretches = new List<Stretch>();
        var at = 0;
        foreach (var span in spans.Order())
        {
            var (start, end) = (Math.Max(at, span.Start), Math.Min(span.End, text.Length));
            if (start < end)
            {
                stretches.Add(new Stretch(text[new Span(at, start)], false));
                stretches.Add(new Stretch(text[new Span(start, end)], true));
                at = end;
            }
        }

        stretches.Add(new Stretch(text[new Span(at, text.Length)], false));
        return stretches;
    }

    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add((start, i));
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    // Each row of words as it is looked up; at the index of its first word.
    private static string[] Rows(string text, List<(int Start, int End)> words) =>
        [.. Enumerable.Range(0, Math.Max(0, words.Count - Least + 1)).Select(i => string.Join(
            ' ', words.Slice(i, Least).Select(w => text[w.Start..w.End].ToLowerInvariant())))];

    private static List<Stretch> Cut(string text, List<(int Start, int End)> words, string[] own, string[] other)
    {
        var known = other.ToHashSet(StringComparer.Ordinal);
        var shared = new bool[words.Count];
        for (var i = 0; i < own.Length; i++)
        {
            if (known.Contains(own[i]))
            {
                shared.AsSpan(i, Least).Fill(true);
            }
        }

        var stretches = new List<Stretch>();
        var at = 0;
        for (var i = 0; i < words.Count;)
        {
            var next = i;
            while (next < words.Count && shared[next])
            {
                next++;
            }

            if (next > i)
            {
                stretches.Add(new Stretch(text[at..words[i].Start], false));
                stretches.Add(new Stretch(text[words[i].Start..words[next - 1].End], true));
                at = words[next - 1].End;
                i = next;
            }
            else
            {
                i++;
            }
        }

        stretches.Add(new Stretch(text[at..], false));
        return stretches;
    }
}

/// <summary>A stretch of a text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Shared">Whether the other text has them, too.</param>
internal sealed record Stretch(string Text, bool Shared);

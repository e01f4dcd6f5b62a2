using CsCheck;

namespace Casus.Tests;

public sealed class SpanProperties
{
    private static readonly Gen<Span> Spans = Gen.Select(Gen.Int[0, 50], Gen.Int[0, 20], (start, length) => new Span(start, start + length));

    private static readonly string[] Letters = ["a", "é", "Ж", "語", "😀", "👩‍🌾", " ", "\n", "\u0301", "𝔘"];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Letters.Length - 1].Select(i => Letters[i]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Two_spans_overlap_when_they_share_a_code_point() => Gen.Select(Spans, Spans).Sample((a, b) =>
        a.Overlaps(b) == b.Overlaps(a)
        && (a.Length == 0 || b.Length == 0 || a.Overlaps(b) == Positions(a).Intersect(Positions(b)).Any()));

    [Fact]
    public void A_span_contains_what_lies_wholly_inside_it() => Gen.Select(Spans, Spans).Sample((a, b) =>
        b.Length == 0 || a.Contains(b) == !Positions(b).Except(Positions(a)).Any());

    [Fact]
    public void Spans_sort_by_start_then_end() => Gen.Select(Spans, Spans).Sample((a, b) =>
        (a < b) == ((a.Start, a.End).CompareTo((b.Start, b.End)) < 0)
        && a <= b == !(a > b) && a >= b == !(a < b) && (a.CompareTo(b) == 0) == (a == b));

    [Fact]
    public void A_span_has_no_negative_bounds_and_never_ends_before_it_starts()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Span(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Span(3, 2));
    }

    [Fact]
    public void A_text_is_as_long_as_it_has_code_points() => Texts.Sample(text =>
        new SourceText(text).Length == text.EnumerateRunes().Count());

    [Fact]
    public void Code_points_and_indices_lead_back_and_forth() => Texts.Sample(text =>
    {
        var source = new SourceText(text);
        var utf16 = 0;
        var codePoint = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (source.ToCodePoint(utf16) != codePoint || source.ToUtf16(codePoint) != utf16)
            {
                return false;
            }

            utf16 += rune.Utf16SequenceLength;
            codePoint++;
        }

        return source.ToCodePoint(text.Length) == codePoint && source.ToUtf16(codePoint) == text.Length;
    });

    [Fact]
    public void The_words_of_a_span_are_those_that_Python_would_slice() =>
        Gen.Select(Texts, Gen.Int[0, 40], Gen.Int[0, 40]).Sample((text, from, length) =>
        {
            var runes = text.EnumerateRunes().ToArray();
            var start = Math.Min(from, runes.Length);
            var end = Math.Min(start + length, runes.Length);
            var sliced = string.Concat(runes[start..end].Select(rune => rune.ToString()));
            var source = new SourceText(text);
            return source[new Span(start, end)] == sliced
                && source.Words(source.ToUtf16(start), source.ToUtf16(end)) == new Words(sliced, start, end);
        });

    [Fact]
    public void An_index_inside_a_surrogate_pair_counts_as_the_end_of_the_pair() =>
        Assert.Equal(2, new SourceText("a😀b").ToCodePoint(2));

    private static IEnumerable<int> Positions(Span span) => Enumerable.Range(span.Start, span.Length);
}

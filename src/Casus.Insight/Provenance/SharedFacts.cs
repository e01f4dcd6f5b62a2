namespace Casus.Insight.Provenance;

/// <summary>Names, numbers, dates and quotations that two texts share, as the first writes them.</summary>
/// <param name="Names">Names.</param>
/// <param name="Numbers">Numbers and dates.</param>
/// <param name="Quotes">Quotations, the same but for a few words.</param>
/// <param name="NumberShare">Part of the numbers and dates of the text that has fewer.</param>
internal sealed record SharedFacts(IReadOnlyList<string> Names, IReadOnlyList<string> Numbers, IReadOnlyList<string> Quotes, double NumberShare)
{
    public static SharedFacts Of(ComparedText first, ComparedText second)
    {
        var others = second.Anchors.Select(anchor => anchor.Key).ToHashSet();
        var shared = first.Anchors.Where(anchor => others.Contains(anchor.Key)).DistinctBy(anchor => anchor.Key).ToList();
        var numbers = shared.Where(anchor => anchor.Kind != AnchorKind.Name).ToList();
        var fewer = Math.Min(Numbers(first), Numbers(second));
        return new SharedFacts(
            [.. shared.Where(anchor => anchor.Kind == AnchorKind.Name).Select(Words)],
            [.. numbers.Select(Words)],
            [.. first.Quotes.Where(quote => second.Quotes.Any(quote.IsLike)).Select(quote => first.Source.Text[quote.Start..quote.End])],
            fewer == 0 ? 0 : (double)numbers.Count / fewer);

        string Words(Anchor anchor) => first.Source.Text[first.Words[anchor.Word].Start..first.Words[anchor.Word].End];

        static int Numbers(ComparedText text) =>
            text.Anchors.Where(anchor => anchor.Kind != AnchorKind.Name).DistinctBy(anchor => anchor.Key).Count();
    }

    /// <summary>The evidence in words.</summary>
    public IEnumerable<string> Evidence()
    {
        if (Names.Count > 0)
        {
            yield return "shared names: " + Few(Names, 8);
        }

        if (Numbers.Count > 0)
        {
            yield return "shared numbers and dates: " + Few(Numbers, 8);
        }

        if (Quotes.Count > 0)
        {
            yield return "shared quotations: " + Few(Quotes, 3);
        }
    }

    private static string Few(IReadOnlyList<string> words, int most) =>
        string.Join(", ", words.Take(most)) + (words.Count > most ? " …" : "");
}

namespace Casus.Insight.Provenance;

/// <summary>Names, numbers, dates and quotations that two texts share, as the first writes them.</summary>
/// <param name="Names">Names.</param>
/// <param name="Numbers">Numbers and dates.</param>
/// <param name="Quotes">Quotations, the same but for a few words.</param>
/// <param name="NameShare">Part of the names of the text that has fewer.</param>
/// <param name="NumberShare">The same of numbers and dates.</param>
/// <param name="FewerNumbers">How many numbers and dates that text has.</param>
internal sealed record SharedFacts(
    IReadOnlyList<string> Names, IReadOnlyList<string> Numbers, IReadOnlyList<string> Quotes, double NameShare, double NumberShare, int FewerNumbers)
{
    /// <summary>
    /// How much numbers, dates and quotations say for one event: 1 each, half as much for small numbers and dates, and nothing
    /// for round small numbers, which are in every text.
    /// </summary>
    public double Weight => Quotes.Count + Numbers.Sum(number => number.Length > 2 ? 1 : number.EndsWith('0') || number.EndsWith('5') ? 0 : 0.5);

    public static SharedFacts Of(ComparedText first, ComparedText second)
    {
        var others = second.Anchors.Select(anchor => anchor.Key).ToHashSet();
        var shared = first.Anchors.Where(anchor => others.Contains(anchor.Key)).DistinctBy(anchor => anchor.Key).ToList();
        var numbers = shared.Where(anchor => anchor.Kind != AnchorKind.Name).ToList();
        return new SharedFacts(
            [.. shared.Where(anchor => anchor.Kind == AnchorKind.Name).DistinctBy(anchor => anchor.Word).Select(Words)],
            [.. numbers.Select(Words)],
            [.. first.Quotes.Where(quote => second.Quotes.Any(quote.IsLike)).Select(quote => first.Source.Text[quote.Start..quote.End])],
            Share(shared.Count - numbers.Count, isName: true),
            Share(numbers.Count, isName: false),
            Fewer(isName: false));

        string Words(Anchor anchor) => first.Source.Text[first.Words[anchor.Word].Start..first.Words[anchor.Word].End];

        double Share(int common, bool isName) =>
            Fewer(isName) is > 0 and var fewer ? (double)common / fewer : 0;

        int Fewer(bool isName) => Math.Min(Count(first, isName), Count(second, isName));

        static int Count(ComparedText text, bool isName) =>
            text.Anchors.Where(anchor => anchor.Kind == AnchorKind.Name == isName).DistinctBy(anchor => anchor.Key).Count();
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

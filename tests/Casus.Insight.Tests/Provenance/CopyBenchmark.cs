using System.Globalization;
using System.Text;
using Casus.Insight.Provenance;
using Casus.Ledger.Copies;

namespace Casus.Insight.Tests.Provenance;

/// <summary>Precision and recall of each outcome on benchmarks/copies (docs/evaluation.md).</summary>
public sealed class CopyBenchmark(ITestOutputHelper output)
{
    [Theory]
    [InlineData("looked at", 0, 5, 0.95)]
    [InlineData("held", 5, 5, 0.87)]
    public async Task Outcomes_of_pairs_are_right_often_enough(string half, int first, int count, double floor)
    {
        var judged = new List<(TestPair Pair, CopyOutcome? Found)>();
        foreach (var pair in Enumerable.Range(first, count).SelectMany(Stories.Pairs))
        {
            var origin = ComparedText.Of(new LedgerText(1, await pair.Origin.ReadAsync("origin")));
            var copy = ComparedText.Of(new LedgerText(2, await pair.Copy.ReadAsync("copy")));
            var verdict = Verdict.Of(copy, origin);
            if (half == "looked at" && verdict?.Outcome != pair.Expected)
            {
                output.WriteLine(Describe(pair, verdict, copy, origin));
            }

            judged.Add((pair, verdict is { Outcome: not (CopyOutcome.SameEvent or CopyOutcome.Unknown), Document: 1 } ? CopyOutcome.Original : verdict?.Outcome));
        }

        output.WriteLine(Table(half, judged));
        Assert.True(judged.Count(j => j.Found == j.Pair.Expected) >= floor * judged.Count);

        // What only looks like a copy must not be called one.
        Assert.DoesNotContain(judged, j => j.Pair.Expected is null or CopyOutcome.SameEvent && j.Found is not (null or CopyOutcome.SameEvent));
    }

    private static string Describe(TestPair pair, CopyPair? verdict, ComparedText copy, ComparedText origin) => string.Create(
        CultureInfo.InvariantCulture,
        $"{pair.Origin.Title} / {pair.Kind}: {verdict?.Outcome} {verdict?.Share:P0} {verdict?.OriginShare:P0} {verdict?.Verbatim:P0} J {copy.LikenessTo(origin):F2} order {Alignment.Of(copy, origin).Order:F2} n {Alignment.Of(copy, origin).Matches.Count} share {Alignment.Of(copy, origin).ShareOfFirst():P0} {Alignment.Of(copy, origin).ShareOfSecond():P0} traces {TranslationTraces.Of(copy, origin).Weight} {string.Join(" | ", verdict?.Because ?? [])}");

    private static string Table(string half, List<(TestPair Pair, CopyOutcome? Found)> judged)
    {
        var table = new StringBuilder(half).AppendLine(CultureInfo.InvariantCulture, $": {judged.Count(j => j.Found == j.Pair.Expected)} of {judged.Count} right");
        foreach (var outcome in judged.Select(j => j.Pair.Expected).Concat(judged.Select(j => j.Found)).Distinct().Order())
        {
            var right = judged.Count(j => j.Pair.Expected == outcome && j.Found == outcome);
            table.AppendLine(CultureInfo.InvariantCulture,
                $"{outcome?.ToString() ?? "nothing"}: precision {right} of {judged.Count(j => j.Found == outcome)}, recall {right} of {judged.Count(j => j.Pair.Expected == outcome)}");
        }

        return table.ToString();
    }
}

using Casus.Ledger.Clusters;

namespace Casus.Ledger.Tests.Clusters;

public sealed class EventClustererTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dev", 0.88)]
    [InlineData("test", 0.90)]
    public void Written_reports_are_gathered_as_people_would(string half, double floor)
    {
        var set = ReportSet.Load(half);
        var links = EventClusterer.Cluster([.. set.Reports.Select(r => r.Mention)], TestContext.Current.CancellationToken);
        var (precision, recall, f1) = BCubed.Of([.. links.Select(l => l.Cluster)], [.. set.Reports.Select(r => r.Event)]);

        output.WriteLine(FormattableString.Invariant($"{half}: {links.Count} reports, B-cubed precision {precision:0.000}, recall {recall:0.000}, F1 {f1:0.000}"));
        foreach (var cluster in links.Zip(set.Reports).GroupBy(l => l.First.Cluster))
        {
            output.WriteLine(string.Join(" ", cluster.Select(l => FormattableString.Invariant(
                $"{l.Second.Event}{l.Second.Mention.Document}({l.First.Score:0.0})"))));
        }

        Assert.InRange(f1, floor, 1);
    }

    [Fact]
    public void A_report_that_joins_others_says_why()
    {
        var set = ReportSet.Load("test");
        var links = EventClusterer.Cluster([.. set.Reports.Select(r => r.Mention)], TestContext.Current.CancellationToken);

        var strike = links.Single(l => l.Mention.Document == 44);
        Assert.True(strike.Score > 0);
        Assert.Contains("same day", strike.Because);
        Assert.Contains("place: Tarn Harbour", strike.Because);
        Assert.Contains(strike.Because, b => b.StartsWith("words: ", StringComparison.Ordinal) && b.Contains("wage", StringComparison.Ordinal));
        Assert.All(links.Where(l => l.Score is null), l => Assert.Empty(l.Because));
    }

    [Fact]
    public void Plans_and_other_types_stand_apart_from_what_took_place()
    {
        var told = ReportSet.Load("test").Reports[0].Mention;
        var links = EventClusterer.Cluster(
            [told, told with { Document = 900 }, told with { Document = 901, Real = false }, told with { Document = 902, Type = EventType.Coerce, Mode = null }],
            TestContext.Current.CancellationToken);

        Assert.Equal([0, 0, 1, 2], links.Select(l => l.Cluster));
    }
}

using Casus.Ledger.Queries;
using Casus.Ledger.Statistics;
using NodaTime;

namespace Casus.Ledger.Tests.Statistics;

public sealed class LedgerStatisticsTests : IAsyncLifetime
{
    private static readonly Participant Norland = Story.Who("Norland", "NOR", "GOV");
    private static readonly Participant President = Story.Who("President of Norland", "NOR", "GOV");
    private static readonly Participant Sundia = Story.Who("Sundia", "SUN", "GOV");
    private static readonly Participant Union = Story.Who("Eastern Union", "EU", "IGO");

    private readonly Folder _folder = new();
    private LedgerReader _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await Story.Open(
        _folder,
        new Story("a") { Published = new LocalDate(2024, 2, 10) }
            .Tells("Norland attacked Sundia.", EventType.Assault, [Norland, President], [Sundia], date: "2024-02-09")
            .Tells("Norland met Sundia.", EventType.Consult, [Norland], [Sundia], date: "2024-02-09")
            .Tells("Sundia aided nobody.", EventType.Aid, [Sundia], [],
                factuality: new Factuality(Polarity.Negative, Certainty.Certain, Tense.Past)),
        new Story("b") { Published = new LocalDate(2024, 3, 20), CopyOf = "a" }
            .Tells("Norland attacked Sundia.", EventType.Assault, [President], [Sundia], date: "2024-02-09")
            .Tells("The union sanctioned Norland.", EventType.Sanction, [Union], [Norland], date: "2024-02-29")
            .Tells("The union aided Sundia.", EventType.Aid, [Union], [Sundia], date: "2024-03-02"));

    public ValueTask DisposeAsync()
    {
        _ledger.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void A_country_month_counts_what_happened_once_a_country()
    {
        var rows = Ask(new StatisticsRequest { Countries = ["NOR"] });

        Assert.Equal(
            [
                new StatisticsRow(new LocalDate(2024, 2, 1), "articles", "NOR", null, null, 4, 2, 3, 1, -9, -7.5, -21.5, true),
                new StatisticsRow(new LocalDate(2024, 2, 1), "articles", "NOR", null, "material conflict", 3, 1, 2, 0.75, -9, -9, -24, true),
                new StatisticsRow(new LocalDate(2024, 2, 1), "articles", "NOR", null, "verbal cooperation", 1, 1, 1, 0.25, 2.5, 2.5, 2.5, true),
            ],
            rows);
    }

    [Fact]
    public void The_month_that_the_ledger_does_not_reach_the_end_of_is_marked()
    {
        var rows = Ask(new StatisticsRequest { Countries = ["SUN"] });

        Assert.Equal(
            [(2, true), (3, false)], rows.Where(r => r.Quad is null).Select(r => (r.Period.Month, r.Complete)));
    }

    [Fact]
    public void Dyads_are_directed_and_of_one_country_or_among_several()
    {
        string Dyads(params string[] countries) => string.Join(
            ", ", Ask(new StatisticsRequest { Dyads = true, Countries = countries }).Where(r => r.Quad is null)
                .Select(r => FormattableString.Invariant($"{r.Country}-{r.Recipient} {r.Reports}")));

        Assert.Equal("EU-NOR 1, NOR-SUN 3, EU-SUN 1", Dyads());
        Assert.Equal("EU-NOR 1, NOR-SUN 3", Dyads("NOR"));
        Assert.Equal("NOR-SUN 3", Dyads("NOR", "SUN"));
    }

    [Fact]
    public void One_a_day_counts_reports_with_the_same_day_parties_and_type_once()
    {
        var rows = Ask(new StatisticsRequest { Countries = ["NOR"], OneADay = true, Period = TimeUnit.Year });

        Assert.Equal([3, 2, 1], rows.Select(r => r.Reports));
    }

    [Fact]
    public void What_did_not_happen_counts_only_where_asked_for()
    {
        var all = Ask(new StatisticsRequest { Filter = EventFilter.All, Countries = ["SUN"], Period = TimeUnit.Year });

        Assert.Equal(5, all.Single(r => r.Quad is null).Reports);
        Assert.Equal(4, Ask(new StatisticsRequest { Countries = ["SUN"], Period = TimeUnit.Year }).Single(r => r.Quad is null).Reports);
    }

    private IReadOnlyList<StatisticsRow> Ask(StatisticsRequest request) => new LedgerStatistics(_ledger).Ask(request);
}

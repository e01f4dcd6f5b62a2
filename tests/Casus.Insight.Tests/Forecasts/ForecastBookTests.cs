using Casus.Insight.Forecasts;
using Casus.Ledger.Forecasts;
using NodaTime;
using static Casus.Insight.Tests.Forecasts.Told;

namespace Casus.Insight.Tests.Forecasts;

public class ForecastBookTests
{
    private static readonly LocalDate s_later = Day.PlusDays(40);

    [Theory]
    [InlineData(9, ForecastState.Open)]
    [InlineData(10, ForecastState.Open)]
    [InlineData(11, ForecastState.Due)]
    public void A_forecast_is_due_when_its_day_has_passed(int days, ForecastState state) =>
        Assert.Equal(state, Only(Day.PlusDays(days), Article("a", Day, Foretold(Day.PlusDays(10)))).State);

    [Fact]
    public void Without_a_day_it_stays_open() =>
        Assert.Equal((ForecastState.Open, null), (Only(s_later, Article("a", Day, Foretold())).State, Only(s_later, Article("a", Day, Foretold())).Proposal));

    [Fact]
    public void A_later_article_that_tells_the_deed_proposes_that_it_came_true_with_its_words()
    {
        var entry = Only(s_later, Article("a", Day, Foretold(Day.PlusDays(10))), Article("b", Day.PlusDays(6), Happened(Day.PlusDays(5))));

        Assert.Equal((Outcome.CameTrue, "b-e1", Day.PlusDays(5)), (entry.Proposal!.Outcome, entry.Proposal.Evidence!.Event, entry.Proposal.Evidence.Date));
        Assert.Equal(ForecastState.Due, entry.State);
    }

    [Fact]
    public void What_comes_after_its_day_came_in_part() =>
        Assert.Equal(
            Outcome.Partly,
            Only(s_later, Article("a", Day, Foretold(Day.PlusDays(10))), Article("b", Day.PlusDays(15), Happened(Day.PlusDays(14)))).Proposal!.Outcome);

    [Fact]
    public void What_nobody_tells_by_its_day_did_not_come_if_later_articles_are_there()
    {
        var foretold = Article("a", Day, Foretold(Day.PlusDays(10)));
        var other = Happened(Day.PlusDays(20)) with { Type = EventType.Consult };

        Assert.Null(Only(s_later, foretold).Proposal);
        var proposal = Only(s_later, foretold, Article("b", Day.PlusDays(20), other)).Proposal!;
        Assert.Equal((Outcome.DidNot, null), (proposal.Outcome, proposal.Evidence));
    }

    [Fact]
    public void Who_foretells_that_it_will_not_come_is_wrong_where_it_comes() =>
        Assert.Equal(
            Outcome.DidNot,
            Only(s_later, Article("a", Day, Foretold(Day.PlusDays(10), polarity: Polarity.Negative)), Article("b", Day.PlusDays(6), Happened(Day.PlusDays(5)))).Proposal!.Outcome);

    [Fact]
    public void What_is_negated_supposed_doubted_earlier_or_of_others_proves_nothing()
    {
        var foretold = Article("a", Day, Foretold());
        var happened = Happened(Day.PlusDays(5));
        CodedDocument[] nothing =
        [
            Article("b", Day.PlusDays(6), happened with { Factuality = new Factuality(Polarity.Positive, Certainty.Possible, Tense.Past) }),
            Article("c", Day.PlusDays(6), happened with { Actors = [Party("Westland", "WES")] }),
            Article("d", Day.PlusDays(6), happened with { Recipients = [Party("Westland", "WES")] }),
            Article("e", Day.PlusDays(6), happened, speaker: Party("Ana Belova"), stance: Stance.Doubts),
            Article("f", Day.PlusDays(-1), happened),
            Article("g", Day.PlusDays(6), Happened(Day.PlusDays(-3))),
            Article("h", Day.PlusDays(6), Foretold() with { Date = Day.PlusDays(5) }),
        ];

        Assert.All(nothing, other => Assert.Null(Book(s_later, foretold, other).Entries.Single(e => e.Id == "a-e1").Proposal));
        Assert.Equal(Outcome.DidNot, Only(s_later, foretold, Article("n", Day.PlusDays(6), Happened(Day.PlusDays(5), Polarity.Negative))).Proposal!.Outcome);
    }

    [Fact]
    public void What_was_published_later_is_not_looked_at() =>
        Assert.Null(Only(Day.PlusDays(5), Article("a", Day, Foretold()), Article("b", Day.PlusDays(6), Happened(Day.PlusDays(5)))).Proposal);

    [Fact]
    public void A_time_gone_by_is_no_horizon() =>
        Assert.Null(Only(s_later, Article("a", Day, Foretold(Day.PlusDays(-10)))).To);

    [Fact]
    public void Forecasts_of_copies_are_counted_and_left_out()
    {
        var book = Book(s_later, Article("a", Day, Foretold()), Article("b", Day, Foretold(), copyOf: "a"));

        Assert.Equal(["a-e1"], book.Entries.Select(e => e.Id));
        Assert.Equal(1, book.InCopies);
    }

    [Fact]
    public void The_holder_is_whoever_says_so_else_the_outlet()
    {
        Assert.Equal("Courier", Only(s_later, Article("a", Day, Foretold())).Holder());
        Assert.Equal("Ana Belova", Only(s_later, Article("a", Day, Foretold(), speaker: Party("Ana Belova"))).Holder());
    }

    [Fact]
    public void Brier_scores_rest_on_stated_chances_with_a_clear_outcome_and_count_the_rest()
    {
        (double? Chance, Outcome? Outcome)[] cases =
            [(0.8, Outcome.CameTrue), (0.6, Outcome.DidNot), (0.9, Outcome.CannotBeResolved), (0.9, Outcome.Partly), (null, Outcome.CameTrue), (0.5, null)];
        var entries = cases.Select((c, i) => Only(s_later, Article(Number(i), Day, Foretold(chance: c.Chance))) with
        {
            Outcome = c.Outcome is { } outcome ? new Casus.Insight.Forecasts.Verdict(outcome, "Ana", default, null) : null,
        });

        var score = Assert.Single(SourceScore.Of(entries));
        Assert.Equal(("Courier", 6, 5, 2, 1, 1, 1, 2), (score.Source, score.Forecasts, score.Stated, score.CameTrue, score.DidNot, score.Partly, score.CannotBeResolved, score.Scored));
        Assert.Equal(((0.2 * 0.2) + (0.6 * 0.6)) / 2, score.Brier!.Value, 9);
    }

    [Fact]
    public void Who_says_unlikely_and_is_right_scores_well()
    {
        var entry = Only(s_later, Article("a", Day, Foretold(chance: 0.1, polarity: Polarity.Negative))) with
        {
            Outcome = new Casus.Insight.Forecasts.Verdict(Outcome.CameTrue, "Ana", default, null),
        };

        Assert.Equal(0.01, Assert.Single(SourceScore.Of([entry])).Brier!.Value, 9);
    }

    private static ForecastBook Book(LocalDate asOf, params CodedDocument[] documents) => ForecastBook.Of(documents, [], asOf);

    private static ForecastEntry Only(LocalDate asOf, params CodedDocument[] documents) => Assert.Single(Book(asOf, documents).Entries);
}

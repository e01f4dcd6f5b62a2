using Casus.Ledger.Queries;
using NodaTime;

namespace Casus.Ledger.Tests.Queries;

public sealed class EventFilterTests : IAsyncLifetime
{
    private static readonly Participant Norland = Story.Who("Norland", "NOR", "GOV");
    private static readonly Participant Army = Story.Who("Sundian Army", "SUN", "MIL", "the army");
    private static readonly Participant Rebels = Story.Who("Free Hills Front", "SUN", "REB");
    private static readonly Participant Union = Story.Who("Eastern Union", "EU", "IGO");
    private static readonly Participant Minister = Story.Who("Çelik Özün", "NOR", "GOV", "he");

    private readonly Folder _folder = new();
    private LedgerReader _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await Story.Open(
        _folder,
        new Story("a")
            .Says("A quiet week.")
            .Tells("Norland sanctioned the army over gas prices.", EventType.Sanction, [Norland], [Army], "discontinue", "2024-03-01")
            .Tells("Rebels attacked the army near Old Port.", EventType.Assault, [Rebels], [Army], "firearms", "2024-03-02",
                says: Minister, place: new Place("Old Port", 0, 8, "Old Port", "SUN", null, null), confidence: 0.9),
        new Story("b") { Outlet = "Sundia Today", Published = new LocalDate(2024, 3, 9) }
            .Tells("Norland did not attack the army.", EventType.Assault, [Norland], [Army],
                factuality: new Factuality(Polarity.Negative, Certainty.Certain, Tense.Past), confidence: 0.5)
            .Tells("The union may aid Norland with gas.", EventType.Aid, [Union], [Norland],
                factuality: new Factuality(Polarity.Positive, Certainty.Possible, Tense.Future), says: Army)
            .Tells("The army accused Norland.", EventType.Accuse, [Army], [Norland], "allege", "2024-02-01"),
        new Story("c") { CopyOf = "a", Published = new LocalDate(2024, 3, 6) }
            .Tells("Norland sanctioned the army over gas prices.", EventType.Sanction, [Norland], [Army], "discontinue", "2024-03-01"));

    public ValueTask DisposeAsync()
    {
        _ledger.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public static TheoryData<string, EventFilter, string> Questions => new()
    {
        { "type", new() { Types = [EventType.Assault] }, "a.e1 b.e0" },
        { "one of two types", new() { Types = [EventType.Assault, EventType.Aid] }, "a.e1 b.e0 b.e1" },
        { "mode", new() { Modes = ["allege"] }, "b.e2" },
        { "quad", new() { Quads = ["verbal conflict"] }, "b.e2" },
        { "actor by country", new() { Actors = [Who("NOR")] }, "a.e0 b.e0 c.e0" },
        { "actor by country and sector", new() { Actors = [Who("SUN/REB")] }, "a.e1" },
        { "actor by sector", new() { Actors = [Who("/MIL")] }, "b.e2" },
        { "actor by words of the name", new() { Actors = [Who("hills front")] }, "a.e1" },
        { "part of a word is no word", new() { Actors = [Who("Nor")] }, "" },
        { "recipient by the text's words", new() { Recipients = [Who("the army")], Types = [EventType.Sanction] }, "a.e0 c.e0" },
        { "either side", new() { Participants = [Who("EU"), Who("SUN/REB")] }, "a.e1 b.e1" },
        { "between two in both directions", new() { Between = (Who("SUN/MIL"), Who("NOR")) }, "a.e0 b.e0 b.e2 c.e0" },
        { "country of a party or the place", new() { Countries = ["EU"] }, "b.e1" },
        { "sector", new() { Sectors = ["IGO"] }, "b.e1" },
        { "place by name", new() { Places = ["port"] }, "a.e1" },
        { "place by country", new() { Places = ["SUN"] }, "a.e1" },
        { "period", new() { From = new LocalDate(2024, 3, 2), To = new LocalDate(2024, 3, 8) }, "a.e1" },
        { "period and party", new() { From = new LocalDate(2024, 3, 1), Actors = [Who("NOR")] }, "a.e0 b.e0 c.e0" },
        { "outlet", new() { Outlets = ["sundia today"] }, "b.e0 b.e1 b.e2" },
        { "document", new() { Documents = ["c"] }, "c.e0" },
        { "source, without its marks", new() { Sources = [Who("Ozun")] }, "a.e1" },
        { "source by sector", new() { Sources = [Who("SUN/MIL")] }, "b.e1" },
        { "own voice", new() { Voice = Voice.Own, Documents = ["a", "b"] }, "a.e0 b.e0 b.e2" },
        { "attributed", new() { Voice = Voice.Attributed }, "a.e1 b.e1" },
        { "happened", new() { Happened = true }, "a.e0 a.e1 b.e2 c.e0" },
        { "polarity", new() { Polarities = [Polarity.Negative] }, "b.e0" },
        { "certainty", new() { Certainties = [Certainty.Possible] }, "b.e1" },
        { "tense", new() { Tenses = [Tense.Future] }, "b.e1" },
        { "confidence", new() { Confidence = 0.85 }, "a.e1" },
        { "originals", new() { Originals = true, Types = [EventType.Sanction] }, "a.e0" },
        { "words of the sentence", new() { Text = "gas" }, "a.e0 b.e1 c.e0" },
        { "all words, in any number", new() { Text = "price gas" }, "a.e0 c.e0" },
        { "words in order", new() { Text = "\"army over\"" }, "a.e0 c.e0" },
        { "words not in this order", new() { Text = "\"over army\"" }, "" },
        { "beginning of a word", new() { Text = "sanct*" }, "a.e0 c.e0" },
        { "without a word", new() { Text = "gas -price" }, "b.e1" },
        { "a word of another sentence", new() { Text = "quiet" }, "" },
        { "an unknown word", new() { Text = "zebra" }, "" },
        { "all", EventFilter.All, "a.e0 a.e1 b.e0 b.e1 b.e2 c.e0" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_filter_finds_the_events_it_describes_and_no_others(string question, EventFilter filter, string ids)
    {
        var query = new LedgerQuery(_ledger);
        Assert.Equal(ids, string.Join(' ', query.AllEvents(filter).Select(f => f.Event.Id)));
        Assert.Equal(query.AllEvents(filter).Count(), query.Count(filter));
        Assert.NotEmpty(question);
    }

    [Fact]
    public void An_event_comes_with_its_article_its_sentence_and_who_is_cited_for_it()
    {
        var found = Assert.Single(new LedgerQuery(_ledger).Events(new EventFilter { Actors = [Who("SUN/REB")] }, new Paging()));

        Assert.Equal("a", found.Document.Id);
        Assert.Equal("Rebels attacked the army near Old Port.", found.Sentence?.Text);
        Assert.Equal("Çelik Özün", Assert.Single(found.Attributions).Source?.Name);
        Assert.Equal("Free Hills Front", Assert.Single(found.Event.Actors).Name);
        Assert.Equal(found.Sentence!.Text, new SourceText(found.Document.Text)[found.Sentence.Span()]);
    }

    [Theory]
    [InlineData(EventOrder.Newest, "b.e0 b.e1 a.e1 a.e0 c.e0 b.e2")]
    [InlineData(EventOrder.Oldest, "b.e2 a.e0 c.e0 a.e1 b.e0 b.e1")]
    [InlineData(EventOrder.Surest, "a.e1 a.e0 b.e1 b.e2 c.e0 b.e0")]
    [InlineData(EventOrder.Conflict, "a.e1 b.e0 a.e0 c.e0 b.e2 b.e1")]
    public void Pages_follow_each_other_in_the_order_asked_for(EventOrder order, string ids)
    {
        var query = new LedgerQuery(_ledger);
        var pages = Enumerable.Range(0, 4).SelectMany(i => query.Events(EventFilter.All, new Paging(2, 2 * i), order));
        Assert.Equal(ids, string.Join(' ', pages.Select(f => f.Event.Id)));
    }

    [Fact]
    public void A_timeline_counts_by_period_and_class()
    {
        var points = new LedgerQuery(_ledger).Timeline(new EventFilter { Happened = true }, TimeUnit.Month, TimelineSplit.Quad);

        Assert.Equal(
            [
                new TimelinePoint(new LocalDate(2024, 2, 1), "verbal conflict", 1),
                new TimelinePoint(new LocalDate(2024, 3, 1), "material conflict", 3),
            ],
            points);
        Assert.Equal(
            [1, 2, 1, 2], new LedgerQuery(_ledger).Timeline(EventFilter.All).Select(p => p.Events));
    }

    [Theory]
    [InlineData(Facet.Type, "ASSAULT 2, SANCTION 2, ACCUSE 1, AID 1")]
    [InlineData(Facet.Actor, "Norland 3, Eastern Union 1, Free Hills Front 1, Sundian Army 1")]
    [InlineData(Facet.Country, "NOR 5, SUN 5, EU 1")]
    [InlineData(Facet.PlaceCountry, "SUN 1")]
    [InlineData(Facet.Outlet, "Sundia Today 3, The Norland Courier 3")]
    [InlineData(Facet.Source, "Sundian Army 1, Çelik Özün 1")]
    [InlineData(Facet.Tense, "past 5, future 1")]
    public void Facets_count_the_values_of_the_events_found(Facet facet, string counts) => Assert.Equal(
        counts,
        string.Join(", ", new LedgerQuery(_ledger).Facet(EventFilter.All, facet).Select(c => FormattableString.Invariant($"{c.Value} {c.Events}"))));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("KAZ/XYZ")]
    public void A_pattern_without_words_or_with_an_unknown_sector_is_refused(string pattern) =>
        Assert.Throws<FormatException>(() => ActorPattern.Parse(pattern));

    private static ActorPattern Who(string pattern) => ActorPattern.Parse(pattern);
}

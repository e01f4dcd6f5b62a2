using Casus.Ledger.Views;
using Casus.Web.Painting;

namespace Casus.Web.Tests;

/// <summary>The text is painted word by word, and nothing of it is lost or added.</summary>
public sealed class PaintingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public void Every_section_is_painted_with_all_its_words()
    {
        using var ledger = Ledger.LedgerReader.Open(Copy());
        foreach (var coded in ledger.ReadAll())
        {
            var source = new SourceText(coded.Document.Text);
            var sections = PaintedText.Of(coded);
            var painted = string.Concat(sections.SelectMany(s => s.Paragraphs).SelectMany(p => p).Select(r => r.Text));
            var written = string.Concat(coded.Document.Sections.Select(s => source[s.Span()]));
            Assert.Equal(Bare(written), Bare(painted));
            Assert.Equal(coded.Events.Count, sections.SelectMany(s => s.Paragraphs).SelectMany(p => p).SelectMany(r => r.Labels).Count());
        }
    }

    [Fact]
    public void Statements_within_statements_are_bracketed_from_outside_in()
    {
        const string text = "😀 She said he said it rained.";
        var coded = new CodedDocument(
            new DocumentRecord { Id = "d", Text = text, Coder = "test" },
            [],
            [Attribution("a", 11, 28), Attribution("b", 19, 28)],
            []);
        var runs = Assert.Single(Assert.Single(PaintedText.Of(coded)).Paragraphs);
        Assert.Equal(["😀 She said ", "he said ", "it rained", "."], runs.Select(r => r.Text));
        Assert.Equal("a1 a0", runs[2].Keys);
        Assert.Equal(["a1", "a0"], runs[2].Closings.Select(m => m.Key));
        Assert.Equal(["a0"], runs[1].Openings.Select(m => m.Key));
    }

    [Theory]
    [InlineData(Polarity.Negative, Certainty.Certain, Tense.Future, EventStanding.Negated)]
    [InlineData(Polarity.Positive, Certainty.Probable, Tense.Future, EventStanding.Forecast)]
    [InlineData(Polarity.Positive, Certainty.Possible, Tense.Past, EventStanding.Open)]
    [InlineData(Polarity.Positive, Certainty.Certain, Tense.Habitual, EventStanding.Open)]
    [InlineData(Polarity.Positive, Certainty.Certain, Tense.Past, EventStanding.Told)]
    public void Standing_follows_from_factual_status(Polarity polarity, Certainty certainty, Tense tense, EventStanding standing) =>
        Assert.Equal(standing, new EventRecord
        {
            Id = "e", Document = "d", Sentence = 0, Type = EventType.Aid, Quad = Plover.Quad(EventType.Aid), Intensity = 10,
            Factuality = new Factuality(polarity, certainty, tense), Confidence = 1,
        }.ViewStanding());

    [Fact]
    public void The_ledger_tells_standings_as_the_records_do()
    {
        using var ledger = Ledger.LedgerReader.Open(Copy());
        var counts = new EventViews(ledger).Standings(new EventFilter()).ToDictionary(c => c.Name, c => c.Count);
        var expected = ledger.ReadAll().SelectMany(d => d.Events).CountBy(e => RecordText.Word(e.ViewStanding())).ToDictionary(c => c.Key, c => (long)c.Value);
        Assert.Equal(expected, counts);
    }

    [Fact]
    public void A_copy_shows_which_words_it_shares_with_its_original()
    {
        var shared = SharedWords.Of("We report: the ministry said on Monday that troops would leave.", "The ministry said on Monday that troops would stay.");
        Assert.Equal(["the ministry said on Monday that troops would"], shared.Copy.Where(s => s.Shared).Select(s => s.Text));
        Assert.Equal("We report: the ministry said on Monday that troops would leave.", string.Concat(shared.Copy.Select(s => s.Text)));
    }

    private static AttributionRecord Attribution(string id, int start, int end) =>
        new() { Id = id, Document = "d", Content = [new Words("", start, end)] };

    // The site holds the ledger itself.
    private string Copy()
    {
        var copy = site.Ledger + ".copy";
        File.Copy(site.Ledger, copy, overwrite: true);
        return copy;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

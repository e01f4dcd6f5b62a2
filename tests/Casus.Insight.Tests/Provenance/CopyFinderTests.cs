using Casus.Insight.Provenance;
using Casus.Ledger;
using Casus.Ledger.Copies;
using Casus.Reading.Outlets;

namespace Casus.Insight.Tests.Provenance;

/// <summary>Copies over a whole ledger.</summary>
public sealed class CopyFinderTests : IDisposable
{
    private static readonly IReadOnlyDictionary<string, Telling> Dam = Stories.All[0];

    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Copies_are_found_among_all_stories_and_no_story_is_taken_for_another()
    {
        var tellings = Stories.All.SelectMany((story, i) => story.Where(part => part.Key != "lead").Select(part => ($"{i}-{part.Key}", part.Value))).ToArray();
        await _folder.AddAsync(tellings);

        using var reader = LedgerReader.Open(_folder.Ledger);
        var ids = reader.Heads().ToDictionary(text => text.Number, text => text.Document.Id);
        var pairs = reader.Copies().Select(pair => (Copy: ids[pair.Document], Origin: ids[pair.Origin], pair.Outcome)).ToList();
        Assert.All(pairs, pair => Assert.Equal(pair.Copy[..1], pair.Origin[..1]));
        Assert.All(pairs.Where(p => p.Copy.Contains("independent", StringComparison.Ordinal) || p.Origin.Contains("independent", StringComparison.Ordinal)), pair => Assert.Equal(CopyOutcome.SameEvent, pair.Outcome));
        var found = Enumerable.Range(0, Stories.All.Count).Count(i => pairs.Contains(($"{i}-paraphrase", $"{i}-base", CopyOutcome.EditedCopy)));
        Assert.True(found >= 8, $"{found} of 10 paraphrases");
        Assert.True(Enumerable.Range(0, Stories.All.Count).Count(i => pairs.Contains(($"{i}-machine", $"{i}-base", CopyOutcome.MachineTranslated))) >= 7);
    }

    [Fact]
    public async Task The_chain_leads_from_a_reprint_to_the_first_report()
    {
        var first = Dam["base"];
        var cut = first.Elsewhere("cut", "Short News", 20, [.. first.Sentences.Take(7)]);
        var lead = Dam["lead"] with { Sentences = [.. Dam["lead"].Sentences, .. first.Sentences.Skip(1)] };
        await _folder.AddAsync(("cut", cut), ("base", first), ("lead", lead), ("reprint", cut.Elsewhere("reprint", "Late News", 48, cut.Sentences)));

        using var reader = LedgerReader.Open(_folder.Ledger);
        Assert.Equal(
            [("cut", "base"), ("base", null), ("lead", "base")],
            reader.ReadAll().Take(3).Select(d => (d.Document.Id, d.Document.CopyOf)));
        var book = SourceBook.Load(reader, OutletList.Known);
        var chain = book.Chain(reader, book.Find("reprint")!);
        Assert.Equal(("reprint", "base"), (chain[0].Document.Document.Id, chain[^1].Document.Document.Id));
        Assert.Equal(CopyOutcome.Original, chain[^1].Document.Outcome);
        var cluster = Assert.Single(book.Clusters());
        Assert.Equal(("base", 3), (cluster.Root.Document.Id, cluster.Copies.Count));
        Assert.Equal(CopyOutcome.EditedCopy, book.Find("lead")!.Outcome);
        Assert.Equal((1, 0, 1), book.Outlets().Where(o => o.Name == "Short News").Select(o => (o.Articles, o.Originals, o.Copies)).Single());
    }

    [Fact]
    public async Task Sentences_that_correspond_are_shown_by_their_places()
    {
        await _folder.AddAsync(("a", Dam["base"]), ("b", Dam["paraphrase"]));

        using var reader = LedgerReader.Open(_folder.Ledger);
        var texts = reader.Texts([1, 2]).ToDictionary(t => t.Number, t => new SourceText(t.Document.Text));
        var pair = Assert.Single(reader.CopiesOf(2));
        Assert.Contains(pair.Spans, span =>
            texts[2][new Span(span.Start, span.End)].StartsWith("Each week some 2,300 lorries", StringComparison.Ordinal)
            && texts[1][new Span(span.OriginStart, span.OriginEnd)].StartsWith("About 2,300 trucks", StringComparison.Ordinal));
        Assert.Contains(pair.Because, reason => reason.Contains("2,300", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Documents_added_later_are_compared_with_those_before_and_the_same_again_changes_nothing()
    {
        var tellings = Stories.All.Take(4).SelectMany((story, i) => story.Select(part => ($"{i}-{part.Key}", part.Value))).ToArray();
        using var once = new LedgerFolder();
        await once.AddAsync(tellings);
        foreach (var few in tellings.Chunk(5))
        {
            await _folder.AddAsync(few);
        }

        await _folder.AddAsync(tellings);

        using var one = LedgerReader.Open(once.Ledger);
        using var several = LedgerReader.Open(_folder.Ledger);
        Assert.NotEmpty(one.Copies());
        Assert.Equal(Lines(one), Lines(several));
        Assert.Equal(one.Heads().Select(t => t.Document.CopyOf), several.Heads().Select(t => t.Document.CopyOf));

        static IEnumerable<string> Lines(LedgerReader reader) =>
            reader.Copies().Select(p => $"{p.Document} {p.Origin} {p.Outcome} {string.Join('|', p.Because)}");
    }

    [Fact]
    public async Task The_same_text_without_dates_is_one_text_of_open_origin()
    {
        var text = Dam["base"] with { Published = null };
        await _folder.AddAsync(("a", text), ("b", text with { Outlet = "Reprint Post" }));

        using var reader = LedgerReader.Open(_folder.Ledger);
        var book = SourceBook.Load(reader, OutletList.Known);
        Assert.Equal([CopyOutcome.Unknown, CopyOutcome.Unknown], book.Documents.Select(d => d.Outcome));
        Assert.Equal([null, "a"], reader.ReadAll().Select(d => d.Document.CopyOf));
    }
}

using Casus.Ledger.Reviews;
using NodaTime;

namespace Casus.Ledger.Tests.Reviews;

public sealed class ReviewBookTests : IDisposable
{
    private const string Newer = "casus 0.2.0 en-test";

    private readonly Folder _folder = new();
    private readonly SetClock _clock = new();

    private string Path => _folder["ledger.duckdb"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_review_names_reviewer_and_time_and_shows_at_its_record()
    {
        var document = await Write(Coded.Document("a", events: 2));
        using var book = ReviewBook.Open(Path, _clock);
        book.Accept("a.e0", "Ana");
        _clock.Now += Duration.FromMinutes(1);
        book.Reject("a.a0", "Ben", "the ministry says nothing here");

        var reviews = book.Of(document);
        Assert.Equal(["a.a0", "a.e0"], reviews.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Verdict.Accepted, reviews["a.e0"].Verdict);
        var rejected = Assert.Single(reviews["a.a0"].History);
        Assert.Equal(
            (2, "Ben", "the ministry says nothing here", _clock.Now),
            (rejected.Number, rejected.Reviewer, rejected.Note, rejected.Made));
        Assert.Equal(Verdict.Rejected, reviews["a.a0"].Verdict);
    }

    [Fact]
    public async Task Corrections_add_up_and_what_follows_from_a_field_follows()
    {
        var document = await Write(Coded.Document("a"));
        using var book = ReviewBook.Open(Path, _clock);
        book.Set("a.e0", "type", "COERCE", "Ana");
        book.Set("a.e0", "mode", "deport", "Ana");
        book.Set("a.e0", "actors[0].sector", "COP", "Ana");
        book.Set("a.e0", "polarity", "negative", "Ana");
        book.Set("a.e0", "date", "2024-03-02", "Ana");
        book.Set("a.e0", "recipients[1]", "null", "Ana");

        var review = book.Of(document)["a.e0"];
        var corrected = Assert.IsType<EventRecord>(review.Corrected);
        Assert.Equal(Verdict.Corrected, review.Verdict);
        Assert.Equal((EventType.Coerce, "deport", "material conflict", -7), (corrected.Type, corrected.Mode, corrected.Quad, corrected.Intensity));
        Assert.Equal("COP", Assert.Single(corrected.Actors).Sector);
        Assert.Equal(Polarity.Negative, corrected.Factuality.Polarity);
        Assert.Equal(new LocalDate(2024, 3, 2), corrected.Date);
        Assert.Equal("Sundian envoys", Assert.Single(corrected.Recipients).Text);
        Assert.Equal(Coded.Lines([document]), Coded.Lines([Read("a")]));
    }

    [Fact]
    public async Task A_mode_does_not_outlive_a_change_of_type()
    {
        var document = await Write(Coded.Document("a"));
        using var book = ReviewBook.Open(Path, _clock);
        book.Set("a.e0", "type", "AGREE", "Ana");

        Assert.Null(((EventRecord)book.Of(document)["a.e0"].Corrected).Mode);
    }

    [Theory]
    [InlineData("type", "HUG", "'type' cannot be \"HUG\"")]
    [InlineData("mode", "riot", "SANCTION has no mode 'riot'")]
    [InlineData("contexts", "[\"sports\"]", "there is no context 'sports'")]
    [InlineData("actors[0].sector", "KING", "there is no sector 'KING'")]
    [InlineData("actors[0].country", "Norland", "'Norland' is no country; write an ISO 3166-1 alpha-3 code or an organisation's short code in capitals")]
    [InlineData("actors[0].text", "Sundia", "the text does not read 'Sundia' at 26 to 33")]
    [InlineData("actors[3].name", "x", "'actors[3].name': '3' is empty; set it as a whole")]
    [InlineData("place.country", "NOR", "'place.country': 'place' is empty; set it as a whole")]
    [InlineData("colour", "red", "there is no field 'colour'")]
    [InlineData("date", "yesterday", "'date' cannot be \"yesterday\"")]
    [InlineData("intensity", "3", "'intensity' is the program's own or follows from other fields and cannot be set")]
    [InlineData("id", "x", "'id' is the program's own or follows from other fields and cannot be set")]
    public async Task A_correction_that_breaks_the_contract_is_refused_in_plain_words(string field, string value, string reason)
    {
        await Write(Coded.Document("a"));
        using var book = ReviewBook.Open(Path, _clock);

        Assert.Equal(reason, Assert.Throws<ReviewException>(() => book.Set("a.e0", field, value, "Ana")).Message);
        Assert.Empty(book.All());
    }

    [Fact]
    public async Task Reviews_of_what_is_not_there_are_refused()
    {
        await Write(Coded.Document("a"));
        using var book = ReviewBook.Open(Path, _clock);

        Assert.Throws<ReviewException>(() => book.Accept("a.e9", "Ana"));
        Assert.Throws<ReviewException>(() => book.Accept("a.e0", " "));
        Assert.Throws<ReviewException>(() => book.Undo(1, "Ana"));
        Assert.Throws<ReviewException>(() => book.Accept("a", "Ana"));
    }

    [Fact]
    public async Task Undoing_is_a_further_row_and_can_be_undone()
    {
        var document = await Write(Coded.Document("a"));
        using var book = ReviewBook.Open(Path, _clock);
        var rejected = book.Reject("a.e0", "Ana");
        var undone = book.Undo(rejected.Number, "Ana");
        Assert.Null(book.Of(document)["a.e0"].Verdict);

        book.Undo(undone.Number, "Ben");

        Assert.Equal(Verdict.Rejected, book.Of(document)["a.e0"].Verdict);
        Assert.Equal([1, 2, 3], book.Of(document)["a.e0"].History.Select(r => r.Number));
    }

    [Fact]
    public async Task Reviewers_who_differ_are_kept_side_by_side_and_the_last_word_counts()
    {
        var document = await Write(Coded.Document("a"));
        using var book = ReviewBook.Open(Path, _clock);
        book.Accept("a.e0", "Ana");
        book.Reject("a.e0", "Ben");
        Assert.True(book.Of(document)["a.e0"].Disputed);

        book.Set("a.e0", "mode", "withdraw", "Cem");

        var review = book.Of(document)["a.e0"];
        Assert.Equal(
            [("Ana", Verdict.Accepted), ("Ben", Verdict.Rejected), ("Cem", Verdict.Corrected)],
            review.Opinions.Select(o => (o.Reviewer, o.Verdict)));
        Assert.Equal(Verdict.Corrected, review.Verdict);
    }

    [Fact]
    public async Task Reviews_survive_a_newer_coder_that_writes_the_same_event_under_another_id()
    {
        await Write(Coded.Document("a"));
        using (var book = ReviewBook.Open(Path, _clock))
        {
            book.Set("a.e0", "type", "COERCE", "Ana");
        }

        // The newer coder agrees with the correction; its ids and its parties are others.
        var again = Recoded(e => e with { Id = "n.7", Type = EventType.Coerce, Mode = "deport", Recipients = [] });
        await Write(again);

        using var later = ReviewBook.Open(Path, _clock);
        var review = later.Of(Read("a"))["n.7"];
        Assert.Equal(Verdict.Corrected, review.Verdict);
        Assert.Equal(["type", "mode", "recipients"], review.ChangedSince(again.Events[0]));

        later.Accept("n.7", "Ben");
        Assert.Equal(2, Assert.Single(later.All()).Opinions.Count);
    }

    [Fact]
    public async Task Reviews_do_not_pass_to_an_event_of_another_type_other_words_or_another_text()
    {
        await Write(Coded.Document("a"));
        using (var book = ReviewBook.Open(Path, _clock))
        {
            book.Reject("a.e0", "Ana");
        }

        var others = new Func<EventRecord, EventRecord>[]
        {
            e => e with { Type = EventType.Accuse, Mode = null },
            e => e with { Trigger = [new Words("recalls", 8, 15)] },
        };
        for (var i = 0; i < others.Length; i++)
        {
            await Write(Recoded(others[i], $"{Newer} {i}"));
            using var book = ReviewBook.Open(Path, _clock);
            Assert.Empty(book.Of(Read("a")));
        }

        var changed = Recoded(e => e, Newer);
        await Write(changed with { Document = changed.Document with { Text = changed.Document.Text + " Again." } });
        using var last = ReviewBook.Open(Path, _clock);
        Assert.Empty(last.Of(Read("a")));
        Assert.Single(last.All());
    }

    [Fact]
    public async Task Of_several_events_told_by_one_word_the_one_with_the_same_parties_is_meant()
    {
        var two = Coded.Document("a", events: 2);
        var other = new Participant("Sundian", 47, 54, "Sundia", "SUN", null, null);
        await Write(two with { Events = [two.Events[0], two.Events[1] with { Actors = [other] }] });
        using (var book = ReviewBook.Open(Path, _clock))
        {
            book.Reject("a.e1", "Ana");
        }

        await Write(Recoded(e => e with { Id = "n." + (e.Id == "a.e0" ? "1" : "2"), Actors = e.Id == "a.e0" ? [other] : e.Actors }, events: 2));

        using var later = ReviewBook.Open(Path, _clock);
        Assert.Equal(["n.1"], later.Of(Read("a")).Keys);
    }

    [Fact]
    public async Task A_writer_and_the_reviews_of_the_same_process_go_side_by_side()
    {
        await Write(Coded.Document("a"));
        await using var ledger = DuckLedger.Open(Path, _clock);
        using var book = ReviewBook.Open(Path, _clock);
        await ledger.WriteAsync(Coded.Document("b"), TestContext.Current.CancellationToken);
        book.Accept("a.e0", "Ana");
        await ledger.CompleteAsync(TestContext.Current.CancellationToken);
        book.Accept("b.e0", "Ana");

        Assert.Equal(2, book.All().Count);
    }

    private static CodedDocument Recoded(Func<EventRecord, EventRecord> change, string coder = Newer, int events = 1)
    {
        var document = Coded.Document("a", events, coder);
        return document with { Events = [.. document.Events.Select(change)] };
    }

    private async Task<CodedDocument> Write(CodedDocument document)
    {
        await using var ledger = DuckLedger.Open(Path, _clock);
        await ledger.WriteAsync(document);
        await ledger.CompleteAsync();
        return document;
    }

    private CodedDocument Read(string id)
    {
        using var reader = LedgerReader.Open(Path);
        return reader.Find(id)!;
    }
}

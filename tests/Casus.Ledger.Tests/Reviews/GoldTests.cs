using Casus.Ledger.Reviews;

namespace Casus.Ledger.Tests.Reviews;

public sealed class GoldTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly SetClock _clock = new();

    private string Path => _folder["ledger.duckdb"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_reviewed_set_holds_texts_judgements_and_every_reviewers_word_and_comes_back_from_its_lines()
    {
        await Reviewed();
        var gold = GoldSet.Of(Path);

        Assert.Equal(["a"], gold.Documents.Select(d => d.Id));
        Assert.Equal(
            [("a.e0", Verdict.Accepted), ("a.e1", Verdict.Corrected), ("a.e2", Verdict.Rejected)], gold.Items.Select(i => (i.Judged.Id, i.Verdict)));
        Assert.Equal(EventType.Coerce, ((EventRecord)gold.Items[1].Gold!).Type);
        Assert.Null(gold.Items[2].Gold);
        Assert.Equal(["Ana", "Ben"], gold.Items[0].Opinions.Select(o => o.Reviewer));
        Assert.Equal(gold.Lines(), GoldSet.Parse(gold.Lines()).Lines());
        Assert.Equal("line 1 is neither a document nor a judgement", Assert.Throws<ReviewException>(() => GoldSet.Parse(["{}"])).Message);
    }

    [Fact]
    public async Task The_gold_set_outlives_the_coder_whose_records_were_judged()
    {
        await Reviewed();
        var before = GoldSet.Of(Path);
        await Write(Coded.Document("a", events: 1, coder: "casus 0.2.0 en-test") with { Events = [] });

        Assert.Equal(before.Items.Select(i => (i.Subject, i.Verdict)), GoldSet.Of(Path).Items.Select(i => (i.Subject, i.Verdict)));
    }

    [Fact]
    public async Task A_coder_is_scored_on_what_was_judged_only()
    {
        await Reviewed();
        var gold = GoldSet.Of(Path);

        // The coder that was reviewed: one event right, one of another type, one that is none, one nobody judged.
        var score = GoldScore.Of(gold, [Four()]);
        Assert.Equal(
            [new TypeScore("COERCE", 1, 0, 0), new TypeScore("SANCTION", 1, 3, 1)], score.Types);
        Assert.Equal((1.0 / 3, 0.5, 0.4), (score.All.Precision!.Value, score.All.Recall!.Value, score.All.F1!.Value));
        Assert.Equal(1, score.Unjudged);
        Assert.Equal(
            [new Confusion("COERCE", "SANCTION", 1), new Confusion("SANCTION", "SANCTION", 1), new Confusion("none", "SANCTION", 1)], score.Confusion);
        var bin = Assert.Single(score.Calibration);
        Assert.Equal((0.7, 3, 0.75), (bin.From, bin.Count, bin.Stated));
        Assert.Equal(1.0 / 3, bin.Right, 9);
        Assert.Equal(0.75 - 1.0 / 3, score.CalibrationError, 9);

        // Ana and Ben: SANCTION and SANCTION, COERCE and none.
        var pair = Assert.Single(score.Reviewers);
        Assert.Equal((2, 1.0 / 3), (pair.Count, Math.Round(pair.Kappa!.Value, 9) is var k && Math.Abs(k - 1.0 / 3) < 1e-6 ? 1.0 / 3 : k));
    }

    [Fact]
    public async Task A_coder_that_learned_from_the_reviews_scores_better_and_one_that_finds_nothing_has_no_recall()
    {
        await Reviewed();
        var gold = GoldSet.Of(Path);
        var better = Four();
        better = better with
        {
            Events = [better.Events[0], better.Events[1] with { Id = "n1", Type = EventType.Coerce, Mode = null }],
        };

        Assert.Equal(1.0, GoldScore.Of(gold, [better]).All.F1);
        Assert.Equal(1.0, GoldScore.Of(gold, [better]).MacroF1);
        Assert.Equal(
            new FieldScore("mode", 2, 1), GoldScore.Of(gold, [better with { Events = [better.Events[0] with { Mode = null }, better.Events[1]] }]).Fields[0]);
        Assert.Equal((0.0, null), (GoldScore.Of(gold, []).All.Recall!.Value, GoldScore.Of(gold, []).All.Precision));
    }

    [Fact]
    public void A_diff_tells_what_was_added_what_is_gone_and_which_fields_changed()
    {
        var old = Four();
        var @new = old with
        {
            Events =
            [
                old.Events[0] with { Id = "n0", Confidence = 0.1 }, old.Events[1] with { Mode = "withdraw", Actors = [] },
                old.Events[3] with { Id = "n9", Trigger = [new Words("Monday", 65, 71)] },
            ],
            Attributions = [],
        };
        var changes = CodingDiff.Compare(old, @new);

        Assert.Equal(
            [
                "Gone a.e2", "Gone a.e3", "Gone a.a0", "Added n9", "Changed a.e1 mode actors",
            ],
            changes.Select(c => $"{c.Change} {(c.New ?? c.Old)!.Id} {string.Join(' ', c.Fields)}".TrimEnd()));
        Assert.Empty(CodingDiff.Compare(old, old));
        Assert.Throws<ReviewException>(() => CodingDiff.Compare(old, old with { Document = old.Document with { Text = "other" } }));
    }

    [Fact]
    public async Task Records_are_read_from_a_ledger_and_from_lines_alike()
    {
        await Write(Four());
        await File.WriteAllTextAsync(_folder["a.jsonl"], Coded.Lines([Four()]) + "\n", TestContext.Current.CancellationToken);

        Assert.Equal(Coded.Lines(CodedSource.Read(Path)), Coded.Lines(CodedSource.Read(_folder["a.jsonl"])));
    }

    // Four events told by four different words.
    private static CodedDocument Four()
    {
        var document = Coded.Document("a", events: 4);
        var words = new[] { new Words("expelled", 34, 42), new Words("recalls", 8, 15), new Words("said", 87, 91), new Words("envoys", 55, 61) };
        return document with { Events = [.. document.Events.Select((e, i) => e with { Trigger = [words[i]] })] };
    }

    private async Task Reviewed()
    {
        await Write(Four());
        using var book = ReviewBook.Open(Path, _clock);
        book.Accept("a.e0", "Ana");
        book.Accept("a.e0", "Ben");
        book.Reject("a.e1", "Ben");
        book.Set("a.e1", "type", "COERCE", "Ana");
        book.Reject("a.e2", "Ana");
        var taken = book.Accept("a.e3", "Ana");
        book.Undo(taken.Number, "Ana");
    }

    private async Task Write(CodedDocument document)
    {
        await using var ledger = DuckLedger.Open(Path, _clock);
        await ledger.WriteAsync(document);
        await ledger.CompleteAsync();
    }
}

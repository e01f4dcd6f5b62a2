using Casus.Insight.Provenance;
using Casus.Ledger.Copies;
using Casus.Reading.Outlets;

namespace Casus.Insight.Tests.Provenance;

/// <summary>Which of two texts repeats the other, and what shows it.</summary>
public sealed class DirectionTests
{
    private static readonly IReadOnlyDictionary<string, Telling> Arrest = Stories.All[1];

    private static readonly Telling Report = Arrest["base"];

    private const string OwnAgency = "Plateau Dispatch\t-\tplateau.example\tKAZ\tagency\tprivately owned\tpublisher's own statement\t2024-12\n";

    [Fact]
    public async Task A_credit_line_outweighs_the_printed_times()
    {
        var reprint = Report.Elsewhere("reprint", "Inland Tribune", -30, [.. Report.Sentences, "Source: Steppe Wire"]);

        var pair = await JudgeAsync(Report, reprint);

        Assert.Equal((2, 1, CopyOutcome.Syndicated), (pair.Document, pair.Origin, pair.Outcome));
        Assert.Contains(pair.Because, reason => reason.Contains("names Steppe Wire", StringComparison.Ordinal));
        Assert.Contains(pair.Because, reason => reason.StartsWith("Inland Tribune appeared", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_agency_of_a_dateline_is_the_author_of_a_text_that_nobody_else_signed()
    {
        var wire = Report with { Outlet = null, Published = null, Sentences = ["TEMIRKENT, April 11 (Steppe Wire) - " + Report.Sentences[0], .. Report.Sentences.Skip(1)] };
        var paper = Report with { Outlet = "Inland Tribune", Author = "Steppe Wire", Sentences = [.. Report.Sentences.Take(7)] };

        var pair = await JudgeAsync(paper, wire);

        Assert.Equal((1, 2), (pair.Document, pair.Origin));
        Assert.Contains(pair.Because, reason => reason == "Inland Tribune names Steppe Wire as its author");
    }

    [Fact]
    public async Task The_earlier_report_is_the_origin()
    {
        var pair = await JudgeAsync(Report.Elsewhere("late", "Inland Tribune", 40, Report.Sentences), Report);

        Assert.Equal((1, 2), (pair.Document, pair.Origin));
    }

    [Fact]
    public async Task A_day_without_hours_does_not_count_as_midnight()
    {
        var byDay = Report with { Outlet = "Inland Tribune", Published = Report.Published!.Value.Date.AtMidnight() };

        Assert.Equal(CopyOutcome.Unknown, (await JudgeAsync(Report, byDay)).Outcome);
    }

    [Fact]
    public async Task Style_alone_is_no_translation()
    {
        // Written like a translation throughout, and nobody else's text.
        Assert.Null(await MaybeJudgeAsync(Stories.All[0]["machine"], Arrest["machine"]));

        // Word for word the same: whatever its style, it was copied, not translated.
        var machine = Arrest["machine"];
        var pair = await JudgeAsync(machine, machine.Elsewhere("reprint", "Reprint Post", 30, machine.Sentences));
        Assert.Equal(CopyOutcome.Syndicated, pair.Outcome);
    }

    [Fact]
    public async Task A_translated_text_without_traces_of_a_program_is_an_edited_copy()
    {
        var clean = Report with { Outlet = "Inland Tribune", Published = Report.Published!.Value.PlusHours(30) };

        var pair = await JudgeAsync(Arrest["source"], clean);

        Assert.Equal((2, CopyOutcome.EditedCopy), (pair.Document, pair.Outcome));
        Assert.Contains("a translation; nothing shows that a program made it", pair.Because);
    }

    [Fact]
    public async Task An_agency_of_one_s_own_list_of_outlets_is_known_as_one()
    {
        var paper = Report with { Outlet = "Inland Tribune", Published = null };
        var wire = Report with { Outlet = "Plateau Dispatch", Published = null };
        var own = OutletList.Known.With(new StringReader(OwnAgency), "own.tsv");

        Assert.Equal(CopyOutcome.Unknown, (await JudgeAsync(paper, wire)).Outcome);
        var pair = await MaybeJudgeAsync(paper, wire, own);
        Assert.Equal((1, 2), (pair!.Document, pair.Origin));
        Assert.Contains("Plateau Dispatch is a news agency", pair.Because);
    }

    private static async Task<CopyPair> JudgeAsync(Telling first, Telling second) =>
        await MaybeJudgeAsync(first, second) ?? throw new InvalidOperationException("Nothing was found.");

    private static async Task<CopyPair?> MaybeJudgeAsync(Telling first, Telling second, OutletList? outlets = null) => Verdict.Of(
        ComparedText.Of(new LedgerText(2, await second.ReadAsync("second")), outlets ?? OutletList.Known), ComparedText.Of(new LedgerText(1, await first.ReadAsync("first")), outlets ?? OutletList.Known));
}

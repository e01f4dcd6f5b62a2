using Casus.Insight.Forecasts;
using Casus.Ledger;
using Casus.Ledger.Forecasts;
using NodaTime;
using static Casus.Insight.Tests.Forecasts.Told;

namespace Casus.Insight.Tests.Forecasts;

public sealed class OutcomeBookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("casus-forecasts-").FullName;

    private string Ledger => Path.Join(_folder, "ledger.duckdb");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_judgement_survives_coding_again_and_the_latest_counts()
    {
        var foretold = Article("a", Day, Foretold());
        await WriteAsync(foretold);
        using (var book = OutcomeBook.Open(Ledger, SystemClock.Instance))
        {
            book.Judge("a-e1", Outcome.CameTrue, "Ana");
            Assert.Equal(2, book.Judge("a-e1", Outcome.DidNot, "Ben", "it was another law").Number);
        }

        await WriteAsync(foretold with
        {
            Document = foretold.Document with { Coder = "casus next" },
            Events = [Happened(Day) with { Id = "a-e1", Document = "a", Trigger = [new Words("will", 8, 12)] }, foretold.Events[0] with { Id = "a-e2" }],
        });

        using var reader = LedgerReader.Open(Ledger);
        var entry = Assert.Single(ForecastBook.Load(reader, Day).Entries);
        Assert.Equal(("a-e2", ForecastState.Judged), (entry.Id, entry.State));
        Assert.Equal((Outcome.DidNot, "Ben", "it was another law"), (entry.Outcome!.Outcome, entry.Outcome.Reviewer, entry.Outcome.Note));
        Assert.Equal(2, reader.Outcomes().Count);
    }

    [Fact]
    public async Task Only_forecasts_can_be_judged_and_only_by_name()
    {
        await WriteAsync(Article("a", Day, Happened(Day)), Article("b", Day, Foretold()));
        using var book = OutcomeBook.Open(Ledger, SystemClock.Instance);

        Assert.Contains("'a-e1' is no forecast", Assert.Throws<LedgerException>(() => book.Judge("a-e1", Outcome.Partly, "Ana")).Message, StringComparison.Ordinal);
        Assert.Contains("no event 'c-e1'", Assert.Throws<LedgerException>(() => book.Judge("c-e1", Outcome.Partly, "Ana")).Message, StringComparison.Ordinal);
        Assert.Throws<LedgerException>(() => book.Judge("b-e1", Outcome.Partly, " "));
    }

    private async Task WriteAsync(params CodedDocument[] documents)
    {
        await using var ledger = DuckLedger.Open(Ledger, SystemClock.Instance);
        foreach (var document in documents)
        {
            await ledger.WriteAsync(document, TestContext.Current.CancellationToken);
        }

        await ledger.CompleteAsync(TestContext.Current.CancellationToken);
    }
}

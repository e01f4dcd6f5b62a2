using System.Diagnostics;
using Casus.Benchmarks.Ledger;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Ledger.Statistics;
using NodaTime;

// Ledger FOLDER questions [EVENTS]|clusters: makes up ledgers in a folder and measures how fast they answer, and how fast the reports of
// one event are gathered. Figures go to standard output.
if (args is not [var folder, "questions" or "clusters", .. var rest])
{
    Console.Error.WriteLine("usage: Ledger FOLDER questions [EVENTS]|clusters");
    return 1;
}

Directory.CreateDirectory(folder);
if (args[1] == "questions")
{
    var events = rest is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 20_000_000;
    var path = Path.Join(folder, FormattableString.Invariant($"questions-{events}.duckdb"));
    if (!File.Exists(path))
    {
        await GeneratedEvents.FillAsync(path, events);
    }

    using var ledger = LedgerReader.Open(path);
    var january = new LocalDate(2015, 1, 1);
    var filter = new EventFilter { Happened = true, Datasets = ["GENERATED"] };
    Measure("dyad-months of one country, all years", () => new LedgerStatistics(ledger).Ask(
        new StatisticsRequest { Filter = filter, Countries = ["C07"], Dyads = true }).Count);
    Measure("dyad-months between two countries, all years", () => new LedgerStatistics(ledger).Ask(
        new StatisticsRequest { Filter = filter, Countries = ["C07", "C11"], Dyads = true }).Count);
    Measure("dyad-months of one country in a year", () => new LedgerStatistics(ledger).Ask(
        new StatisticsRequest { Filter = filter with { From = january, To = january.PlusYears(1) }, Countries = ["C07"], Dyads = true }).Count);
    var page = filter with { Actors = [ActorPattern.Parse("C07")], From = january, To = january.PlusMonths(3) };
    Measure("a page of 50 by actor and three months", () => new LedgerQuery(ledger).Events(page, new Paging(50)).Count);
    return 0;
}

var seconds = new List<double>();
foreach (var reports in (int[])[25_000, 100_000])
{
    var path = Path.Join(folder, FormattableString.Invariant($"clusters-{reports}.duckdb"));
    File.Delete(path);
    await using var ledger = DuckLedger.Open(path, SystemClock.Instance);
    foreach (var document in GeneratedReports.Documents(reports))
    {
        await ledger.WriteAsync(document);
    }

    var (taken, processor) = Time(() =>
    {
        ledger.GatherReports();
        return 0;
    }, out _);
    seconds.Add(processor);
    using var reader = ledger.OpenReader();
    Console.WriteLine(FormattableString.Invariant(
        $"{reports} reports of {reports / GeneratedReports.ReportsPerEvent} events: {taken:0.0} s ({processor:0.0} s of processor), {new LedgerQuery(reader).Count(new EventFilter { Distinct = true })} events found"));
}

Console.WriteLine(FormattableString.Invariant($"four times the reports take {seconds[1] / seconds[0]:0.0} times the processor's time"));
return 0;

static void Measure(string what, Func<int> question)
{
    // Once to fill the cache, as for somebody who asks a second question; then the middle of five.
    var (first, _) = Time(question, out var rows);
    var times = Enumerable.Range(0, 5).Select(_ => Time(question, out var _)).Order().ToList();
    Console.WriteLine(FormattableString.Invariant(
        $"{what}: {times[2].Taken * 1000:0} ms ({times[2].Processor * 1000:0} ms of processor; first {first * 1000:0} ms), {rows} rows"));
}

// On a machine that others use, the processor's time says more than the clock.
static (double Taken, double Processor) Time(Func<int> question, out int rows)
{
    var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
    rows = question();
    return (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
}

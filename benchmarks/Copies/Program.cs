using System.Diagnostics;
using System.Globalization;
using Casus;
using Casus.Benchmarks.Copies;
using Casus.Insight.Provenance;
using Casus.Ledger.Copies;

// How the search for copies grows: time an article and memory at the sizes given, the ledger left out. CPU time
// holds the making of the articles, too.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["ledger", var count, var added])
{
    Console.WriteLine("articles\tCPU ms each\tadded\tCPU ms each\tmemory at most, MB");
    Console.WriteLine(await LedgerRun.MeasureAsync(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(added, CultureInfo.InvariantCulture)));
    return;
}

var sizes = args.Length > 0 ? [.. args.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : new[] { 50_000, 200_000 };
Console.WriteLine("articles\tcut up, ms\tsearch, ms\tjudge, ms\tall, CPU ms\tindex, MB\tcopies\tfound\twrong");
foreach (var size in sizes)
{
    var (made, candidates) = (new MadeArticles(seed: 1), new Candidates(size));
    // Texts of the newest are kept, as the ledger would give them.
    var texts = new Dictionary<int, ComparedText>();
    var (cut, search, judge) = (new Stopwatch(), new Stopwatch(), new Stopwatch());
    var (copies, found, wrong) = (0, 0, 0);
    var begun = Environment.CpuUsage.TotalTime;
    for (var number = 1; number <= size; number++)
    {
        var (document, isCopy) = made.Next(number);
        cut.Start();
        var text = ComparedText.Of(new LedgerText(number, document));
        var print = Candidates.Print(text);
        cut.Stop();
        search.Start();
        var others = candidates.Of(print);
        candidates.Add(print);
        search.Stop();
        judge.Start();
        var pairs = others.Where(texts.ContainsKey).Select(other => Verdict.Of(text, texts[other])).OfType<CopyPair>()
            .Count(pair => pair.Outcome != CopyOutcome.SameEvent);
        judge.Stop();
        copies += isCopy ? 1 : 0;
        found += isCopy && pairs > 0 ? 1 : 0;
        wrong += !isCopy && pairs > 0 ? 1 : 0;
        texts.Add(number, text);
        texts.Remove(number - 4_000);
    }

    Console.WriteLine(
        $"{size}\t{cut.Elapsed.TotalMilliseconds / size:F3}\t{search.Elapsed.TotalMilliseconds / size:F3}\t{judge.Elapsed.TotalMilliseconds / size:F3}\t{(Environment.CpuUsage.TotalTime - begun).TotalMilliseconds / size:F3}\t{candidates.Bytes / 1e6:F0}\t{copies}\t{found}\t{wrong}");
}

using System.Diagnostics;
using Casus.Insight.Provenance;
using Casus.Ledger;
using NodaTime;

namespace Casus.Benchmarks.Copies;

/// <summary>The same through a ledger, as <c>casus code</c> does it at its end.</summary>
internal static class LedgerRun
{
    /// <summary>Writes made-up articles, then compares them, and then some more.</summary>
    public static async Task<string> MeasureAsync(int size, int more)
    {
        var folder = Directory.CreateTempSubdirectory("casus-copies-");
        try
        {
            var made = new MadeArticles(seed: 1);
            await using var ledger = DuckLedger.Open(Path.Join(folder.FullName, "made.duckdb"), SystemClock.Instance);
            await AddAsync(ledger, made, 1, size);
            var first = await TimeAsync(ledger);
            await AddAsync(ledger, made, size + 1, size + more);
            return $"{size}\t{first / size:F3}\t{more}\t{await TimeAsync(ledger) / more:F3}\t{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0}";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AddAsync(DuckLedger ledger, MadeArticles made, int from, int to)
    {
        for (var number = from; number <= to; number++)
        {
            await ledger.WriteAsync(new CodedDocument(made.Next(number).Document, [], [], []));
        }
    }

    private static async Task<double> TimeAsync(DuckLedger ledger)
    {
        await ledger.CompleteAsync();
        var begun = Environment.CpuUsage.TotalTime;
        CopyFinder.Update(ledger);
        return (Environment.CpuUsage.TotalTime - begun).TotalMilliseconds;
    }
}

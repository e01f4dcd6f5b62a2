using Casus.Insight.Provenance;
using Casus.Ledger;
using NodaTime;

namespace Casus.Insight.Tests.Provenance;

/// <summary>A folder of its own with a ledger, removed afterwards.</summary>
internal sealed class LedgerFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("casus-copies-").FullName;

    public string Ledger => Path.Join(_folder, "ledger.duckdb");

    /// <summary>Adds reports and finds copies, as a run of <c>casus code</c> does.</summary>
    public async Task AddAsync(params (string Id, Telling Telling)[] tellings)
    {
        await using var ledger = DuckLedger.Open(Ledger, SystemClock.Instance);
        foreach (var (id, telling) in tellings)
        {
            await ledger.WriteAsync(new CodedDocument(await telling.ReadAsync(id), [], [], []));
        }

        await ledger.CompleteAsync();
        CopyFinder.Update(ledger);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

using Casus.Coding;
using Casus.Insight.Provenance;
using Casus.Ledger;
using Casus.Reading;
using Casus.Reading.Fetch;
using NodaTime;

namespace Casus.Web.Tests;

/// <summary>The sample articles coded into a ledger, and the workbench running on it.</summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly Lazy<Coder> Shared = new(() => Coder.Load(
        Path.Join(AppContext.BaseDirectory, "models"), Path.Join(AppContext.BaseDirectory, "knowledge")));

    // The samples are coded once; each site writes in a ledger of its own.
    private static readonly Lazy<Task<byte[]>> Samples = new(CodeAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("casus-site-").FullName;
    private Workbench? _workbench;

    /// <summary>Pages of a server on this machine may be fetched, at once.</summary>
    internal static FetchOptions LocalPages { get; } = new() { AllowPrivate = true, Delay = TimeSpan.Zero, Retries = 0 };

    /// <summary>The coder, loaded once.</summary>
    public static Coder Coder => Shared.Value;

    /// <summary>Asks the site as a program does.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where the site is.</summary>
    public Uri Address => _workbench!.Address;

    /// <summary>The ledger's file.</summary>
    public string Ledger => Path.Join(_folder, "samples.duckdb");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await File.WriteAllBytesAsync(Ledger, await Samples.Value);
        _workbench = await Workbench.StartAsync(new WorkbenchOptions
        {
            Ledger = Ledger, Port = 0, Knowledge = Path.Join(AppContext.BaseDirectory, "knowledge"), LoadCoder = () => Coder, Fetch = LocalPages,
        });
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    private static async Task<byte[]> CodeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("casus-samples-");
        try
        {
            var path = Path.Join(folder.FullName, "samples.duckdb");
            await using (var ledger = DuckLedger.Open(path, SystemClock.Instance))
            {
                await foreach (var result in new ArticleReader(new ReadingOptions()).ReadAsync([Path.Join(AppContext.BaseDirectory, "samples")]))
                {
                    if (result is ReadArticle read)
                    {
                        await ledger.WriteAsync(Coder.Code(read.Article));
                    }
                }

                await ledger.CompleteAsync();
                CopyFinder.Update(ledger);
                ledger.GatherReports();
            }

            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_workbench is not null)
        {
            await _workbench.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}

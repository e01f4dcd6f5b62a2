using System.Diagnostics;
using System.Globalization;
using Casus.Ledger;
using Casus.Reading;
using NodaTime;

namespace Casus.Web.Tests;

/// <summary>Times of the main pages on a large ledger; explicit, since it takes minutes. ARTICLES sets how many (100,000).</summary>
public sealed class ScaleTests
{
    private static readonly (string Name, string Address, int Most)[] Pages =
    [
        ("list of articles", "/articles", 300),
        ("list, filtered by outlet and period", "/articles?outlet=Outlet%203&from=2021-03-01&to=2021-06-30", 150),
        ("list, words", "/articles?q=troops%20airport", 300),
        ("article", "/article?id=a77", 300),
        ("events", "/events", 1000),
        ("events, filtered by type and country", "/events.json?type=ASSAULT&country=KAZ", 150),
        ("timeline", "/events/timeline.json?type=ACCUSE", 300),
        ("actors", "/actors", 1000),
        ("statements of one source", "/statements?source=Kassym-Jomart%20Tokayev&stance=denies", 1000),
    ];

    [Fact(Explicit = true)]
    public async Task Pages_of_a_large_ledger_come_at_once()
    {
        var articles = int.Parse(Environment.GetEnvironmentVariable("ARTICLES") ?? "100000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("casus-scale-");
        try
        {
            var path = Path.Join(folder.FullName, "large.duckdb");
            await FillAsync(path, articles);
            await using var workbench = await Workbench.StartAsync(new WorkbenchOptions { Ledger = path, Port = 0, LoadCoder = () => Site.Coder }, TestContext.Current.CancellationToken);
            using var client = new HttpClient { BaseAddress = workbench.Address };
            var slow = new List<string>();
            foreach (var (name, address, most) in Pages)
            {
                await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
                var times = new List<double>();
                for (var i = 0; i < 9; i++)
                {
                    times.Add(await TimeAsync(client, address));
                }

                var median = times.Order().ElementAt(4);
                TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {median:F0} ms"));
                if (median > most)
                {
                    slow.Add(name);
                }
            }

            var together = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => TimeAsync(client, $"/article?id=a{i * 31}")));
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"20 people, each an article: {together.Max():F0} ms"));
            Assert.Empty(slow);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> TimeAsync(HttpClient client, string address)
    {
        var watch = Stopwatch.StartNew();
        await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return watch.Elapsed.TotalMilliseconds;
    }

    // The samples over and over, each time as another article of another outlet and day.
    private static async Task FillAsync(string path, int articles)
    {
        var samples = new List<CodedDocument>();
        await foreach (var result in new ArticleReader(new ReadingOptions()).ReadAsync([Path.Join(AppContext.BaseDirectory, "samples")], TestContext.Current.CancellationToken))
        {
            if (result is ReadArticle read)
            {
                samples.Add(Site.Coder.Code(read.Article));
            }
        }

        await using var ledger = DuckLedger.Open(path, SystemClock.Instance);
        for (var i = 0; i < articles; i++)
        {
            var sample = samples[i % samples.Count];
            var id = string.Create(CultureInfo.InvariantCulture, $"a{i}");
            var shift = (i * 7919 % 1500) - 750;
            string Own(string record) => id + record[record.LastIndexOf('-')..];
            var document = sample with
            {
                Document = sample.Document with
                {
                    Id = id, Outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet {i % 40}"), Published = sample.Document.Published?.PlusDays(shift),
                },
                Events = [.. sample.Events.Select(e => e with
                {
                    Id = Own(e.Id), Document = id, Date = e.Date?.PlusDays(shift), Attributions = [.. e.Attributions.Select(Own)],
                })],
                Attributions = [.. sample.Attributions.Select(a => a with { Id = Own(a.Id), Document = id, Within = a.Within is null ? null : Own(a.Within) })],
                Causes = [.. sample.Causes.Select(c => c with { Id = Own(c.Id), Document = id })],
            };
            await ledger.WriteAsync(document, TestContext.Current.CancellationToken);
        }

        await ledger.CompleteAsync(TestContext.Current.CancellationToken);
    }
}

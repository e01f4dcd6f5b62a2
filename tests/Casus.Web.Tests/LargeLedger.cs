using System.Globalization;
using Casus.Ledger;
using Casus.Reading;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Web.Tests;

/// <summary>
/// A ledger of any size: the samples over and over, each time as another article of another outlet and day, a third of them with parties of
/// their own, a tenth as copies, four reports of each event.
/// </summary>
internal static class LargeLedger
{
    private const int ReportsAnEvent = 4;

    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(string path, int articles, CancellationToken stop)
    {
        var samples = new List<CodedDocument>();
        await foreach (var result in new ArticleReader(new ReadingOptions()).ReadAsync([Path.Join(AppContext.BaseDirectory, "samples")], stop))
        {
            if (result is ReadArticle read)
            {
                samples.Add(Site.Coder.Code(read.Article));
            }
        }

        await using (var ledger = DuckLedger.Open(path, SystemClock.Instance))
        {
            for (var i = 0; i < articles; i++)
            {
                await ledger.WriteAsync(Another(samples[i % samples.Count], i, samples.Count), stop);
            }

            await ledger.CompleteAsync(stop);
        }

        Gather(path, samples.Count);
    }

    /// <summary>Id of an article.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number}");

    private static CodedDocument Another(CodedDocument sample, int number, int samples)
    {
        var id = Id(number);
        var shift = (number * 7919 % 1500) - 750;
        string Own(string record) => id + record[record.LastIndexOf('-')..];
        Participant Party(Participant p) => number % 3 == 0 && p.Name is not null
            ? p with { Name = string.Create(CultureInfo.InvariantCulture, $"{p.Name} {number % 3000}") } : p;
        return sample with
        {
            Document = sample.Document with
            {
                Id = id,
                Outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet {number % 40}"),
                Published = sample.Document.Published?.PlusDays(shift),
                CopyOf = number % 10 == 9 && number >= samples ? Id(number - samples) : null,
            },
            Events = [.. sample.Events.Select(e => e with
            {
                Id = Own(e.Id), Document = id, Date = e.Date?.PlusDays(shift), Attributions = [.. e.Attributions.Select(Own)],
                Actors = [.. e.Actors.Select(Party)], Recipients = [.. e.Recipients.Select(Party)],
            })],
            Attributions = [.. sample.Attributions.Select(a => a with { Id = Own(a.Id), Document = id, Within = a.Within is null ? null : Own(a.Within) })],
            Causes = [.. sample.Causes.Select(c => c with { Id = Own(c.Id), Document = id })],
        };
    }

    // The same record of the same sample, four times in a row, is held to be one event.
    private static void Gather(string path, int samples)
    {
        using var connection = new DuckDBConnection("Data Source=" + path);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            INSERT INTO clusters
            SELECT ((document - 1) // {ReportsAnEvent * samples} * {samples} + (document - 1) % {samples}) * 200 + record, document, record, 1, ['same day']
            FROM events
            """);
        command.ExecuteNonQuery();
    }
}

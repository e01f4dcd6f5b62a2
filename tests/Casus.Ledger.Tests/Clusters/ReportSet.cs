using Casus.Ledger.Clusters;
using Casus.Ledger.Search;
using NodaTime.Text;

namespace Casus.Ledger.Tests.Clusters;

/// <summary>The written reports of <c>benchmarks/clusters.tsv</c> with the event each tells of.</summary>
internal sealed record ReportSet(IReadOnlyList<(Mention Mention, string Event)> Reports)
{
    /// <summary>Reads one half.</summary>
    public static ReportSet Load(string half)
    {
        var lines = File.ReadLines(Path.Join(Root(), "benchmarks", "clusters.tsv"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Where(l => l[0] == half);
        // As a ledger gives them: by day, then by article.
        return new ReportSet([.. lines.Select((l, i) => (Mention(l, i), l[1]))
            .OrderBy(r => r.Item1.Day).ThenBy(r => r.Item1.Document).ThenBy(r => r.Item1.Record)]);
    }

    private static Mention Mention(string[] line, int number)
    {
        var place = line[8].Split('|');
        return new Mention
        {
            Document = int.Parse(line[2], System.Globalization.CultureInfo.InvariantCulture),
            Record = number,
            Sentence = number,
            Type = Types.Parse(line[4]),
            Mode = line[5].Length == 0 ? null : line[5],
            Day = LocalDatePattern.Iso.Parse(line[3].TrimEnd('?')).Value,
            DayTold = !line[3].EndsWith('?'),
            Actors = Parties(line[6]),
            Recipients = Parties(line[7]),
            Place = place[0].Length == 0 ? null : place[0],
            PlaceCountry = place.Length < 2 || place[1].Length == 0 ? null : place[1],
            Words = [.. SearchWords.Of(line[9]).Select(w => w.Word).Distinct()],
        };
    }

    private static Party[] Parties(string field) =>
    [
        .. field.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('|'))
            .Select(p => new Party(Or(p[0]), Or(p[1]), Or(p[2]), p[3])),
    ];

    private static string? Or(string part) => part.Length == 0 ? null : part;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Casus.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}

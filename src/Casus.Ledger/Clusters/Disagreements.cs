using Casus.Ledger.Queries;
using NodaTime.Text;

namespace Casus.Ledger.Clusters;

/// <summary>Lays side by side what the reports of one event tell differently.</summary>
public static class Disagreements
{
    /// <summary>The points on which they differ; one who says nothing of a point does not differ on it.</summary>
    /// <param name="cluster">The event.</param>
    /// <param name="tolls">Reads numbers of dead, wounded and so on; null leaves numbers out.</param>
    public static IReadOnlyList<Disagreement> Of(EventCluster cluster, Tolls? tolls = null)
    {
        var reports = cluster.Reports.Select(r => r.Found).ToList();
        var points = new List<(string About, Func<FoundEvent, string?> Value)>
        {
            ("actor", r => Names(r.Event.Actors)),
            ("recipient", r => Names(r.Event.Recipients)),
            ("mode", r => r.Event.Mode),
            ("place", r => r.Event.Place is { } place ? place.Name ?? place.Text : null),
            ("day", r => r.Event.Time is not null && r.Event.Date is { } day ? LocalDatePattern.Iso.Format(day) : null),
            ("status", r => Status(r.Event.Factuality)),
        };
        foreach (var kind in tolls?.Kinds ?? [])
        {
            points.Add((kind, r => r.Sentence is { } sentence ? tolls!.Find(sentence.Text).GetValueOrDefault(kind) : null));
        }

        return [.. points.Select(p => Compare(p.About, reports, p.Value)).OfType<Disagreement>()];
    }

    private static Disagreement? Compare(string about, List<FoundEvent> reports, Func<FoundEvent, string?> value)
    {
        var accounts = reports.Select(r => (Report: r, Value: value(r))).Where(r => r.Value is not null)
            .GroupBy(r => r.Value!, StringComparer.OrdinalIgnoreCase)
            .Select(g => new Account(
                g.Key, [.. g.Select(r => Teller(r.Report)).Distinct(StringComparer.Ordinal)], [.. g.Select(r => r.Report.Event.Id)]))
            .ToList();
        return accounts.Count > 1 ? new Disagreement(about, accounts) : null;
    }

    private static string? Names(IReadOnlyList<Participant> participants) => participants.Count == 0 ? null
        : string.Join(" and ", participants.Select(p => p.Name ?? p.Antecedent?.Text ?? p.Text));

    private static string Status(Factuality factuality) => factuality switch
    {
        { Polarity: Polarity.Negative } => "did not happen",
        { Certainty: Certainty.Certain } => "happened",
        _ => "uncertain",
    };

    private static string Teller(FoundEvent report)
    {
        var outlet = report.Document.Outlet ?? report.Document.Title ?? report.Document.Id;
        return report.Attributions is [{ Source: { } source }, ..] ? $"{source.Name ?? source.Text} in {outlet}"
            : report.Attributions.Count > 0 ? $"somebody in {outlet}" : outlet;
    }
}

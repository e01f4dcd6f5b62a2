using System.Globalization;
using Casus.Ledger.Clusters;
using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>An event with all its reports on standard output, and what they tell differently.</summary>
internal static class ClusterView
{
    /// <summary>Writes it.</summary>
    public static void Write(EventCluster cluster, Tolls tolls)
    {
        var reports = Table("Article", "Words", "Why it is the same event");
        foreach (var report in cluster.Reports)
        {
            var found = report.Found;
            var why = report.Score is { } score
                ? string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", report.Because)} ({score:+0.0})") : "";
            reports.AddRow(
                new Text($"{found.Document.Outlet ?? found.Document.Title}{(found.Document.CopyOf is null ? "" : " (copy)")}\n{found.Event.Id}".Trim()),
                EventsView.Words(found), new Text(why));
        }

        Terminal.Output.Write(reports);
        var disagreements = Disagreements.Of(cluster, tolls);
        if (disagreements.Count > 0)
        {
            var table = Table("Told differently", "What", "Who tells it");
            foreach (var disagreement in disagreements)
            {
                for (var i = 0; i < disagreement.Accounts.Count; i++)
                {
                    var account = disagreement.Accounts[i];
                    table.AddRow(new Text(i == 0 ? disagreement.About : ""), new Text(account.Value), new Text(string.Join("; ", account.By)));
                }
            }

            Terminal.Output.Write(table);
        }

        var coverage = cluster.Coverage;
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{coverage.Reports:N0} reports in {coverage.Articles:N0} articles of {coverage.Outlets:N0} outlets; {coverage.Originals:N0} without copies"));
    }

    private static Table Table(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        return table.AddColumns(columns);
    }
}

using System.Globalization;
using Casus.Cli.Coding;
using Casus.Insight;
using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>What a run found, by type, each row with the words of its surest event.</summary>
internal static class FindingsTable
{
    /// <summary>Writes the table and a closing line to standard error.</summary>
    /// <param name="run">The run.</param>
    /// <param name="job">What it was asked.</param>
    /// <param name="copies">Documents of the ledger that repeat another.</param>
    public static void Write(CodingRun run, CodingJob job, int copies)
    {
        var console = Terminal.Error;
        if (Console.IsErrorRedirected)
        {
            // A file or pipe has no width of its own.
            console.Profile.Width = 120;
        }

        if (run.Findings.Events > 0)
        {
            console.Write(Table(run.Findings));
        }

        console.WriteLine(Summary(run, job, copies));
    }

    private static Table Table(Findings findings)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("Type");
        table.AddColumn(new TableColumn("told").RightAligned());
        table.AddColumn(new TableColumn("said").RightAligned());
        table.AddColumn(new TableColumn("negated").RightAligned());
        table.AddColumn(new TableColumn("open").RightAligned());
        table.AddColumn("for example");
        foreach (var finding in findings.ByType())
        {
            table.AddRow(
                new Text(Plover.Name(finding.Type), new Style(Colours.Of(finding.Type))),
                Number(finding.Told), Number(finding.Said), Number(finding.Negated), Number(finding.Supposed),
                Cell(finding.Example));
        }

        return table;
    }

    private static Paragraph Cell(Example example)
    {
        var cell = new Paragraph();
        cell.Append($"{example.Actor ?? "–"} → {example.Recipient ?? "–"}: ", new Style(decoration: Decoration.Bold));
        cell.Append(example.Words);
        cell.Append($" ({StandingWord(example.Standing)})", new Style(Color.Grey));
        return cell;
    }

    private static Text Number(int count) =>
        new(count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture));

    private static string StandingWord(Standing standing) => standing switch
    {
        Standing.Told => "told",
        Standing.Said => "said",
        Standing.Negated => "negated",
        _ => "open",
    };

    private static string Summary(CodingRun run, CodingJob job, int copies)
    {
        var (found, progress) = (run.Findings, run.Progress);
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{found.Documents:N0} articles: {found.Events:N0} events, {found.Attributions:N0} attributions, {found.Causes:N0} causes");
        var repeated = copies > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {copies:N0} of the ledger's articles repeat another (casus sources)") : "";
        var known = progress.Known > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {progress.Known:N0} passed over, coded already") : "";
        var refused = progress.Refused > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {progress.Refused:N0} refused") : "";
        var uncoded = found.Uncoded.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $"; {found.Uncoded.Values.Sum():N0} kept, not coded ({string.Join(", ", found.Uncoded.Select(l => $"{l.Key} {l.Value}"))})");
        var places = new[] { job.Ledger, job.Output is CodingJob.StandardOutput ? null : job.Output }.OfType<string>().ToList();
        var where = places.Count > 0 ? " → " + string.Join(", ", places) : "";
        return line + known + uncoded + refused + repeated + where;
    }
}

using System.Globalization;
using Casus.Ledger.Reviews;
using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>The figures of an evaluation in the terminal.</summary>
internal static class ScoreTables
{
    /// <summary>Writes them to standard error.</summary>
    public static void Write(GoldScore score)
    {
        var console = Terminal.Error;
        if (Console.IsErrorRedirected)
        {
            console.Profile.Width = 120;
        }

        Table(console, "Types", ["type", "gold", "found", "right", "precision", "recall", "F1"], [
            .. score.Types.Append(score.All).Select(t => new[]
            {
                t.Type ?? "all", Number(t.Gold), Number(t.Found), Number(t.Right), Share(t.Precision), Share(t.Recall), Share(t.F1),
            })]);
        console.WriteLine($"Macro-F1 {Share(score.MacroF1)}. {Number(score.Unjudged)} events in these texts were judged by nobody and count neither way.");
        Table(console, "Confusion (rows: what it is; columns: what the coder says)", [.. Columns(score).Prepend("")], [
            .. score.Confusion.GroupBy(c => c.Gold).Select(g => Columns(score)
                .Select(f => g.FirstOrDefault(c => c.Found == f) is { } cell ? Number(cell.Count) : "").Prepend(g.Key).ToArray())]);
        Table(console, "Calibration of confidence", ["confidence", "events", "stated", "right"], [
            .. score.Calibration.Select(b => new[] { $"{Share(b.From)} to {Share(b.To)}", Number(b.Count), Share(b.Stated), Share(b.Right) })]);
        console.WriteLine($"Expected calibration error {Share(score.CalibrationError)}.");
        Table(console, "Fields of events found with their type", ["field", "events", "right"], [
            .. score.Fields.Select(f => new[] { f.Field, Number(f.Count), Number(f.Right) })]);
        Table(console, "Reviewers", ["one", "other", "both judged", "Cohen's kappa"], [
            .. score.Reviewers.Select(r => new[] { r.One, r.Other, Number(r.Count), Share(r.Kappa) })]);
        console.WriteLine($"Krippendorff's alpha {Share(score.Alpha)}.");
    }

    private static List<string> Columns(GoldScore score) => [.. score.Confusion.Select(c => c.Found).Distinct().Order(StringComparer.Ordinal)];

    private static void Table(IAnsiConsole console, string title, string[] header, List<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(title)) };
        for (var i = 0; i < header.Length; i++)
        {
            var column = new TableColumn(Markup.Escape(header[i]));
            table.AddColumn(i == 0 ? column : column.RightAligned());
        }

        rows.ForEach(r => table.AddRow([.. r.Select(Markup.Escape)]));
        console.Write(table);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(double? share) => share?.ToString(".000;-.000;.000", CultureInfo.InvariantCulture) ?? "–";
}

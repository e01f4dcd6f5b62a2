using System.Globalization;
using Casus.Insight.Forecasts;
using Casus.Ledger.Forecasts;
using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>Forecasts and the scores of their sources in the terminal.</summary>
internal static class ForecastsView
{
    /// <summary>Writes forecasts, then how many there are in each state.</summary>
    public static void Write(ForecastBook book, IReadOnlyList<ForecastEntry> entries)
    {
        var table = new Table().Border(TableBorder.Horizontal).AddColumns("Said", "By whom", "What", "By when", "How sure", "State", "Id");
        foreach (var entry in entries)
        {
            table.AddRow(
                Cell(entry.Said is { } said ? ForecastText.Day(said) : ""), Cell(Holder(entry)), Cell(What(entry)),
                Cell(ForecastText.Horizon(entry)), Cell(ForecastText.Likelihood(entry.Forecast.Likelihood)),
                new Text(State(entry), new Style(Colour(entry))), Cell(entry.Id));
        }

        var console = OpenConsole();
        console.Write(table);
        console.WriteLine(Summary(book, entries));
    }

    /// <summary>Writes how well each source foretold.</summary>
    public static void WriteScores(IReadOnlyList<ForecastEntry> entries)
    {
        var table = new Table().Border(TableBorder.Horizontal).AddColumns(
            "Source", "Forecasts", "With a number", "Came true", "Did not", "Partly", "Cannot be resolved", "Scored", "Brier score");
        foreach (var s in SourceScore.Of(entries))
        {
            table.AddRow([
                Cell(s.Source ?? "unnamed sources"),
                .. new[] { s.Forecasts, s.Stated, s.CameTrue, s.DidNot, s.Partly, s.CannotBeResolved, s.Scored }.Select(n => Cell(n.ToString(CultureInfo.InvariantCulture))),
                Cell(s.Brier is { } score ? score.ToString("0.000", CultureInfo.InvariantCulture) : "–"),
            ]);
        }

        OpenConsole().Write(table);
    }

    private static string Holder(ForecastEntry entry) => entry.IsQuoted
        ? $"{entry.Holder() ?? "somebody"}{(entry.Outlet is { } outlet ? $" ({outlet})" : "")}"
        : entry.Outlet ?? "the article itself";

    private static string What(ForecastEntry entry)
    {
        var f = entry.Forecast;
        var condition = f.Condition is { } c ? $" – {c.Text}" : "";
        return $"{ForecastText.Kind(entry)}: {(f.Polarity == Polarity.Negative ? "no " : "")}{Plover.Name(f.Type)}{(f.Mode is null ? "" : " " + f.Mode)} by " +
            $"{ForecastText.Parties(entry.Actors) ?? "–"} to {ForecastText.Parties(entry.Recipients) ?? "–"} “{string.Join(" … ", entry.Trigger.Select(w => w.Text))}”{condition}";
    }

    private static string State(ForecastEntry entry) => entry switch
    {
        { Outcome: { } outcome } => $"{ForecastText.Word(outcome.Outcome)} ({outcome.Reviewer})",
        { Proposal: { } proposal } =>
            $"{ForecastText.Word(entry.State)}; proposed: {ForecastText.Word(proposal.Outcome)}, {proposal.Because}" +
            (proposal.Evidence is { } e ? $": “{e.Words}” ({e.Event})" : ""),
        _ => ForecastText.Word(entry.State),
    };

    private static string Summary(ForecastBook book, IReadOnlyList<ForecastEntry> entries)
    {
        int Count(Func<ForecastEntry, bool> which) => entries.Count(which);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{entries.Count} forecasts as of {ForecastText.Day(book.AsOf)}: {Count(e => e.State == ForecastState.Open)} open, " +
            $"{Count(e => e.State == ForecastState.Due)} due, {Count(e => e.State == ForecastState.Judged)} judged, of these " +
            $"{Count(e => e.Outcome?.Outcome == Outcome.CannotBeResolved)} cannot be resolved; {Count(e => e.To is null)} name no day, " +
            $"{Count(e => e.Chance() is null)} state no chance; {book.InCopies} more in copies");
    }

    private static Text Cell(string text) => new(text);

    private static Color Colour(ForecastEntry entry) => entry.State switch
    {
        ForecastState.Due => Color.Yellow,
        ForecastState.Judged => Color.Green,
        _ => Color.Default,
    };

    // Records are wide: where the output is a file, lines are not broken at 80 columns.
    private static IAnsiConsole OpenConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 220;
        }

        return console;
    }
}

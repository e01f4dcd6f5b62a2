using System.CommandLine;
using System.Text.Json;
using Casus.Cli.Screen;
using Casus.Insight.Forecasts;
using Casus.Ledger;
using Casus.Ledger.Forecasts;
using NodaTime;

namespace Casus.Cli.Commands;

/// <summary><c>casus forecasts</c>: what the articles of ledgers say of things to come, and what became of it.</summary>
internal static class ForecastsCommand
{
    /// <summary>How forecasts are written.</summary>
    internal enum Form
    {
        Table,
        Jsonl,
        Csv,
    }

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var ledgers = new Argument<string[]>("LEDGER") { Description = "Ledgers to read", Arity = ArgumentArity.OneOrMore };
        var asOf = SharedOptions.Day("--as-of", "The day on which forecasts are open or due; today unless given");
        var from = SharedOptions.Day("--from", "Only what was said on that day or later");
        var source = new Option<string?>("--source") { Description = "Only forecasts of sources or outlets whose name holds this", HelpName = "NAME" };
        var open = new Option<bool>("--open") { Description = "Only those whose day lies ahead, or that name none" };
        var due = new Option<bool>("--due") { Description = "Only those whose day has passed and that nobody has judged" };
        var judged = new Option<bool>("--judged") { Description = "Only those that somebody has judged" };
        var scores = new Option<bool>("--scores") { Description = "The sources with their Brier scores instead of the forecasts" };
        var format = new Option<Form>("--format") { Description = "A table, JSON Lines or CSV", DefaultValueFactory = _ => Form.Table };
        var judge = new Option<string?>("--judge") { Description = "Say what became of the forecast of that id", HelpName = "ID" };
        var outcome = new Option<string?>("--outcome") { Description = "What became of it", HelpName = "OUTCOME" };
        outcome.AcceptOnlyFromAmong("came-true", "did-not", "partly", "cannot-be-resolved");
        var reviewer = new Option<string?>("--reviewer") { Description = "Who says so", HelpName = "NAME" };
        var note = new Option<string?>("--note") { Description = "Why", HelpName = "TEXT" };
        var command = new Command(
            "forecasts",
            "Lists forecasts, promises, threats and plans: who, what, said when, by when, how sure, and what became of them.\n\n" +
            "Example: casus forecasts articles.duckdb --due --as-of 2022-02-01")
        {
            ledgers, asOf, from, source, open, due, judged, scores, format, judge, outcome, reviewer, note,
        };
        command.SetGuardedAction((parse, _) =>
        {
            var paths = parse.GetRequiredValue(ledgers);
            if (parse.GetValue(judge) is { } id)
            {
                return Task.FromResult(Judge(paths, id, parse.GetValue(outcome), parse.GetValue(reviewer), parse.GetValue(note)));
            }

            if (parse.GetValue(outcome) is not null)
            {
                throw new CommandException("--outcome goes with --judge ID");
            }

            ForecastState[] states =
            [
                .. parse.GetValue(open) ? [ForecastState.Open] : Array.Empty<ForecastState>(),
                .. parse.GetValue(due) ? [ForecastState.Due] : Array.Empty<ForecastState>(),
                .. parse.GetValue(judged) ? [ForecastState.Judged] : Array.Empty<ForecastState>(),
            ];
            var book = Load(paths, parse.GetValue(asOf) ?? SystemClock.Instance.GetCurrentInstant().InUtc().Date);
            var (name, first) = (parse.GetValue(source), parse.GetValue(from));
            var entries = book.Entries.Where(e =>
                (states.Length == 0 || states.Contains(e.State)) && (first is null || e.Said >= first) &&
                (name is null || e.Holder()?.Contains(name, StringComparison.OrdinalIgnoreCase) == true)).ToList();
            Write(book, entries, parse.GetValue(scores), parse.GetValue(format));
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static ForecastBook Load(string[] paths, LocalDate day)
    {
        var readers = new List<LedgerReader>();
        try
        {
            readers.AddRange(paths.Select(LedgerReader.Open));
            return ForecastBook.Of(readers.SelectMany(r => r.ReadAll()), [.. readers.SelectMany(r => r.Outcomes())], day);
        }
        finally
        {
            readers.ForEach(r => r.Dispose());
        }
    }

    private static void Write(ForecastBook book, IReadOnlyList<ForecastEntry> entries, bool scores, Form form)
    {
        if (form == Form.Csv)
        {
            ForecastsCsv.Write(Console.Out, entries, scores);
        }
        else if (form == Form.Jsonl)
        {
            ForecastsJson.Write(Console.Out, entries, scores);
        }
        else if (scores)
        {
            ForecastsView.WriteScores(entries);
        }
        else
        {
            ForecastsView.Write(book, entries);
        }
    }

    private static int Judge(string[] paths, string id, string? outcome, string? reviewer, string? note)
    {
        if (paths is not [var path])
        {
            throw new CommandException("--judge takes one ledger");
        }

        if (outcome is null || reviewer is null)
        {
            throw new CommandException($"give {(outcome is null ? "--outcome" : "--reviewer NAME")} with --judge");
        }

        using var book = OutcomeBook.Open(path, SystemClock.Instance);
        var verdict = JsonSerializer.Deserialize<Outcome>($"\"{outcome}\"", CasusJson.Options);
        var made = book.Judge(id, verdict, reviewer, note);
        Console.Out.WriteLine(JsonSerializer.Serialize(made, CasusJson.Options));
        return ExitStatus.Done;
    }
}

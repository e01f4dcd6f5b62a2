using System.CommandLine;
using System.Globalization;
using Casus.Cli.Queries;
using Casus.Cli.Screen;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Ledger.Statistics;

namespace Casus.Cli.Commands;

/// <summary><c>casus stats</c>: counts events a country or dyad and month.</summary>
internal static class StatsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var ledgers = new Argument<string>("LEDGER") { Description = "The ledger; it is not changed" };
        var countries = new Argument<string[]>("COUNTRY")
        {
            Description = "Codes of countries or organisations; without them, all",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var dyads = new Option<bool>("--dyads")
        {
            Description = "Pairs of actor and recipient: those of one COUNTRY, or those among several",
        };
        var period = new Option<TimeUnit>("--by") { Description = "day, week, month or year", HelpName = "PERIOD", DefaultValueFactory = _ => TimeUnit.Month };
        var all = new Option<bool>("--all") { Description = "Count also what is negated, possible, yet to come or only supposed" };
        var oneADay = new Option<bool>("--one-a-day") { Description = "Of reports with the same day, actors, recipients and type count one" };
        var command = new Command(
            "stats",
            "Counts events a country or dyad and month, by quad class.\n\nExample: casus stats articles.duckdb KAZ RUS --dyads --format csv")
        {
            ledgers, countries, dyads, period, all, oneADay,
        };
        var filters = new FilterOptions();
        var output = new OutputOptions(parquet: false);
        filters.AddTo(command);
        output.AddTo(command);
        command.SetGuardedAction(async (parse, cancellation) =>
        {
            var request = new StatisticsRequest
            {
                Filter = filters.Filter(parse) with { Happened = !parse.GetValue(all) },
                Countries = parse.GetValue(countries) ?? [],
                Dyads = parse.GetValue(dyads),
                Period = parse.GetValue(period),
                OneADay = parse.GetValue(oneADay),
            };
            using var ledger = LedgerReader.Open(parse.GetRequiredValue(ledgers));
            var statistics = new LedgerStatistics(ledger);
            var rows = statistics.Ask(request);
            await TableOutput.WriteAsync(StatisticsTable.Of(rows, request.Dyads, request.Period), output, parse, cancellation);
            DatasetsLine.TellOthers(new LedgerQuery(ledger), request.Filter);
            await TellAsync(rows, statistics.WithoutDay(request.Filter));
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task TellAsync(IReadOnlyList<StatisticsRow> rows, long withoutDay)
    {
        if (rows.Any(r => !r.Complete))
        {
            await Console.Error.WriteLineAsync("complete is false: the ledger does not reach to that period's end");
        }

        if (withoutDay > 0)
        {
            await Console.Error.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{withoutDay:N0} events without a day belong to no period"));
        }
    }
}

using System.CommandLine;
using Casus.Cli.Queries;
using Casus.Cli.Screen;
using Casus.Ledger;
using Casus.Ledger.Clusters;
using Casus.Ledger.Queries;
using Casus.Ledger.Tables;

namespace Casus.Cli.Commands;

/// <summary><c>casus query</c>: finds events in a ledger.</summary>
internal static class QueryCommand
{
    private const int TableLength = 50;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var ledgers = new Argument<string>("LEDGER") { Description = "The ledger; it is not changed" };
        var happened = new Option<bool>("--happened") { Description = "Only what is told as a fact of the past or present" };
        var sort = new Option<EventOrder?>("--sort")
        {
            Description = "newest (of a table), oldest, surest, conflict, cooperation, or written (of a file)",
            HelpName = "ORDER",
        };
        var limit = Number("--limit", $"At most so many; a table shows {TableLength}, files take all");
        var offset = Number("--offset", "Pass over so many");
        var count = new Option<bool>("--count") { Description = "Only say how many there are" };
        var cluster = new Option<string?>("--cluster")
        {
            Description = "All reports of one event, given the id of any, with what they tell differently and who tells it",
            HelpName = "ID",
        };
        var sql = new Option<string?>("--sql")
        {
            Description = "Ask in SQL instead; the tables are described in docs/ledger.md. It can read the ledger and nothing else",
            HelpName = "SELECT",
        };
        var command = new Command(
            "query",
            "Finds events, each with the words it comes from.\n\nExample: casus query articles.duckdb --actor RUS --type COERCE --happened")
        {
            ledgers,
        };
        var filters = new FilterOptions();
        var output = new OutputOptions(parquet: true);
        filters.AddTo(command);
        foreach (var option in (Option[])[happened, sort, limit, offset, count, cluster, sql])
        {
            command.Options.Add(option);
        }

        output.AddTo(command);
        command.SetGuardedAction(async (parse, cancellation) =>
        {
            var path = parse.GetRequiredValue(ledgers);
            if (parse.GetValue(sql) is { } select)
            {
                using var session = SqlSession.Open(path);
                await TableOutput.WriteAsync(session.Query(select), output, parse, cancellation);
                return ExitStatus.Done;
            }

            var filter = filters.Filter(parse) with { Happened = parse.GetValue(happened), Cluster = parse.GetValue(cluster) };
            using var ledger = LedgerReader.Open(path);
            var query = new LedgerQuery(ledger);
            var (most, after) = (parse.GetValue(limit), parse.GetValue(offset) ?? 0);
            if (filter.Cluster is { } id && query.Count(new EventFilter { Cluster = id, Datasets = [EventFilter.Everything] }) == 0)
            {
                throw new CommandException($"{path}: no event '{id}'");
            }

            if (filter.Cluster is not null && output.Format(parse) == OutputFormat.Table && !parse.GetValue(count))
            {
                ClusterView.Write(query.Cluster(filter.Cluster)!, Tolls.Load(SharedOptions.OwnKnowledge));
            }
            else if (parse.GetValue(count))
            {
                Console.WriteLine(ResultValue.Text(query.Count(filter)));
            }
            else if (output.Format(parse) == OutputFormat.Table)
            {
                _ = output.File(parse);
                var page = new Paging(most ?? TableLength, after);
                EventsView.Write(query.Events(filter, page, parse.GetValue(sort) ?? EventOrder.Newest), page, query.Count(filter));
                DatasetsLine.Write(query, filter);
            }
            else
            {
                var order = parse.GetValue(sort) ?? EventOrder.Written;
                var events = most is null && after == 0
                    ? query.AllEvents(filter, order)
                    : query.Events(filter, new Paging(most ?? int.MaxValue, after), order);
                await EventOutput.WriteAsync(events, output.File(parse), output.RecordFormat(parse), cancellation);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static Option<int?> Number(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 0)
            {
                result.AddError($"{name}: at least 0");
            }
        });
        return option;
    }
}

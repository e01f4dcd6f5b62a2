using System.CommandLine;
using Casus.Cli.Queries;
using Casus.Ledger.Tables;

namespace Casus.Cli.Commands;

/// <summary><c>casus datasets</c>: where the events of a ledger come from.</summary>
internal static class DatasetsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var ledgers = new Argument<string>("LEDGER") { Description = "The ledger; it is not changed" };
        var refused = new Option<bool>("--refused") { Description = "The rows of imported files that were refused, with line, reason and words" };
        var unmapped = new Option<bool>("--unmapped") { Description = "The codes of imported files that no table knows, or that are no event in PLOVER" };
        var command = new Command(
            "datasets",
            "Lists the articles and imported files of a ledger: period, rows, events, and what was left out.\n\nExample: casus datasets articles.duckdb --refused --format csv")
        {
            ledgers, refused, unmapped,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(refused) && result.GetValue(unmapped))
            {
                result.AddError("--refused or --unmapped, not both");
            }
        });
        var output = new OutputOptions(parquet: false);
        output.AddTo(command);
        command.SetGuardedAction(async (parse, cancellation) =>
        {
            using var ledger = SqlSession.Open(parse.GetRequiredValue(ledgers));
            var table = parse.GetValue(refused) ? DatasetTables.Refused(ledger)
                : parse.GetValue(unmapped) ? DatasetTables.Unmapped(ledger)
                : DatasetTables.All(ledger);
            await TableOutput.WriteAsync(table, output, parse, cancellation);
            return ExitStatus.Done;
        });
        return command;
    }
}

using System.CommandLine;
using System.Globalization;
using Casus.Cli.Queries;
using Casus.Ledger;
using Casus.Ledger.Export;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus export</c>: a ledger in the forms of other programs.</summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, ExportFormat> Formats = new(StringComparer.Ordinal)
    {
        ["plover-json"] = ExportFormat.PloverJson, ["polecat"] = ExportFormat.Polecat, ["gdelt"] = ExportFormat.Gdelt,
        ["csv"] = ExportFormat.Csv, ["parquet"] = ExportFormat.Parquet, ["ftm"] = ExportFormat.Ftm, ["stix"] = ExportFormat.Stix,
        ["brat"] = ExportFormat.Brat, ["doccano"] = ExportFormat.Doccano,
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var ledger = new Argument<string>("LEDGER") { Description = "The ledger; it is not changed" };
        var to = new Option<string>("--to")
        {
            Description = "plover-json, polecat, gdelt, ftm, stix, doccano (files), csv, parquet, brat (folders)", HelpName = "FORMAT", Required = true,
        };
        to.AcceptOnlyFromAmong([.. Formats.Keys]);
        var output = new Option<string>("--out") { Description = "The file or folder to write", HelpName = "PATH", Required = true };
        var command = new Command(
            "export",
            "Writes events in the forms of other programs; csv and parquet hold the whole ledger.\n\nExample: casus export articles.duckdb --to stix --out bundle.json")
        {
            ledger, to, output,
        };
        var filters = new FilterOptions();
        filters.AddTo(command);
        command.SetGuardedAction(async (parse, cancellation) =>
        {
            var (path, format, target) = (parse.GetRequiredValue(ledger), Formats[parse.GetRequiredValue(to)], parse.GetRequiredValue(output));
            var filter = filters.Filter(parse);
            var written = await LedgerExport.WriteAsync(path, format, target, filter, cancellation);
            await Console.Error.WriteLineAsync(format is ExportFormat.Csv or ExportFormat.Parquet
                ? string.Create(CultureInfo.InvariantCulture, $"{written} tables → {target}")
                : string.Create(CultureInfo.InvariantCulture, $"{written:N0} events → {target}"));
            if (LedgerExport.TellsFactsOnly(format))
            {
                await TellLeftOut(path, filter, written);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task TellLeftOut(string path, EventFilter filter, long written)
    {
        using var reader = LedgerReader.Open(path);
        var left = new LedgerQuery(reader).Count(filter) - written;
        if (left > 0)
        {
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{left:N0} events left out: denied, uncertain, expected, supposed or without a day, which this form cannot tell"));
        }
    }
}

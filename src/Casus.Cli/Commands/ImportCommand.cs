using System.CommandLine;
using System.Globalization;
using Casus.Cli.Screen;
using Casus.Ledger.Export;
using Casus.Ledger.Import;
using NodaTime;

namespace Casus.Cli.Commands;

/// <summary><c>casus import</c>: other people's event data.</summary>
internal static class ImportCommand
{
    private const int RefusalsTold = 20;
    private const int GapsTold = 10;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files of a data set, each also as .zip or .gz; or a folder written by casus export --to csv or parquet",
            Arity = ArgumentArity.OneOrMore,
        };
        var ledger = new Option<string>("--ledger")
        {
            Description = "Ledger to add to; made where there is none", HelpName = "FILE", Required = true,
        };
        var from = new Option<string?>("--from") { Description = "The data set; told from the file where left out", HelpName = "NAME" };
        from.AcceptOnlyFromAmong([.. DatasetImporter.Datasets]);
        var version = new Option<string?>("--dataset-version") { Description = "The data set's version, to be noted", HelpName = "TEXT" };
        var command = new Command(
            "import",
            "Imports GDELT, ICEWS, POLECAT, ACLED, UCDP and PLOVER files beside the articles.\n\nExample: casus import 20240305.export.CSV.zip --ledger articles.duckdb")
        {
            files, ledger, from, version,
        };
        command.SetGuardedAction((parse, cancellation) => RunAsync(
            parse.GetRequiredValue(files), parse.GetRequiredValue(ledger), parse.GetValue(from), parse.GetValue(version), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] files, string ledger, string? dataset, string? version, CancellationToken cancellation)
    {
        if (files is [var folder] && TableFolder.IsOne(folder))
        {
            TableFolder.Read(folder, ledger, SystemClock.Instance);
            await Console.Error.WriteLineAsync($"{folder}: read back → {ledger}");
            return ExitStatus.Done;
        }

        using var importer = DatasetImporter.Open(ledger, SystemClock.Instance);
        using var bar = ByteBar.Open(files.Sum(f => File.Exists(f) ? new FileInfo(f).Length : 0));
        var (status, told, kept) = (ExitStatus.Done, 0, 0L);
        var options = new ImportOptions
        {
            Dataset = dataset,
            Version = version,
            Progress = bar.Add,
            Refused = (file, line, reason) =>
            {
                status = ExitStatus.SomeRefused;
                if (Interlocked.Increment(ref told) <= RefusalsTold)
                {
                    bar.Tell(string.Create(CultureInfo.InvariantCulture, $"refused: {file}:{line}: {reason}"));
                }
            },
        };
        foreach (var file in files)
        {
            try
            {
                foreach (var imported in await importer.ImportAsync(file, options, cancellation))
                {
                    bar.Tell(Summary(imported));
                    kept += imported.Refused;
                }
            }
            catch (DatasetException e)
            {
                bar.Tell($"refused: {file}: {e.Message}");
                status = ExitStatus.SomeRefused;
            }
        }

        if (told > RefusalsTold)
        {
            bar.Tell(string.Create(CultureInfo.InvariantCulture, $"refused: {told - RefusalsTold:N0} more rows"));
        }

        if (kept > 0)
        {
            bar.Tell(string.Create(
                CultureInfo.InvariantCulture, $"{kept:N0} refused rows are kept with their words: casus datasets {ledger} --refused"));
        }

        return status;
    }

    private static string Summary(ImportedFile file)
    {
        if (file.Known)
        {
            return $"{file.File}: imported already, passed over";
        }

        var lines = new List<string>
        {
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file.File}: {file.Dataset}, {file.Rows:N0} rows: {file.Events:N0} added, {file.LeftOut:N0} left out, {file.Repaired:N0} repaired, {file.Refused:N0} refused"),
        };
        lines.AddRange(file.Gaps.Take(GapsTold).Select(g => string.Create(
            CultureInfo.InvariantCulture, $"  not mapped: {g.Field} '{g.Value}' in {g.Rows:N0} rows")));
        if (file.Gaps.Count > GapsTold)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  and {file.Gaps.Count - GapsTold:N0} more (casus datasets LEDGER --unmapped)"));
        }

        return string.Join('\n', lines);
    }
}

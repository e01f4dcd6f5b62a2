using System.CommandLine;
using Casus.Cli.Screen;
using Casus.Ledger;
using Casus.Ledger.Tables;

namespace Casus.Cli.Queries;

/// <summary>Writes result tables where the options say.</summary>
internal static class TableOutput
{
    /// <summary>Writes one.</summary>
    public static async Task WriteAsync(
        ResultTable table, OutputOptions options, ParseResult parse, CancellationToken cancellation)
    {
        var (file, format) = (options.File(parse), options.RecordFormat(parse));
        if (options.Format(parse) == OutputFormat.Table)
        {
            TableView.Write(table);
        }
        else if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await ResultTableWriter.WriteAsync(table, output, format, cancellation);
        }
        else
        {
            await using var whole = WholeFile.Create(file);
            await ResultTableWriter.WriteAsync(table, whole.Stream, format, cancellation);
            await whole.CompleteAsync(cancellation);
        }
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text;
using Casus.Ledger;
using Casus.Ledger.Reviews;

namespace Casus.Cli.Commands;

/// <summary><c>casus gold</c>: the reviewed set.</summary>
internal static class GoldCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var ledger = new Argument<string>("LEDGER") { Description = "The ledger; it is not changed" };
        var output = new Option<string>("--out") { Description = "File to write, JSON Lines", HelpName = "FILE", Required = true };
        var command = new Command(
            "gold", "Writes the reviewed records with their texts, to score coders by.\n\nExample: casus gold articles.duckdb --out gold.jsonl")
        {
            ledger, output,
        };
        command.SetGuardedAction(async (parse, cancellation) =>
        {
            var gold = GoldSet.Of(parse.GetRequiredValue(ledger));
            await using var file = WholeFile.Create(parse.GetRequiredValue(output));
            foreach (var line in gold.Lines())
            {
                await file.Stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellation);
            }

            await file.CompleteAsync(cancellation);
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{gold.Items.Count:N0} judgements ({gold.Items.Count(i => i.Disputed):N0} disputed) of {gold.Documents.Count:N0} texts"));
            return ExitStatus.Done;
        });
        return command;
    }
}

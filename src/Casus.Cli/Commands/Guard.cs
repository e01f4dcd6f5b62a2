using System.CommandLine;
using Casus.Ledger;
using Casus.Ledger.Reviews;

namespace Casus.Cli.Commands;

/// <summary>Runs a command and tells what stopped it on standard error.</summary>
internal static class Guard
{
    /// <summary>Sets the command's action; its known failures become a line on standard error and status 1.</summary>
    public static void SetGuardedAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction(async (parse, cancellation) =>
        {
            try
            {
                return await run(parse, cancellation);
            }
            catch (Exception e) when (e is CommandException or LedgerException or ReviewException)
            {
                await Console.Error.WriteLineAsync("casus: " + e.Message);
            }
            catch (OperationCanceledException)
            {
                await Console.Error.WriteLineAsync("casus: stopped");
            }
            catch (IOException e)
            {
                await Console.Error.WriteLineAsync("casus: " + e.Message);
            }

            return ExitStatus.Failed;
        });
}

namespace Casus.Ledger.Tests;

/// <summary>
/// Runs the tests, or, asked so by a test, is the second process of it: <c>fill-ledger FILE N</c> writes N documents
/// to a ledger and tells each on standard output, <c>import-dataset FILE DATASET</c> imports, <c>hold-ledger FILE</c> keeps it open until standard input ends.
/// </summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => args switch
    {
        [SecondProcess.Fill, var path, var count] => SecondProcess.FillLedger(path, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
        [SecondProcess.Import, var path, var file] => SecondProcess.ImportDataset(path, file),
        [SecondProcess.Hold, var path] => SecondProcess.HoldLedger(path),
        _ when args.Any(a => a is "--server" or "--internal-msbuild-node") =>
            Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };
}

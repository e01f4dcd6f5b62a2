using System.Diagnostics;
using System.Globalization;
using Casus.Ledger.Import;

namespace Casus.Ledger.Tests;

/// <summary>The test program, started again as another process that uses a ledger.</summary>
internal static class SecondProcess
{
    public const string Fill = "fill-ledger";
    public const string Hold = "hold-ledger";
    public const string Import = "import-dataset";

    /// <summary>Starts it.</summary>
    public static Process Start(params IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    /// <summary>The documents that <see cref="Fill"/> writes.</summary>
    public static IEnumerable<CodedDocument> Documents(int count) => Enumerable.Range(0, count)
        .Select(i => Coded.Document(i.ToString("d0000", CultureInfo.InvariantCulture), events: 20));

    /// <summary>Writes what the ledger lacks; a line of standard input allows one document, its end allows all.</summary>
    public static async Task<int> FillLedger(string path, int count)
    {
        await using var ledger = DuckLedger.Open(path, new SetClock());
        foreach (var document in Documents(count).Where(d => !ledger.Contains(d.Document.Id, d.Document.Coder)))
        {
            await Console.In.ReadLineAsync();
            await ledger.WriteAsync(document);
            await Console.Out.WriteLineAsync(document.Document.Id);
        }

        await ledger.CompleteAsync();
        return 0;
    }

    /// <summary>Imports a file in small parts, telling each on standard output; a line of standard input allows one, its end all.</summary>
    public static async Task<int> ImportDataset(string path, string file)
    {
        using var importer = DatasetImporter.Open(path, new SetClock());
        var options = new ImportOptions { BatchRows = 500, Progress = bytes => Part(bytes) };
        await importer.ImportAsync(file, options);
        return 0;

        static void Part(long bytes)
        {
            Console.In.ReadLine();
            Console.Out.WriteLine(bytes);
        }
    }

    /// <summary>Opens the ledger, says so, and waits.</summary>
    public static async Task<int> HoldLedger(string path)
    {
        await using var ledger = DuckLedger.Open(path, new SetClock());
        await Console.Out.WriteLineAsync("open");
        await Console.In.ReadToEndAsync();
        return 0;
    }
}

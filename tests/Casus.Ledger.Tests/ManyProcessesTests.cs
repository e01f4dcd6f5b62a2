using System.Globalization;

namespace Casus.Ledger.Tests;

public sealed class ManyProcessesTests : IDisposable
{
    private const int Documents = 2000;

    private readonly Folder _folder = new();

    private string Path => _folder["ledger.duckdb"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_the_ledger_holds_whole_documents_and_the_same_command_finishes_the_job()
    {
        var whole = SecondProcess.Documents(Documents).ToDictionary(d => d.Document.Id, d => Coded.Lines([d]), StringComparer.Ordinal);
        var held = new List<int>();
        // Killed while laying the ledger out, and then after more and more documents.
        foreach (var lines in new[] { 0, 0, 1, 90, 200, 330, 500 })
        {
            await FillAndKill(lines);
            held.Add(CheckWhole(whole));
        }

        Assert.Equal(held.Order(), held);
        Assert.InRange(held[^1], 400, Documents - 1);

        Assert.Equal(Documents - held[^1], await FillToTheEnd());
        Assert.Equal(Documents, CheckWhole(whole));
        Assert.Equal(0, await FillToTheEnd());
        Assert.Equal(["ledger.duckdb"], _folder.Names());
    }

    [Fact]
    public async Task A_ledger_that_another_process_uses_is_refused_at_once_naming_that_process()
    {
        using var other = SecondProcess.Start(SecondProcess.Hold, Path);
        Assert.Equal("open", await other.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        var reason = $"{Path}: is in use by another process (id {other.Id.ToString(CultureInfo.InvariantCulture)})";
        Assert.Equal(reason, Assert.Throws<LedgerException>(() => DuckLedger.Open(Path, new SetClock())).Message);
        Assert.Equal(reason, Assert.Throws<LedgerException>(() => LedgerReader.Open(Path)).Message);

        other.StandardInput.Close();
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        await using var ledger = DuckLedger.Open(Path, new SetClock());
        Assert.Equal(0, ledger.Count);
    }

    // Kills with SIGKILL after so many lines; 0 is as soon as the ledger's files begin to appear.
    private async Task FillAndKill(int lines)
    {
        using var process = SecondProcess.Start(SecondProcess.Fill, Path, Documents.ToString(CultureInfo.InvariantCulture));
        while (lines == 0 && _folder.Names().Length == 0)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        // It may run ahead a little, so that it is at work when it is killed, but never to the end.
        await process.StandardInput.WriteAsync(new string('\n', lines + 100));
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        for (var line = 0; line < lines; line++)
        {
            Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> CountLines(TextReader output)
    {
        var lines = 0;
        while (await output.ReadLineAsync() is not null)
        {
            lines++;
        }

        return lines;
    }

    private async Task<int> FillToTheEnd()
    {
        using var process = SecondProcess.Start(SecondProcess.Fill, Path, Documents.ToString(CultureInfo.InvariantCulture));
        process.StandardInput.Close();
        var lines = await CountLines(process.StandardOutput);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return lines;
    }

    private int CheckWhole(Dictionary<string, string> whole)
    {
        if (!File.Exists(Path))
        {
            return 0;
        }

        using var reader = LedgerReader.Open(Path);
        var documents = reader.ReadAll().ToList();
        Assert.All(documents, d => Assert.Equal(whole[d.Document.Id], Coded.Lines([d])));
        Assert.Equal(documents.Count, documents.DistinctBy(d => d.Document.Id).Count());
        Assert.Equal(documents.Count * 20, reader.Counts().Events);
        return documents.Count;
    }
}

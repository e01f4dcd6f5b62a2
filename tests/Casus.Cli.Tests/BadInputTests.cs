using System.Text;

namespace Casus.Cli.Tests;

/// <summary>Bad input is told by name and reason, the rest is coded.</summary>
public sealed class BadInputTests
{
    private const string Good = "Police arrested two protesters in the capital.";

    [Fact]
    public async Task An_empty_a_binary_and_a_wrongly_encoded_file_are_named_and_the_rest_is_coded()
    {
        using var folder = new Folder();
        folder.Write("a-good.txt", Good);
        folder.Write("b-empty.txt", "");
        File.WriteAllBytes(folder["c-binary.txt"], [0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 0, 0]);
        File.WriteAllBytes(folder["d-broken.jsonl"], Encoding.Latin1.GetBytes("{\"text\":\"caf\u00e9\"}\n"));

        var run = await CasusProcess.RunAsync("code", folder.Path);

        Assert.Equal(2, run.Status);
        Assert.All(["b-empty.txt", "c-binary.txt", "d-broken.jsonl"], name => Assert.Contains(name, run.Error, StringComparison.Ordinal));
        Assert.Single(run.Lines, l => l.Contains("\"record\":\"document\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bad_line_is_named_by_its_number_and_the_others_are_coded()
    {
        using var folder = new Folder();
        var lines = Enumerable.Range(1, 20).Select(i => i switch
        {
            7 => "{\"text\": \"Police arr",
            11 => "{\"title\":\"no text\"}",
            _ => $$"""{"id":"{{i}}","text":"{{Good}}"}""",
        });
        folder.Write("a.jsonl", string.Join('\n', lines));

        var run = await CasusProcess.RunAsync("code", folder["a.jsonl"]);

        Assert.Equal(2, run.Status);
        Assert.Contains("line 7", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 11", run.Error, StringComparison.Ordinal);
        Assert.Equal(18, run.Lines.Count(l => l.Contains("\"record\":\"document\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_line_of_200_MB_is_refused_and_the_next_one_coded()
    {
        using var folder = new Folder();
        await using (var file = new StreamWriter(folder["huge.jsonl"]))
        {
            await file.WriteAsync("{\"text\":\"");
            var block = new string('x', 1 << 20);
            for (var i = 0; i < 200; i++)
            {
                await file.WriteAsync(block);
            }

            await file.WriteAsync($"\"}}\n{{\"text\":\"{Good}\"}}\n");
        }

        var run = await CasusProcess.RunAsync("code", folder["huge.jsonl"]);

        Assert.Equal(2, run.Status);
        Assert.Contains("line 1", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Lines, l => l.Contains("\"record\":\"document\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Standard_input_takes_JSON_Lines()
    {
        var run = await CasusProcess.RunAsync(Encoding.UTF8.GetBytes($$"""{"id":"x1","text":"{{Good}}"}"""), ["code", "-"]);

        Assert.Equal(0, run.Status);
        Assert.Contains("\"id\":\"x1\"", run.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.txt")]
    [InlineData("")]
    public async Task A_missing_file_or_a_folder_without_articles_is_refused(string name)
    {
        using var folder = new Folder();
        var run = await CasusProcess.RunAsync("code", folder[name]);

        Assert.Equal(2, run.Status);
        Assert.Contains("refused: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--ledger", "missing/l.duckdb")]
    [InlineData("--out", "missing/r.jsonl")]
    public async Task A_place_that_cannot_be_written_stops_the_command_before_anything_is_coded(string option, string path)
    {
        using var folder = new Folder();
        var run = await CasusProcess.RunAsync("code", folder.Write("a.txt", Good), option, folder[path]);

        Assert.Equal(1, run.Status);
        Assert.Contains(folder[path], run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_full_disk_is_told_in_plain_words()
    {
        using var folder = new Folder();
        var run = await CasusProcess.RunAsync("code", folder.Write("a.txt", Good), "--out", "/dev/full");

        Assert.Equal(1, run.Status);
        Assert.Contains("the disk is full", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_left_alone()
    {
        using var folder = new Folder();
        var path = folder.Write("notes.duckdb", "my notes");
        var run = await CasusProcess.RunAsync("code", folder.Write("a.txt", Good), "--ledger", path);

        Assert.Equal(1, run.Status);
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
        Assert.Equal("my notes", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_wrong_day_or_number_is_told_with_its_option()
    {
        var day = await CasusProcess.RunAsync("code", "-", "--date", "yesterday");
        var jobs = await CasusProcess.RunAsync("code", "-", "--jobs", "0");

        Assert.Equal((1, 1), (day.Status, jobs.Status));
        Assert.Contains("--date", day.Error, StringComparison.Ordinal);
        Assert.Contains("--jobs", jobs.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_knowledge_is_told_with_file_and_line()
    {
        using var folder = new Folder();
        foreach (var file in Directory.GetFiles(Path.Join(AppContext.BaseDirectory, "knowledge"), "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.GetRelativePath(AppContext.BaseDirectory, file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        await File.AppendAllTextAsync(folder["knowledge/events/consult.txt"], "\nverb chat R=nowhere\n", TestContext.Current.CancellationToken);
        var run = await CasusProcess.RunAsync("code", folder.Write("a.txt", Good), "--knowledge", folder["knowledge"]);

        Assert.Equal(1, run.Status);
        Assert.Matches(@"consult\.txt:\d+: ", run.Error);
    }
}

using System.Diagnostics;
using System.Text.Json;
using Casus.Ledger;
using Casus.Ledger.Tests;

namespace Casus.Cli.Tests;

/// <summary><c>casus code</c> on good input.</summary>
public sealed class CodeCommandTests
{
    [Fact]
    public async Task The_samples_are_coded_to_records_that_follow_the_schema()
    {
        var run = await CasusProcess.RunAsync("code", Repository.Samples, "--out", "-");

        Assert.Equal(0, run.Status);
        var schema = RecordSchema.Load();
        Assert.All(run.Lines, line => Assert.Empty(schema.Errors(line)));
        var kinds = run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("record").GetString()!).ToList();
        Assert.All(["document", "event", "attribution", "cause"], kind => Assert.Contains(kind, kinds));
    }

    [Fact]
    public async Task Every_span_holds_the_words_it_names()
    {
        var run = await CasusProcess.RunAsync("code", Repository.Samples, "--out", "-");

        var texts = new Dictionary<string, SourceText>();
        foreach (var record in run.Lines.Select(l => JsonDocument.Parse(l).RootElement))
        {
            if (record.GetProperty("record").GetString() == "document")
            {
                texts[record.GetProperty("id").GetString()!] = new SourceText(record.GetProperty("text").GetString()!);
                continue;
            }

            var source = texts[record.GetProperty("document").GetString()!];
            Assert.All(Spans(record), words => Assert.Equal(words.Text, source[words.Span()]));
        }
    }

    [Fact]
    public async Task The_number_of_jobs_changes_no_byte()
    {
        var one = await CasusProcess.RunAsync("code", Repository.Samples, "--out", "-", "--jobs", "1");
        var two = await CasusProcess.RunAsync("code", Repository.Samples, "--out", "-", "--jobs", "2");

        Assert.NotEmpty(one.Output);
        Assert.Equal(one.Output, two.Output);
    }

    [Fact]
    public async Task The_same_input_again_adds_nothing_to_the_ledger()
    {
        using var folder = new Folder();
        var first = await CasusProcess.RunAsync("code", Repository.Samples, "--ledger", folder["l.duckdb"]);
        var counts = Counts(folder["l.duckdb"]);

        var second = await CasusProcess.RunAsync("code", Repository.Samples, "--ledger", folder["l.duckdb"]);

        Assert.Equal((0, 0), (first.Status, second.Status));
        Assert.True(counts.Events > 0);
        Assert.Equal(counts, Counts(folder["l.duckdb"]));
        Assert.Contains("passed over, coded already", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_and_the_record_file_hold_the_same_records_but_for_copies_found_at_the_end()
    {
        using var folder = new Folder();
        await CasusProcess.RunAsync("code", Repository.Samples, "--ledger", folder["l.duckdb"], "--out", folder["r.jsonl"]);

        using var reader = LedgerReader.Open(folder["l.duckdb"]);
        var stored = reader.ReadAll().SelectMany(d => d.Records())
            .Select(r => r is DocumentRecord document ? document with { CopyOf = null } : r)
            .Select(r => JsonSerializer.Serialize(r, CasusJson.Options));
        Assert.Equal(File.ReadAllLines(folder["r.jsonl"]), stored);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task Events_can_be_had_as_a_table(string format)
    {
        using var folder = new Folder();
        var run = await CasusProcess.RunAsync("code", Repository.Samples, "--out", folder["events." + format], "--format", format);

        Assert.Equal(0, run.Status);
        Assert.True(new FileInfo(folder["events." + format]).Length > 1000);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_day_and_an_outlet_given_fill_what_the_input_lacks()
    {
        using var folder = new Folder();
        folder.Write("a.txt", "The army arrested three journalists on Monday in the capital.");

        var run = await CasusProcess.RunAsync(
            "code", folder["a.txt"], "--date", "2024-05-08", "--outlet", "Harbour Post");

        var document = JsonDocument.Parse(run.Lines[0]).RootElement;
        Assert.Equal("Harbour Post", document.GetProperty("outlet").GetString());
        var found = JsonDocument.Parse(run.Lines[1]).RootElement;
        Assert.Equal("COERCE", found.GetProperty("type").GetString());
        Assert.Equal("2024-05-06", found.GetProperty("date").GetString());
    }

    [Fact]
    public async Task Fields_of_other_names_can_be_told()
    {
        using var folder = new Folder();
        folder.Write("a.jsonl", """{"no":"n7","content":{"body":"Police arrested two protesters."},"day":"2024-05-08"}""");

        var run = await CasusProcess.RunAsync(
            "code", folder["a.jsonl"], "--text-key", "content.body", "--published-key", "day", "--id-key", "no");

        Assert.Equal(0, run.Status);
        var document = JsonDocument.Parse(run.Lines[0]).RootElement;
        Assert.Equal("n7", document.GetProperty("id").GetString());
        Assert.StartsWith("2024-05-08", document.GetProperty("published").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_interrupted_leaves_a_ledger_that_the_same_command_completes()
    {
        using var folder = new Folder();
        var text = string.Join(' ', Enumerable.Repeat("Police arrested two protesters in the capital, officials said.", 40));
        var lines = Enumerable.Range(0, 100).Select(i => $$"""{"id":"{{i}}","text":"{{text}}"}""" + "\n").ToArray();
        using (var process = CasusProcess.Start("code", "-", "--ledger", folder["l.duckdb"], "--jobs", "1"))
        {
            // Half of the articles come in, the rest never does.
            await process.StandardInput.WriteAsync(string.Concat(lines[..50]));
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            while (!File.Exists(folder["l.duckdb"]) && !process.HasExited)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            await Task.Delay(1500, TestContext.Current.CancellationToken);
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        folder.Write("many.jsonl", string.Concat(lines));
        Assert.InRange(Counts(folder["l.duckdb"]).Documents, 0, 50);
        var again = await CasusProcess.RunAsync("code", folder["many.jsonl"], "--ledger", folder["l.duckdb"]);
        Assert.Equal(0, again.Status);
        Assert.Equal(100, Counts(folder["l.duckdb"]).Documents);
    }

    [Fact]
    public async Task Help_shows_an_example()
    {
        foreach (var command in new[] { "code", "parse", "relate", "show" })
        {
            var run = await CasusProcess.RunAsync(command, "--help");
            Assert.Equal(0, run.Status);
            Assert.Contains("Example: casus " + command, run.Text, StringComparison.Ordinal);
        }
    }

    private static LedgerCounts Counts(string path)
    {
        using var reader = LedgerReader.Open(path);
        return reader.Counts();
    }

    private static IEnumerable<Words> Spans(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(Spans);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var inside = element.EnumerateObject().SelectMany(p => Spans(p.Value));
        return element.TryGetProperty("start", out var start) && element.TryGetProperty("text", out var text)
            ? inside.Prepend(new Words(text.GetString()!, start.GetInt32(), element.GetProperty("end").GetInt32()))
            : inside;
    }

    [Fact]
    public async Task Outlets_of_one_s_own_are_known_by_their_address()
    {
        using var folder = new Folder();
        folder.Write("a.jsonl", """{"text":"Police arrested two protesters in the capital.","url":"https://www.valley.example/1"}""");
        folder.Write("mine.tsv", "Valley Post\t-\tvalley.example\tUTO\tnewspaper\tprivately owned: Jane Doe\tmasthead\t2025-01\n");
        folder.Write("broken.tsv", "Valley Post\tvalley.example\n");

        var run = await CasusProcess.RunAsync("code", folder["a.jsonl"], "--fast", "--outlets", folder["mine.tsv"]);
        var broken = await CasusProcess.RunAsync("code", folder["a.jsonl"], "--outlets", folder["broken.tsv"]);

        Assert.Equal((0, 1), (run.Status, broken.Status));
        Assert.Contains("\"outlet\":\"Valley Post\"", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("Valley Post: privately owned: Jane Doe, per masthead (2025-01)", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("broken.tsv:1: 2 columns instead of 8", broken.Error, StringComparison.Ordinal);
    }
}

using System.Text;
using System.Text.Json;

namespace Casus.Cli.Tests;

/// <summary><c>casus parse</c> and <c>casus relate</c>, by which others score Casus.</summary>
public sealed class ParseAndRelateTests
{
    [Fact]
    public async Task A_text_comes_out_as_trees_with_names()
    {
        using var folder = new Folder();
        var run = await CasusProcess.RunAsync("parse", folder.Write("a.txt", "Gen. Orlov visited Paris. He didn't stay."));

        Assert.Equal(0, run.Status);
        Assert.Equal(2, run.Lines.Count(l => l.StartsWith("# sent_id", StringComparison.Ordinal)));
        Assert.Contains(run.Lines, l => l.Contains("\tvisit\tVERB\t", StringComparison.Ordinal));
        Assert.Contains(run.Lines, l => l.Contains("didn't", StringComparison.Ordinal) && l.Contains('-', StringComparison.Ordinal));
        Assert.Contains(run.Lines, l => l.Contains("Paris", StringComparison.Ordinal) && l.Contains("Name=B-LOC", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_tokens_and_ids_are_kept()
    {
        const string Tokens =
            """
            # sent_id = weird-1
            # text = Do n't go
            1	Do	_	_	_	_	_	_	_	_
            2	n't	_	_	_	_	_	_	_	_
            3	go	_	_	_	_	_	_	_	_

            """;
        var run = await CasusProcess.RunAsync(Encoding.UTF8.GetBytes(Tokens), ["parse", "-", "--tokenized"]);

        Assert.Equal(0, run.Status);
        Assert.Contains("# sent_id = weird-1", run.Lines);
        Assert.Equal(["Do", "n't", "go"], run.Lines.Where(l => l[0] != '#').Select(l => l.Split('\t')[1]));
        Assert.Contains("go\tgo\tVERB", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_gets_a_code_in_the_terms_of_the_profile()
    {
        const string Pair =
            """{"id":"p1","text":"France imposed sanctions on Iran.","source":[{"start":0,"end":6}],"target":[{"start":28,"end":32}]}""";
        var plover = await CasusProcess.RunAsync(Encoding.UTF8.GetBytes(Pair), ["relate", "-"]);
        var plv = await CasusProcess.RunAsync(Encoding.UTF8.GetBytes(Pair), ["relate", "-", "--profile", "plv"]);

        Assert.Equal((0, 0), (plover.Status, plv.Status));
        var answer = JsonDocument.Parse(plover.Lines.Single()).RootElement;
        Assert.Equal("p1", answer.GetProperty("id").GetString());
        Assert.Equal("SANCTION", answer.GetProperty("type").GetString());
        Assert.InRange(answer.GetProperty("confidence").GetDouble(), 0.3, 1);
        Assert.Equal("COERCE", JsonDocument.Parse(plv.Lines.Single()).RootElement.GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_span_outside_the_text_is_refused_by_line_and_the_rest_answered()
    {
        const string Pairs =
            """
            {"id":1,"text":"France praised Iran.","source":[{"start":0,"end":600}],"target":[]}
            {"id":2,"text":"France praised Iran.","source":[{"start":0,"end":6}],"target":[{"start":15,"end":19}]}
            """;
        var run = await CasusProcess.RunAsync(Encoding.UTF8.GetBytes(Pairs), ["relate", "-"]);

        Assert.Equal(2, run.Status);
        Assert.Contains("line 1", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, JsonDocument.Parse(run.Lines.Single()).RootElement.GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task An_article_is_shown_with_its_events_below_its_paragraphs()
    {
        var run = await CasusProcess.RunAsync("show", Path.Join(Repository.Samples, "03-wire-arrest.txt"));

        Assert.Equal(0, run.Status);
        Assert.Contains("●", run.Text, StringComparison.Ordinal);
        Assert.Contains("COERCE", run.Text, StringComparison.Ordinal);
    }
}

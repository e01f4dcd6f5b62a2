using System.CommandLine;
using System.Text;
using System.Text.Json;
using Casus.Cli.Screen;
using Casus.Ledger;
using Casus.Ledger.Reviews;

namespace Casus.Cli.Commands;

/// <summary><c>casus eval</c>: how well a coder does on a gold set.</summary>
internal static class EvalCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "A gold set, from casus gold" };
        var ledger = new Argument<string?>("LEDGER")
        {
            Description = "A ledger (or .jsonl file of records) with the same texts; without it they are coded now", Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new Option<string?>("--out") { Description = "File for the figures as JSON; - is standard output", HelpName = "FILE" };
        var fast = SharedOptions.Fast();
        var knowledge = SharedOptions.Knowledge();
        var command = new Command(
            "eval",
            "Scores a coder on reviewed records: precision, recall, F1, confusion, calibration, and how far reviewers agree.\n\nExample: casus eval gold.jsonl articles.duckdb")
        {
            gold, ledger, output, fast, knowledge,
        };
        command.SetGuardedAction(async (parse, cancellation) =>
        {
            var set = GoldSet.Parse(await File.ReadAllLinesAsync(parse.GetRequiredValue(gold), cancellation));
            var ids = set.Documents.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
            var coded = parse.GetValue(ledger) is { } path
                ? CodedSource.Read(path).Where(d => ids.Contains(d.Document.Id)).ToList()
                : Code(set, SharedOptions.LoadCoder(parse.GetRequiredValue(knowledge), parse.GetValue(fast)));
            var score = GoldScore.Of(set, coded);
            ScoreTables.Write(score);
            if (parse.GetValue(output) is { } file)
            {
                await Write(JsonSerializer.Serialize(score, CasusJson.Options), file, cancellation);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static List<CodedDocument> Code(GoldSet set, Casus.Coding.Coder coder) => [.. set.Documents.Select(d => coder.Code(
        new Article(d.Text)
        {
            Id = d.Id, File = d.File, Title = d.Title, Url = d.Url, Outlet = d.Outlet, Author = d.Author, Published = d.Published,
            Language = d.Language, Kind = d.Kind, Sections = d.Sections, Signs = d.Signs,
        }))];

    private static async Task Write(string json, string file, CancellationToken cancellation)
    {
        if (file == "-")
        {
            await Console.Out.WriteLineAsync(json);
            return;
        }

        await using var whole = WholeFile.Create(file);
        await whole.Stream.WriteAsync(Encoding.UTF8.GetBytes(json + "\n"), cancellation);
        await whole.CompleteAsync(cancellation);
    }
}

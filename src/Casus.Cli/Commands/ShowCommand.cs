using System.CommandLine;
using Casus.Cli.Screen;
using Casus.Coding;
using Casus.Ledger;
using Casus.Reading;
using Casus.Reading.Outlets;

namespace Casus.Cli.Commands;

/// <summary><c>casus show</c>: an article in the terminal with its records marked.</summary>
internal static class ShowCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var article = new Argument<string>("ARTICLE") { Description = "A file to code and show, or with --ledger the id of a document" };
        var ledger = new Option<string?>("--ledger") { Description = "Ledger that holds the document", HelpName = "FILE" };
        var outlets = SharedOptions.Outlets();
        var fast = SharedOptions.Fast();
        var knowledge = SharedOptions.Knowledge();
        var command = new Command(
            "show", "Shows an article with its records marked.\n\nExample: casus show samples/05-opinion.txt")
        {
            article, ledger, outlets, fast, knowledge,
        };
        command.SetGuardedAction(async (parse, cancellation) =>
        {
            var name = parse.GetRequiredValue(article);
            if (parse.GetValue(ledger) is { } path)
            {
                using var reader = LedgerReader.Open(path);
                ArticleView.Write(reader.Find(name) ?? throw new CommandException($"{path}: no document '{name}'"));
                return ExitStatus.Done;
            }

            return await CodeAndShowAsync(
                name, SharedOptions.LoadOutlets(parse.GetValue(outlets)), SharedOptions.LoadCoder(parse.GetRequiredValue(knowledge), parse.GetValue(fast)), cancellation);
        });
        return command;
    }

    private static async Task<int> CodeAndShowAsync(string input, OutletList outlets, Coder coder, CancellationToken cancellation)
    {
        var status = ExitStatus.Done;
        await foreach (var result in new ArticleReader(new ReadingOptions { Outlets = outlets }).ReadAsync([input], cancellation))
        {
            if (result is Refusal refusal)
            {
                await Console.Error.WriteLineAsync("refused: " + refusal);
                status = ExitStatus.SomeRefused;
            }
            else
            {
                ArticleView.Write(coder.Code(((ReadArticle)result).Article));
            }
        }

        return status;
    }
}

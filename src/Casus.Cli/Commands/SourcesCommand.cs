using System.CommandLine;
using Casus.Cli.Screen;
using Casus.Insight.Provenance;
using Casus.Ledger;
using Casus.Reading.Outlets;
using NodaTime;

namespace Casus.Cli.Commands;

/// <summary><c>casus sources</c>: where the texts of a ledger come from.</summary>
internal static class SourcesCommand
{
    private enum Form
    {
        Table,
        Jsonl,
    }

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var ledger = new Argument<string>("LEDGER") { Description = "Ledger to read" };
        var article = new Argument<string?>("ARTICLE")
        {
            Description = "Id, file or address of an article whose text is followed back to where it comes from",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var find = new Option<bool>("--find")
        {
            Description = "First compare articles that have not been compared yet, as casus code does at its end",
        };
        var outlets = SharedOptions.Outlets();
        var format = new Option<Form>("--format") { Description = "Tables, or JSON Lines", DefaultValueFactory = _ => Form.Table };
        var command = new Command(
            "sources",
            "Shows outlets and copies of a ledger, or the way of one article's text.\n\nExample: casus sources articles.duckdb")
        {
            ledger, article, find, outlets, format,
        };
        command.SetGuardedAction((parse, cancellation) => RunAsync(
            parse.GetRequiredValue(ledger), parse.GetValue(article), parse.GetValue(find), SharedOptions.LoadOutlets(parse.GetValue(outlets)), parse.GetValue(format), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string path, string? article, bool find, OutletList outlets, Form format, CancellationToken cancellation)
    {
        if (find)
        {
            await FindAsync(path, outlets, cancellation);
        }

        using var reader = LedgerReader.Open(path);
        if (reader.Uncompared() is > 0 and var left)
        {
            await Console.Error.WriteLineAsync($"casus: {left} articles have not been compared with the others; --find does it");
        }

        var book = SourceBook.Load(reader, outlets);
        var document = article is null ? null : book.Find(article) ?? throw new CommandException($"{path}: no article '{article}'");
        if (format == Form.Jsonl)
        {
            await using var output = Console.OpenStandardOutput();
            await (document is null ? SourcesJson.WriteAsync(output, book, cancellation) : SourcesJson.WriteAsync(output, book, reader, document, cancellation));
        }
        else if (document is null)
        {
            SourcesView.Write(book);
        }
        else
        {
            SourcesView.Write(book, reader, document);
        }

        return ExitStatus.Done;
    }

    private static async Task FindAsync(string path, OutletList outlets, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new LedgerException(path, "no such file");
        }

        await using var ledger = DuckLedger.Open(path, SystemClock.Instance);
        CopyFinder.Update(ledger, outlets, cancellation);
    }
}

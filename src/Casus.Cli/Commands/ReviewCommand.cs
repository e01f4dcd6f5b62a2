using System.CommandLine;
using System.Text.Json;
using Casus.Ledger.Reviews;
using NodaTime;

namespace Casus.Cli.Commands;

/// <summary><c>casus review</c>: what a person says of a record.</summary>
internal static class ReviewCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var ledger = new Argument<string>("LEDGER") { Description = "The ledger" };
        var id = new Argument<string?>("ID")
        {
            Description = "Id of an event, attribution or cause; without it, and without --undo, all reviews are listed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var accept = new Option<bool>("--accept") { Description = "The record is right" };
        var reject = new Option<bool>("--reject") { Description = "There is no such event, attribution or cause" };
        var set = new Option<string[]>("--set")
        {
            Description = "How a field should read, as in the records' JSON: type=AID, place.country=KAZ, 'contexts=[\"legal\"]'",
            HelpName = "FIELD=VALUE",
        };
        var undo = new Option<int?>("--undo") { Description = "Take the review of that number back; its row stays", HelpName = "N" };
        var reviewer = new Option<string?>("--reviewer") { Description = "Who says so", HelpName = "NAME" };
        var note = new Option<string?>("--note") { Description = "Why", HelpName = "TEXT" };
        var command = new Command(
            "review",
            "Accepts, rejects or corrects a record; lists reviews.\n\nExample: casus review articles.duckdb 1f0c.e3 --set mode=expel --reviewer Ana")
        {
            ledger, id, accept, reject, set, undo, reviewer, note,
        };
        command.SetGuardedAction((parse, _) =>
        {
            var (path, record, who) = (parse.GetRequiredValue(ledger), parse.GetValue(id), parse.GetValue(reviewer));
            var sets = parse.GetValue(set) ?? [];
            var asked = (parse.GetValue(accept) ? 1 : 0) + (parse.GetValue(reject) ? 1 : 0) + (sets.Length > 0 ? 1 : 0) +
                (parse.GetValue(undo) is null ? 0 : 1);
            if (asked > 1)
            {
                throw new CommandException("give one of --accept, --reject, --set and --undo");
            }

            if (asked == 0)
            {
                return Task.FromResult(List(path, record));
            }

            if (record is null != parse.GetValue(undo) is not null)
            {
                throw new CommandException(record is null ? "give the ID of the record" : "--undo takes a review's number and no ID");
            }

            using var book = ReviewBook.Open(path, SystemClock.Instance);
            var (name, why) = (who ?? throw new CommandException("give --reviewer NAME"), parse.GetValue(note));
            List<Review> made = parse.GetValue(undo) is { } number ? [book.Undo(number, name, why)]
                : parse.GetValue(accept) ? [book.Accept(record!, name, why)]
                : parse.GetValue(reject) ? [book.Reject(record!, name, why)]
                : [.. sets.Select(Split).ToList().Select(s => book.Set(record!, s.Field, s.Value, name, why))];
            made.ForEach(Write);
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static int List(string path, string? record)
    {
        using var book = ReviewBook.OpenReadOnly(path);
        foreach (var review in book.All().SelectMany(s => s.History).OrderBy(r => r.Number)
            .Where(r => record is null || r.Judged.Id == record))
        {
            Write(review);
        }

        return ExitStatus.Done;
    }

    private static (string Field, string Value) Split(string set) => set.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        ? (set[..at].Trim(), set[(at + 1)..].Trim())
        : throw new CommandException($"--set: '{set}' is no FIELD=VALUE");

    private static void Write(Review review) => Console.Out.WriteLine(JsonSerializer.Serialize(review, CasusJson.Options));
}

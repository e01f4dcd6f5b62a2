using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Casus.Ledger.Reviews;

namespace Casus.Cli.Commands;

/// <summary><c>casus diff</c>: what another coding changes.</summary>
internal static class DiffCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "A ledger, or a .jsonl file of records" };
        var @new = new Argument<string>("NEW") { Description = "The same texts, coded by another version" };
        var command = new Command(
            "diff",
            "Shows what another coding of the same texts changes: one line of JSON a record added, gone or changed.\n\nExample: casus diff before.duckdb after.duckdb > changes.jsonl")
        {
            old, @new,
        };
        command.SetGuardedAction((parse, cancellation) => RunAsync(parse.GetRequiredValue(old), parse.GetRequiredValue(@new), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string old, string @new, CancellationToken cancellation)
    {
        var before = CodedSource.Read(old).ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (same, other, added) = (0, 0, 0);
        foreach (var document in CodedSource.Read(@new))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!before.Remove(document.Document.Id, out var former))
            {
                added++;
            }
            else if (former.Document.Text != document.Document.Text)
            {
                other++;
            }
            else
            {
                same++;
                foreach (var change in CodingDiff.Compare(former, document))
                {
                    await Console.Out.WriteLineAsync(JsonSerializer.Serialize(change, CasusJson.Options));
                    var record = change.New ?? change.Old!;
                    var key = (record is EventRecord e ? Plover.Name(e.Type) : record is AttributionRecord ? "attribution" : "cause") + " " +
                        change.Change.ToString().ToLowerInvariant();
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        foreach (var (key, count) in counts)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count,8:N0} {key}"));
        }

        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{same:N0} texts compared; {added:N0} only in {@new}, {before.Count:N0} only in {old}, {other:N0} with another text"));
        return ExitStatus.Done;
    }
}

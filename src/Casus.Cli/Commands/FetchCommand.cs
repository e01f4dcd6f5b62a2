using System.CommandLine;
using System.Globalization;
using Casus.Reading.Fetch;

namespace Casus.Cli.Commands;

/// <summary><c>casus fetch</c>: fetches pages and the new items of feeds.</summary>
internal static class FetchCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var addresses = new Argument<string[]>("URL")
        {
            Description = "Pages, and feeds (RSS, Atom, JSON Feed) whose new items are followed",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var list = new Option<FileInfo?>("--list") { Description = "File of further addresses, one a line; # begins a comment", HelpName = "FILE" };
        var folder = new Option<string>("--to")
        {
            Description = "Folder to store in: one web archive a run, which casus code reads",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => "fetched",
        };
        var usual = new FetchOptions();
        var delay = Number("--delay", "SECONDS", "Pause between two requests to a host; more where its robots.txt asks for more", usual.Delay.TotalSeconds, 0);
        var timeout = Number("--timeout", "SECONDS", "Longest wait for an answer, and for its body", usual.Timeout.TotalSeconds, 0.1);
        var size = Number("--max-size", "MB", "Largest page or feed", usual.MaxBytes >> 20, 0.001);
        var items = Number("--max-items", "N", "New items of one feed followed in one run", usual.MaxItems, 1);
        var contact = new Option<string?>("--contact") { Description = "Your mail or web address, told to servers", HelpName = "ADDRESS" };
        contact.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && value.AsSpan().ContainsAnyExceptInRange(' ', '~') | value.AsSpan().ContainsAny("()\\"))
            {
                result.AddError("--contact: plain letters, digits and marks only, without brackets");
            }
        });
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Also ask addresses of this machine and its network" };
        var command = new Command(
            "fetch",
            "Fetches pages and the new items of feeds, politely, into a folder that casus code reads.\n\nExample: casus fetch https://example.org/feed.xml --to news")
        {
            addresses, list, folder, delay, timeout, size, items, contact, allowPrivate,
        };
        command.SetGuardedAction((parse, cancellation) => RunAsync(
            [.. parse.GetValue(addresses) ?? [], .. Lines(parse.GetValue(list))],
            parse.GetRequiredValue(folder),
            new FetchOptions
            {
                Delay = TimeSpan.FromSeconds(parse.GetValue(delay)),
                Timeout = TimeSpan.FromSeconds(parse.GetValue(timeout)),
                MaxBytes = (int)Math.Min(parse.GetValue(size) * (1 << 20), 1 << 30),
                MaxItems = (int)Math.Min(parse.GetValue(items), 1e6),
                Contact = parse.GetValue(contact),
                AllowPrivate = parse.GetValue(allowPrivate),
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(List<string> addresses, string folder, FetchOptions options, CancellationToken cancellation)
    {
        if (addresses.Count == 0)
        {
            throw new CommandException("no address given: name pages or feeds, or a file of them with --list");
        }

        var counts = new int[Enum.GetValues<FetchOutcome>().Length];
        string? archive;
        try
        {
            archive = await Fetcher.RunAsync(addresses, folder, options, TimeProvider.System, Tell, cancellation);
        }
        catch (FetchException e)
        {
            throw new CommandException(e.Message);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"casus: stopped; {folder} holds what was fetched so far, and the same command goes on from there");
            return ExitStatus.Failed;
        }

        var (refused, failed) = (counts[(int)FetchOutcome.Refused], counts[(int)FetchOutcome.Failed]);
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"casus: {counts[(int)FetchOutcome.Stored]} pages stored{(archive is null ? "" : " in " + archive)}, {counts[(int)FetchOutcome.Unchanged]} unchanged, {refused} refused, {failed} failed"));
        return refused + failed > 0 ? ExitStatus.SomeRefused : ExitStatus.Done;

        void Tell(FetchReport report)
        {
            counts[(int)report.Outcome]++;
            Console.Error.WriteLine($"{report.Outcome.ToString().ToLowerInvariant()}: {report.Address}{(report.Reason is null ? "" : ": " + report.Reason)}");
        }
    }

    private static IEnumerable<string> Lines(FileInfo? list)
    {
        try
        {
            return list is null ? [] : File.ReadAllLines(list.FullName).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{list}: cannot be read: {e.Message}");
        }
    }

    private static Option<double> Number(string name, string unit, string description, double usual, double least)
    {
        var option = new Option<double>(name) { Description = description, HelpName = unit, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (var value and <= 1e6) || value < least)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: a number from {least} up"));
            }
        });
        return option;
    }
}

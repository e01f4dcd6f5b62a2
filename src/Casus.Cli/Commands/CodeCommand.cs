using System.CommandLine;
using Casus.Cli.Coding;
using Casus.Cli.Languages;
using Casus.Cli.Screen;
using Casus.Insight.Provenance;
using Casus.Ledger;
using Casus.Reading;
using NodaTime;

namespace Casus.Cli.Commands;

/// <summary><c>casus code</c>: codes articles.</summary>
internal static class CodeCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files or folders (.txt, .html, .jsonl, .json, .csv, .xml feeds, .warc, each also as .gz), or - for JSON Lines on standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var ledger = new Option<string?>("--ledger")
        {
            Description = "Ledger to add to; made where there is none. What it holds already is not coded again. "
                + "Of a ledger that casus serve holds, its address (http://localhost:5170): articles are sent there as plain text",
            HelpName = "FILE",
        };
        var output = new Option<string?>("--out")
        {
            Description = "File to write records to; - is standard output (the default without --ledger)",
            HelpName = "FILE",
        };
        var format = new Option<RecordFormat>("--format")
        {
            Description = "Form of --out: all records as JSON Lines, or one row an event",
            DefaultValueFactory = _ => RecordFormat.Jsonl,
        };
        var date = SharedOptions.Day("--date", "Publication day of articles that name none");
        var outlet = new Option<string?>("--outlet") { Description = "Outlet of articles that name none", HelpName = "NAME" };
        var language = new Option<string?>("--language") { Description = "ISO 639-1 code of articles that name none", HelpName = "CODE" };
        var identify = new Option<bool>("--identify-language")
        {
            Description = "Tell the languages of title and body by their letters (43 languages; about 1 s and 100 MB more). "
                + "Articles in a language without models are kept, not coded",
        };
        var jobs = new Option<int>("--jobs")
        {
            Description = "Articles coded side by side",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--jobs: at least 1");
            }
        });
        var outlets = SharedOptions.Outlets();
        var fast = SharedOptions.Fast();
        var knowledge = SharedOptions.Knowledge();
        var command = new Command(
            "code",
            "Codes articles: events, attributions and causes, each tied to its words.\n\nExample: casus code articles/ --ledger articles.duckdb")
        {
            inputs, ledger, output, format, date, outlet, outlets, language, identify, jobs, fast, knowledge,
        };
        var fields = new FieldOptions();
        fields.AddTo(command);
        command.SetGuardedAction((parse, cancellation) => RunAsync(
            new CodingJob
            {
                Inputs = parse.GetRequiredValue(inputs),
                Reading = fields.Apply(parse, new ReadingOptions
                {
                    Date = parse.GetValue(date),
                    Outlet = parse.GetValue(outlet),
                    Language = parse.GetValue(language),
                    Outlets = SharedOptions.LoadOutlets(parse.GetValue(outlets)),
                    Languages = parse.GetValue(identify) ? LanguageIdentifier.Tell : null,
                }),
                Ledger = parse.GetValue(ledger),
                Output = parse.GetValue(output) ?? (parse.GetValue(ledger) is null ? CodingJob.StandardOutput : null),
                Format = parse.GetValue(format),
                Jobs = parse.GetValue(jobs),
            },
            parse.GetRequiredValue(knowledge),
            parse.GetValue(fast),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        CodingJob job, DirectoryInfo knowledge, bool fast, CancellationToken cancellation)
    {
        if (job.Ledger is { } served && ServedLedger.IsOne(served))
        {
            return await ServedRun.RunAsync(job, cancellation);
        }

        // What cannot be written is found out before anything is read.
        await using var outputs = Outputs.Open(job, SystemClock.Instance);
        var coder = SharedOptions.LoadCoder(knowledge, fast);
        var run = new CodingRun(coder, job, outputs);
        using var screen = ProgressScreen.Open(run.Progress, ArticleReader.EstimateBytes(job.Inputs));
        try
        {
            await run.RunAsync(
                refusal => screen.Tell("refused: " + refusal),
                kept => screen.Tell($"kept, not coded: {kept.File ?? kept.Id}: no models for the language '{kept.Language}'"),
                cancellation);
        }
        catch (OperationCanceledException)
        {
            screen.Dispose();
            await Console.Error.WriteLineAsync(job.Ledger is null
                ? "casus: stopped; nothing more was written"
                : $"casus: stopped; {job.Ledger} holds what was coded so far, and the same command goes on from there");
            return ExitStatus.Failed;
        }

        screen.Dispose();
        var copies = 0;
        if (outputs.Ledger is { } filled)
        {
            copies = CopyFinder.Update(filled, job.Reading.Outlets, cancellation).Copies;
            filled.GatherReports(cancellation);
        }

        FindingsTable.Write(run, job, copies);
        return run.Progress.Refused > 0 ? ExitStatus.SomeRefused : ExitStatus.Done;
    }
}

using System.Collections.Concurrent;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Casus.Coding;
using Casus.Cli.Coding;

namespace Casus.Cli.Commands;

/// <summary><c>casus relate</c>: the best code for given pairs of mentions.</summary>
internal static class RelateCommand
{
    private const int LinesAtOnce = 512, LinesTogether = 64;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("INPUT")
        {
            Description = "JSON Lines with id, text, source and target (lists of start and end in code points), or - for standard input",
        };
        var profile = new Option<Profile>("--profile")
        {
            Description = "Code set: PLOVER, or the 15 roots of the PLV set by its habits",
            DefaultValueFactory = _ => Profile.Plover,
        };
        var fast = SharedOptions.Fast();
        var knowledge = SharedOptions.Knowledge();
        var command = new Command(
            "relate", "Tells what the one mention does to the other.\n\nExample: casus relate pairs.jsonl > codes.jsonl")
        {
            input, profile, fast, knowledge,
        };
        command.SetGuardedAction((parse, cancellation) => RunAsync(
            parse.GetRequiredValue(input), parse.GetValue(profile),
            SharedOptions.LoadCoder(parse.GetRequiredValue(knowledge), parse.GetValue(fast)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string input, Profile profile, Coder coder, CancellationToken cancellation)
    {
        using var reader = Open(input);
        await using var writer = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        var (number, refused) = (0, 0);
        var lines = new List<(int Number, string Text)>();
        string? line;
        do
        {
            line = await reader.ReadLineAsync(cancellation);
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add((number, line));
            }

            if (line is null || lines.Count == LinesAtOnce)
            {
                refused += await WriteAsync(input, lines, profile, coder, writer, cancellation);
                lines.Clear();
            }
        }
        while (line is not null);
        return refused > 0 ? ExitStatus.SomeRefused : ExitStatus.Done;
    }

    private static async Task<int> WriteAsync(
        string input, List<(int Number, string Text)> lines, Profile profile, Coder coder, StreamWriter writer,
        CancellationToken cancellation)
    {
        var answers = new string?[lines.Count];
        var errors = new string?[lines.Count];
        Parallel.ForEach(Partitioner.Create(0, lines.Count, LinesTogether), new ParallelOptions { CancellationToken = cancellation }, part =>
        {
            var pairs = new List<(int Line, PairLine Pair)>();
            for (var i = part.Item1; i < part.Item2; i++)
            {
                try
                {
                    pairs.Add((i, PairLine.Parse(lines[i].Text)));
                }
                catch (Exception e) when (e is JsonException or FormatException)
                {
                    errors[i] = $"refused: {input}, line {lines[i].Number}: {e.Message}";
                }
            }

            foreach (var ((line, pair), relation) in pairs.Zip(coder.Relate([.. pairs.Select(p => p.Pair.Pair)])))
            {
                answers[line] = relation is null ? null : Answer(pair.Id, relation, profile);
                errors[line] = relation is null ? $"refused: {input}, line {lines[line].Number}: the text holds no words" : null;
            }
        });
        for (var i = 0; i < answers.Length; i++)
        {
            if (errors[i] is { } error)
            {
                await Console.Error.WriteLineAsync(error);
            }
            else
            {
                await writer.WriteLineAsync(answers[i]);
            }
        }

        return errors.Count(e => e is not null);
    }

    private static string Answer(string id, Relation relation, Profile profile)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = CasusJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            json.WriteRawValue(id);
            json.WriteString("type", relation.Code(profile));
            json.WriteString("mode", relation.Mode);
            json.WriteString("quad", relation.Quad);
            json.WriteNumber("confidence", Math.Round(relation.Confidence(profile), 4));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static StreamReader Open(string input)
    {
        try
        {
            return new StreamReader(input == CodingJob.StandardOutput ? Console.OpenStandardInput() : File.OpenRead(input));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{input}: {e.Message}");
        }
    }
}

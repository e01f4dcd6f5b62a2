using System.CommandLine;
using System.Text;
using Casus.Language;
using Casus.Language.Conllu;

namespace Casus.Cli.Commands;

/// <summary><c>casus parse</c>: sentences, tags, trees and names as CoNLL-U.</summary>
internal static class ParseCommand
{
    private const int SentencesAtOnce = 64;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("INPUT") { Description = "Text file, or - for standard input" };
        var tokenized = new Option<bool>("--tokenized")
        {
            Description = "The input is CoNLL-U: keep its sentences and tokens, annotate the rest",
        };
        var fast = SharedOptions.Fast();
        var command = new Command(
            "parse", "Writes sentences, tags, trees and names as CoNLL-U.\n\nExample: casus parse article.txt > article.conllu")
        {
            input, tokenized, fast,
        };
        command.SetGuardedAction((parse, cancellation) => RunAsync(
            parse.GetRequiredValue(input), parse.GetValue(tokenized), parse.GetValue(fast), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string input, bool tokenized, bool fast, CancellationToken cancellation)
    {
        using var reader = Open(input);
        Analyzer analyzer;
        try
        {
            analyzer = Analyzer.Load(SharedOptions.Models, SharedOptions.TierOf(fast));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new CommandException(e.Message);
        }

        await using var writer = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        try
        {
            if (tokenized)
            {
                foreach (var chunk in ConlluReader.Read(reader, input).Chunk(SentencesAtOnce))
                {
                    cancellation.ThrowIfCancellationRequested();
                    var doc = analyzer.Annotate(chunk);
                    for (var i = 0; i < chunk.Length; i++)
                    {
                        ConlluWriter.Write(writer, chunk[i] with { Text = doc.Source.Text, Sentence = doc.Sentences[i] });
                    }
                }
            }
            else
            {
                var text = await reader.ReadToEndAsync(cancellation);
                ConlluWriter.Write(writer, analyzer.Analyze(new SourceText(text), [(0, text.Length)]));
            }
        }
        catch (InvalidDataException e)
        {
            throw new CommandException(e.Message);
        }

        return ExitStatus.Done;
    }

    private static StreamReader Open(string input)
    {
        try
        {
            return new StreamReader(input == "-" ? Console.OpenStandardInput() : File.OpenRead(input), new UTF8Encoding(false, true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{input}: {e.Message}");
        }
    }
}

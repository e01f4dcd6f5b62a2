using System.CommandLine;
using System.Text.Json;
using Casus.Coding.Facts;
using Casus.Language;

namespace Casus.Training.Facts;

/// <summary><c>factuality</c>: judges the gold events of MEANTIME and UDS-IH2 and writes what <c>score_fact.py</c> reads.</summary>
internal static class FactualityCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var models = SharedOptions.Models();
        var knowledge = new Option<string>("--knowledge") { DefaultValueFactory = _ => "knowledge" };
        var predictions = new Option<DirectoryInfo>("--predictions")
        {
            Description = "Folder for meantime_dev.jsonl and uds_ih2_dev.jsonl",
            DefaultValueFactory = _ => new DirectoryInfo("."),
        };
        var command = new Command("factuality", "Judges the events of MEANTIME and UDS-IH2") { data, models, knowledge, predictions };
        command.SetAction(parse => Run(
            parse.GetRequiredValue(data), parse.GetRequiredValue(models), parse.GetRequiredValue(knowledge), parse.GetRequiredValue(predictions)));
        return command;
    }

    private static int Run(DirectoryInfo data, DirectoryInfo models, string knowledge, DirectoryInfo predictions)
    {
        var analyzer = Analyzer.Load(models.FullName);
        var reader = new FactualityReader(EmbeddingWords.Load(knowledge));
        predictions.Create();
        foreach (var name in new[] { "meantime_dev.jsonl", "uds_ih2_dev.jsonl" })
        {
            var texts = JudgedText.Read(Path.Join(data.FullName, "factuality", name), analyzer);
            File.WriteAllLines(Path.Join(predictions.FullName, name), texts.Select(t => Line(t, reader)));
        }

        return 0;
    }

    private static string Line(JudgedText text, FactualityReader reader) => JsonSerializer.Serialize(new
    {
        id = text.Id,
        events = text.Events.Select(e =>
        {
            var status = e.Sentence is null ? Factuality.Happened : reader.Read(e.Sentence, e.Token);
            return new
            {
                spans = e.Spans.Select(s => new { start = s.Start, end = s.End }),
                label = FactLabels.Label(status),
                certainty = FactLabels.Certainty(status),
                polarity = FactLabels.Polarity(status),
                time = FactLabels.Time(status),
            };
        }),
    });
}

using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Casus.Coding.Facts;
using Casus.Coding.Relations;
using Casus.Language;
using Casus.Language.Models;

namespace Casus.Training.Facts;

/// <summary><c>factuality</c>: judges the events of MEANTIME and UDS-IH2 for <c>score_fact.py</c>, or trains the number of factuality.</summary>
internal static class FactualityCommand
{
    private const float Rate = 0.05f;

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
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 4 };
        var output = new Option<string?>("--out") { Description = "Trains on UDS-IH2 and writes this model file" };
        var command = new Command("factuality", "Judges the events of MEANTIME and UDS-IH2, or trains the number of factuality")
        {
            data, models, knowledge, predictions, epochs, output,
        };
        command.SetAction(parse =>
        {
            var folder = parse.GetRequiredValue(models).FullName;
            var files = Path.Join(parse.GetRequiredValue(data).FullName, "factuality");
            var (analyzer, vectors) = (Analyzer.Load(folder), WordVectorTable.Load(folder));
            var reader = new FactualityReader(EmbeddingWords.Load(parse.GetRequiredValue(knowledge)));
            if (parse.GetValue(output) is { } file)
            {
                Train(
                    NumberedEvent.Read(Path.Join(files, "uds_ih2_train.jsonl"), analyzer, reader, vectors),
                    NumberedEvent.Read(Path.Join(files, "uds_ih2_dev.jsonl"), analyzer, reader, vectors),
                    parse.GetValue(epochs), file);
            }
            else
            {
                Judge(files, analyzer, reader, FactualityModel.Load(folder, vectors, reader), parse.GetRequiredValue(predictions));
            }
        });
        return command;
    }

    private static void Train(NumberedEvent[] train, NumberedEvent[] dev, int epochs, string output)
    {
        var trainer = new FactualityTrainer(1);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            trainer.Pass(train, Rate * (epochs - epoch) / epochs);
            var (error, correlation) = NumberedEvent.Score(trainer.Weights, dev);
            Console.WriteLine(FormattableString.Invariant($"{epoch + 1,3} dev MAE {error:F3} r {correlation:F3}"));
        }

        var file = new ModelFileWriter();
        FactualityModel.Save(file, trainer.Weights);
        file.Save(output);
    }

    private static void Judge(string files, Analyzer analyzer, FactualityReader reader, FactualityModel model, DirectoryInfo predictions)
    {
        predictions.Create();
        foreach (var name in new[] { "meantime_dev.jsonl", "uds_ih2_dev.jsonl" })
        {
            var texts = JudgedText.Read(Path.Join(files, name), analyzer).ToList();
            File.WriteAllLines(Path.Join(predictions.FullName, name), texts.Select(t => Line(t, reader, model)));
            var events = texts.SelectMany(t => t.Events).Where(e => e.Sentence is not null).ToList();
            var status = Microseconds(events, e => reader.Read(e.Sentence!, e.Token));
            var number = Microseconds(events, e => model.Number(e.Sentence!, e.Token));
            Console.WriteLine(FormattableString.Invariant($"{name}: {status:F1} microseconds an event, {number:F1} for its number"));
        }
    }

    // Enough rounds to outlast compilation.
    private static double Microseconds(List<JudgedEvent> events, Action<JudgedEvent> judge)
    {
        const int rounds = 20;
        events.ForEach(judge);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < rounds; i++)
        {
            events.ForEach(judge);
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / (rounds * events.Count);
    }

    private static string Line(JudgedText text, FactualityReader reader, FactualityModel model) => JsonSerializer.Serialize(new
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
                factuality = e.Sentence is null ? 0 : model.Number(e.Sentence, e.Token),
            };
        }),
    });
}

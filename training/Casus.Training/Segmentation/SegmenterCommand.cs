using System.CommandLine;

namespace Casus.Training.Segmentation;

/// <summary><c>segmenter</c>: trains the cutting of text into words and sentences.</summary>
internal static class SegmenterCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var output = new Option<string>("--out") { Description = "Model file to write", DefaultValueFactory = _ => "models/segmenter.model" };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 4 };
        var bits = new Option<int>("--bits") { Description = "Weights of a decision: 2 to this power", DefaultValueFactory = _ => 18 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("segmenter", "Trains the cutting of text into words and sentences") { data, output, epochs, bits, seed };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(data), parsed.GetRequiredValue(output), parsed.GetValue(epochs), parsed.GetValue(bits), parsed.GetValue(seed)));
        return command;
    }

    private static void Run(DirectoryInfo data, string output, int epochs, int bits, int seed)
    {
        var trainer = new SegmenterTrainer(Treebank.Train(data), seed);
        var segmenter = trainer.Train(epochs, bits, seed, output);
        Console.WriteLine("EWT dev " + SegmenterScore.Of(segmenter, Treebank.Ewt(data, "dev")));
        Console.WriteLine("GUM dev " + SegmenterScore.Of(segmenter, Treebank.Gum(data, "dev")));
    }
}

using System.CommandLine;

namespace Casus.Training.Segmentation;

/// <summary><c>segmenter</c>: trains the cutting of text into words and sentences.</summary>
internal static class SegmenterCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var list = new Option<string>("--abbreviations")
        {
            Description = "Words written with a stop, a kind a line",
            DefaultValueFactory = _ => "training/Casus.Training/Segmentation/abbreviations.txt",
        };
        var output = new Option<string>("--out") { Description = "Model file to write", DefaultValueFactory = _ => "models/segmenter.model" };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 8 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("segmenter", "Trains the cutting of text into words and sentences") { data, list, output, epochs, seed };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(data), parsed.GetRequiredValue(list), parsed.GetRequiredValue(output), parsed.GetValue(epochs), parsed.GetValue(seed)));
        return command;
    }

    private static void Run(DirectoryInfo data, string abbreviations, string output, int epochs, int seed)
    {
        var trainer = new SegmenterTrainer(Treebank.Train(data), Abbreviations(abbreviations), seed);
        var segmenter = trainer.Train(epochs, seed, output);
        Console.WriteLine("EWT dev " + SegmenterScore.Of(segmenter, Treebank.Ewt(data, "dev")));
        Console.WriteLine("GUM dev " + SegmenterScore.Of(segmenter, Treebank.Gum(data, "dev")));
    }

    /// <summary>The kinds of a list of abbreviations.</summary>
    public static string[] Abbreviations(string path) => [.. File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#')];
}

using System.CommandLine;
using Casus.Language.Models;
using Casus.Language.Neural;

namespace Casus.Training.Lemmas;

/// <summary><c>lemmatizer</c>: learns lemmas from the treebanks.</summary>
internal static class LemmatizerCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var models = SharedOptions.Models();
        var output = new Option<string>("--out") { Description = "Model file to write", DefaultValueFactory = _ => "models/lemmatizer.model" };
        var command = new Command("lemmatizer", "Learns lemmas from the treebanks") { data, models, output };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(data), parsed.GetRequiredValue(models), parsed.GetRequiredValue(output)));
        return command;
    }

    private static void Run(DirectoryInfo data, DirectoryInfo models, string output)
    {
        var lemmatizer = LemmaTrainer.Train(LemmaTrainer.Examples(Treebank.Train(data)), output);
        var model = NeuralModel.Load(ModelFile.Read(Path.Combine(models.FullName, "neural.model")));
        Console.WriteLine("EWT dev " + LemmaScore.Of(lemmatizer, model, Treebank.Ewt(data, "dev")));
        Console.WriteLine("GUM dev " + LemmaScore.Of(lemmatizer, model, Treebank.Gum(data, "dev")));
    }
}

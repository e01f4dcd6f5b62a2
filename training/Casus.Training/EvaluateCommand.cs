using System.CommandLine;
using Casus.Language.Models;
using Casus.Language.Neural;

namespace Casus.Training;

/// <summary><c>evaluate</c>: the figures of the models on the development files.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var models = SharedOptions.Models();
        var command = new Command("evaluate", "Prints the figures of the models on the development files.") { data, models };
        command.SetAction(parse => Run(parse.GetRequiredValue(data), parse.GetRequiredValue(models)));
        return command;
    }

    private static int Run(DirectoryInfo data, DirectoryInfo models)
    {
        var model = NeuralModel.Load(ModelFile.Read(Path.Combine(models.FullName, "neural.model")));
        var (ewt, gum) = (Treebank.Ewt(data, "dev"), Treebank.Gum(data, "dev"));
        Evaluation.Score(model, gum); // warms up, so that the speeds are those of a running program
        Console.WriteLine("EWT dev " + Evaluation.Score(model, ewt));
        Console.WriteLine("GUM dev " + Evaluation.Score(model, gum));
        return 0;
    }
}

using System.CommandLine;
using System.Numerics.Tensors;
using Casus.Language.Models;

namespace Casus.Training.Neural;

/// <summary>
/// <c>average</c>: the mean of networks of which one was trained on from the other; it is better than either (Izmailov and others 2018).
/// </summary>
internal static class AverageCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var models = new Argument<string[]>("models") { Description = "Two networks or more, trained on from one another", Arity = new ArgumentArity(2, 9) };
        var output = new Option<string>("--out") { Description = "Model file to write", Required = true };
        var command = new Command("average", "Averages the weights of networks") { models, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(models), parsed.GetRequiredValue(output)));
        return command;
    }

    private static void Run(string[] models, string output)
    {
        var files = Array.ConvertAll(models, ModelFile.Read);
        var (first, mean) = (files[0], NetworkFile.Weights(files[0]));
        foreach (var file in files[1..])
        {
            foreach (var ((_, sum, _), (_, values, _)) in mean.All().Zip(NetworkFile.Weights(file).All()))
            {
                TensorPrimitives.Add<float>(sum, values, sum);
            }
        }

        foreach (var (_, sum, _) in mean.All())
        {
            TensorPrimitives.Divide(sum, files.Length, sum);
        }

        NetworkFile.Save(output, first.Strings("words"), NetworkFile.Labels(first), mean, first.Strings("vector-words"), first.Floats("vectors"));
    }
}

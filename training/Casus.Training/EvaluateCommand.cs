using System.CommandLine;
using Casus.Language;
using Casus.Language.Lemmas;
using Casus.Language.Models;
using Casus.Language.Neural;
using Casus.Language.Segmentation;
using Casus.Training.Lemmas;
using Casus.Training.Segmentation;

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
        ModelFile Read(string name) => ModelFile.Read(Path.Combine(models.FullName, name + ".model"));
        var (model, segmenter, lemmatizer) = (NeuralModel.Load(Read("neural")), Segmenter.Load(Read("segmenter")), Lemmatizer.Load(Read("lemmatizer")));
        var analyzer = Analyzer.Load(models.FullName);
        var (ewt, gum) = (Treebank.Ewt(data, "dev"), Treebank.Gum(data, "dev"));

        // Warms up, so that the speeds are those of a running program.
        Evaluation.Score(model, gum);
        SegmenterScore.Of(segmenter, gum);
        LemmaScore.Of(lemmatizer, model, gum);
        foreach (var (name, gold) in new[] { ("EWT dev", ewt), ("GUM dev", gum) })
        {
            Console.WriteLine($"{name} {Evaluation.Score(model, gold)}");
            Console.WriteLine($"{name} {SegmenterScore.Of(segmenter, gold)}");
            Console.WriteLine($"{name} {LemmaScore.Of(lemmatizer, model, gold)}");
            Console.WriteLine($"raw text, {name}: {RawTextScore.Of(analyzer, gold)}");
        }

        return 0;
    }
}

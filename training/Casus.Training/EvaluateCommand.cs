using System.CommandLine;
using Casus.Language;
using Casus.Language.Lemmas;
using Casus.Language.Linear;
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
        var (segmenter, lemmatizer) = (Segmenter.Load(Read("segmenter")), Lemmatizer.Load(Read("lemmatizer")));
        (string Name, List<GoldSentence> Gold)[] parts = [("EWT dev", Treebank.Ewt(data, "dev")), ("GUM dev", Treebank.Gum(data, "dev"))];
        SegmenterScore.Of(segmenter, parts[^1].Gold); // warms up, so that the speeds are those of a running program
        foreach (var (name, gold) in parts)
        {
            Console.WriteLine($"{name} {SegmenterScore.Of(segmenter, gold)}");
        }

        Print("", NeuralModel.Load(Read("neural"), Read("linear")), Tier.Default);
        Print("fast ", LinearModel.Load(Read("linear")), Tier.Fast);
        return 0;

        void Print(string prefix, ISentenceModel model, Tier tier)
        {
            var analyzer = Analyzer.Load(models.FullName, tier);
            Evaluation.Score(model, parts[^1].Gold);
            LemmaScore.Of(lemmatizer, model, parts[^1].Gold);
            foreach (var (name, gold) in parts)
            {
                Console.WriteLine($"{prefix}{name} {Evaluation.Score(model, gold)}");
                Console.WriteLine($"{prefix}{name} {LemmaScore.Of(lemmatizer, model, gold)}");
                Console.WriteLine($"{prefix}raw text, {name}: {RawTextScore.Of(analyzer, gold)}");
            }
        }
    }
}

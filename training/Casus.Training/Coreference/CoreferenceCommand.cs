using System.CommandLine;
using Casus.Language;
using Casus.Language.Coreference;
using Casus.Language.Models;

namespace Casus.Training.Coreference;

/// <summary><c>coreference</c>: trains which phrases stand for the same, or scores the trained model on the development part.</summary>
internal static class CoreferenceCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var models = SharedOptions.Models();
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 5 };
        var output = new Option<string?>("--out") { Description = "Trains and writes this model file; without it the model is scored" };
        var fast = new Option<bool>("--fast") { Description = "Score on the fast tier's trees, as the fast tier looks back" };
        var command = new Command("coreference", "Trains or scores coreference") { data, models, epochs, fast, output };
        command.SetAction(parse => Run(
            parse.GetRequiredValue(data), parse.GetRequiredValue(models), parse.GetValue(epochs), parse.GetValue(fast) ? Tier.Fast : Tier.Default, parse.GetValue(output)));
        return command;
    }

    private static int Run(DirectoryInfo data, DirectoryInfo models, int epochs, Tier tier, string? output)
    {
        var analyzer = Analyzer.Load(models.FullName, tier);
        var dev = GoldCoreference.Read(data, "dev");
        var devDocs = dev.ConvertAll(d => analyzer.Annotate(d.Sentences));
        if (output is null)
        {
            Report(new CoreferenceResolver(CoreferenceModel.Load(models.FullName, NounSemantics.Load(models.FullName)), tier), dev, devDocs, true);
            return 0;
        }

        var semantics = NounSemantics.Load(models.FullName);
        var trainer = new CoreferenceTrainer(semantics, 1);
        var train = GoldCoreference.Read(data, "train").ConvertAll(gold =>
        {
            var views = trainer.Model.Views(analyzer.Annotate(gold.Sentences));
            return (views, CoreferenceTrainer.Entities(views, gold));
        });
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            trainer.Pass(train);
            Console.Write($"{epoch,3} ");
            Report(new CoreferenceResolver(trainer.Mean), dev, devDocs, epoch == epochs);
        }

        var writer = new ModelFileWriter();
        writer.AddScaled("weights", trainer.Mean.Weights, CoreferenceModel.Size / CoreferenceModel.Row, CoreferenceModel.Row);
        writer.AddHalf("choices", trainer.Mean.Choices, MentionView.Bases.Length, NounSemantics.Width);
        writer.Save(output);
        return 0;
    }

    private static void Report(CoreferenceResolver resolver, List<GoldCoreference> gold, List<Doc> docs, bool full)
    {
        var score = new CoreferenceScore();
        var genres = new SortedDictionary<string, CoreferenceScore>(StringComparer.Ordinal);
        var right = new AntecedentScore();
        for (var i = 0; i < gold.Count; i++)
        {
            var chains = resolver.Resolve(docs[i]);
            var system = Sets(Enumerable.Range(0, chains.Mentions.Count).Select(m =>
                ((chains.Mentions[m].Sentence, chains.Mentions[m].First, chains.Mentions[m].End), chains.Chain(m))));
            var key = Sets(gold[i].Mentions.Select(m => ((m.Sentence, m.First, m.End), m.Entity)));
            score.Add(key, system);
            var genre = gold[i].Name.Split('_')[1];
            if (!genres.TryGetValue(genre, out var own))
            {
                genres[genre] = own = new CoreferenceScore();
            }

            own.Add(key, system);
            right.Add(gold[i], chains);
        }

        Console.WriteLine(score);
        if (full)
        {
            foreach (var (genre, own) in genres)
            {
                Console.WriteLine($"    {genre,-14}{own}");
            }

            Console.WriteLine(right);
        }
    }

    private static List<HashSet<(int, int, int)>> Sets(IEnumerable<((int, int, int) Mention, int Chain)> mentions) =>
        [.. mentions.GroupBy(m => m.Chain).Select(g => g.Select(m => m.Mention).ToHashSet()).Where(s => s.Count > 1)];
}

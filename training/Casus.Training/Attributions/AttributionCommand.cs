using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Casus.Coding.Attributions;
using Casus.Coding.Relations;
using Casus.Language;
using Casus.Language.Models;

namespace Casus.Training.Attributions;

/// <summary><c>attribution</c>: trains who says what.</summary>
internal static class AttributionCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var models = SharedOptions.Models();
        var knowledge = new Option<string>("--knowledge") { DefaultValueFactory = _ => "knowledge" };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 6 };
        var rate = new Option<float>("--rate") { DefaultValueFactory = _ => 0.002f };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var held = new Option<bool>("--held") { Description = "Keep every tenth training article apart and report on those" };
        var fast = new Option<bool>("--fast") { Description = "Train the small network of the fast tier, on its trees" };
        var limit = new Option<int>("--limit") { DefaultValueFactory = _ => int.MaxValue, Description = "Train on so many articles" };
        var least = new Option<int[]>("--least")
        {
            DefaultValueFactory = _ => [55, 110], Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true,
            Description = "How often a token feature, and a feature beside an anchor, must be seen to be learned",
        };
        var predictions = new Option<string?>("--predictions") { Description = "File of what is found in the articles reported on" };
        var output = new Option<string?>("--out") { Description = "Model file to write" };
        var command = new Command("attribution", "Trains who says what")
        {
            data, models, knowledge, epochs, rate, seed, held, fast, limit, least, predictions, output,
        };
        command.SetAction(parse => Run(
            parse.GetRequiredValue(data), parse.GetRequiredValue(models), parse.GetRequiredValue(knowledge),
            (parse.GetValue(epochs), parse.GetValue(rate), parse.GetValue(seed)), parse.GetValue(held),
            parse.GetValue(fast) ? Tier.Fast : Tier.Default, parse.GetValue(limit),
            parse.GetRequiredValue(least),
            parse.GetValue(predictions), parse.GetValue(output)));
        return command;
    }

    private static int Run(
        DirectoryInfo data, DirectoryInfo models, string knowledge, (int Epochs, float Rate, int Seed) plan, bool held, Tier tier, int limit,
        int[] least, string? predictions, string? output)
    {
        var folder = Path.Join(data.FullName, "attribution");
        var all = LabelledArticle.Read(Path.Join(folder, "polnear_train.jsonl"));
        var train = all.Where((_, i) => !held || i % 10 != 9).Take(limit).ToList();
        var test = held ? all.Where((_, i) => i % 10 == 9).ToList() : LabelledArticle.Read(Path.Join(folder, "polnear_dev.jsonl"));
        var clock = Stopwatch.StartNew();
        var analyzer = Analyzer.Load(models.FullName, tier);
        var vectors = WordVectorTable.Load(models.FullName);
        var cues = Cues.Load(knowledge);
        var gold = train.SelectMany(a => PassagePreparation.Passages(analyzer, a)).ToList();
        var tokens = PassagePreparation.Table(gold.SelectMany(PassagePreparation.TokenKeys), least[0]);
        var roles = PassagePreparation.Table(gold.SelectMany(PassagePreparation.RoleKeys), least[1]);
        var passages = gold.ConvertAll(g => PassagePreparation.Prepare(g, tokens, roles, vectors));
        var docs = test.ConvertAll(a => (Article: a, Doc: analyzer.Analyze(a.Text, [(0, a.Text.Text.Length)])));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{train.Count} articles, {passages.Count} passages, {passages.Sum(p => p.Count)} tokens, {passages.Sum(p => p.Gold.Count)} attributions, {tokens.Count} and {roles.Count} features, {clock.Elapsed.TotalSeconds:F0} s"));
        var shape = tier == Tier.Fast ? AttributionShape.Fast : AttributionShape.Default;
        new AttributionTrainer(shape, tokens, roles, vectors, plan.Seed).Train(passages, plan.Epochs, plan.Rate, (epoch, loss, model) =>
        {
            var finder = new AttributionFinder(model, cues);
            var found = docs.ConvertAll(d => (d.Article.Id, d.Doc, (IReadOnlyList<FoundAttribution>)finder.Find(d.Doc)));
            var score = new AttributionScore();
            for (var i = 0; i < docs.Count; i++)
            {
                score.Add(docs[i].Article, docs[i].Doc, found[i].Item3);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"epoch {epoch} loss {loss.Anchor:F4} {loss.Role:F4} {score} {clock.Elapsed.TotalSeconds:F0} s"));
            if (predictions is not null)
            {
                PredictionFile.Write(predictions, found);
            }

            if (output is not null)
            {
                var file = new ModelFileWriter();
                model.Save(file);
                file.Save(output);
            }
        });
        return 0;
    }
}

using System.CommandLine;
using System.Globalization;
using Casus.Coding;
using Casus.Coding.Events;
using Casus.Coding.Relations;
using Casus.Language;
using Casus.Language.Models;

namespace Casus.Training.Relations;

/// <summary><c>relation</c>: trains the network that tells what holds between a pair, and reports it on folds.</summary>
internal static class RelationCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var models = SharedOptions.Models();
        var written = new Option<string>("--pairs") { DefaultValueFactory = _ => "training/pairs", Description = "Folder of written sentences" };
        var knowledge = new Option<string>("--knowledge") { DefaultValueFactory = _ => "knowledge" };
        var folds = new Option<int>("--folds") { DefaultValueFactory = _ => 5, Description = "Folds over the PLV pairs; 0 for none" };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 12 };
        var members = new Option<int>("--members") { DefaultValueFactory = _ => 1, Description = "Networks whose chances are averaged" };
        var weight = new Option<float>("--plv-weight") { DefaultValueFactory = _ => 2, Description = "Weight of a PLV pair against a written one" };
        var predictions = new Option<string?>("--predictions") { Description = "File for the folds' answers, as score_events.py reads them" };
        var output = new Option<string?>("--out") { Description = "Model file to write, trained on everything" };
        var command = new Command("relation", "Trains what holds between a pair of mentions")
        {
            data, models, written, knowledge, folds, epochs, members, weight, predictions, output,
        };
        command.SetAction(parse => Run(
            parse.GetRequiredValue(data), parse.GetRequiredValue(models), parse.GetRequiredValue(written), parse.GetRequiredValue(knowledge),
            parse.GetValue(folds), parse.GetValue(epochs), parse.GetValue(members), parse.GetValue(weight),
            parse.GetValue(predictions), parse.GetValue(output)));
        return command;
    }

    private static int Run(
        DirectoryInfo data, DirectoryInfo models, string written, string knowledge, int folds, int epochs, int members, float weight,
        string? predictions, string? output)
    {
        var own = LabelledPair.Written(written);
        var plv = LabelledPair.Plv(Path.Join(data.FullName, "events", "plv_dev.jsonl"));
        RelationClass[] classes =
        [
            RelationClass.None,
            .. own.Select(p => p.Class!).Where(c => c.Type is not null)
                .Concat(Enum.GetValues<EventType>().Select(t => RelationClass.Of(t, null)))
                .Distinct().OrderBy(c => c.ToString(), StringComparer.Ordinal),
        ];
        var codebook = Codebook.Load(knowledge);
        var vectors = WordVectorTable.Load(models.FullName);
        var preparation = new PairPreparation(Analyzer.Load(models.FullName), codebook, vectors, classes);
        var writtenTexts = own.Select(preparation.Analyse).ToList();
        var plvTexts = plv.Select(preparation.Analyse).ToList();
        var writtenPairs = writtenTexts.SelectMany(t => preparation.WithOthers(t, 1)).ToList();
        Console.WriteLine($"{own.Count} written pairs ({writtenPairs.Count} with others), {plv.Count} PLV pairs, {classes.Length} classes");
        if (folds > 0)
        {
            // Pairs of one text stay in one fold.
            var number = plv.Select(p => p.Text).Distinct().Select((t, i) => (t, i)).ToDictionary(x => x.t, x => x.i % folds);
            using var writer = predictions is null ? TextWriter.Null : new StreamWriter(predictions);
            var results = new List<(LabelledPair Pair, float[] Chances)>();
            for (var f = 0; f < folds; f++)
            {
                List<TrainingPair> train =
                    [.. writtenPairs, .. plvTexts.Where(t => number[t.Pair.Text] != f).SelectMany(t => preparation.WithOthers(t, weight))];
                var networks = Enumerable.Range(1, members).Select(seed => new RelationTrainer(classes, epochs, seed).Train(train)).ToArray();
                var model = new RelationModel(classes, networks, vectors, new RelationFlags(codebook));
                foreach (var text in plvTexts.Where(t => number[t.Pair.Text] == f))
                {
                    var chances = preparation.Marked(text, 1) is { } pair ? Average(networks, classes, pair) : new float[classes.Length];
                    results.Add((text.Pair, chances));
                    writer.WriteLine(Prediction.Line(text, Best(classes, chances), new EventFinder(codebook, model, text.Actors)));
                }
            }

            Report(classes, [.. results]);
        }

        if (output is not null)
        {
            List<TrainingPair> all = [.. writtenPairs, .. plvTexts.SelectMany(t => preparation.WithOthers(t, weight))];
            var file = new ModelFileWriter();
            RelationModel.Save(
                file, classes, [.. Enumerable.Range(1, members).Select(seed => new RelationTrainer(classes, epochs, seed).Train(all))]);
            file.Save(output);
        }

        return 0;
    }

    private static float[] Average(RelationWeights[] networks, RelationClass[] classes, TrainingPair pair)
    {
        var sum = new float[classes.Length];
        foreach (var network in networks)
        {
            var chances = RelationTrainer.Chances(network, classes, pair);
            for (var c = 0; c < sum.Length; c++)
            {
                sum[c] += chances[c] / networks.Length;
            }
        }

        return sum;
    }

    private static string Best(RelationClass[] classes, float[] chances) =>
        classes.Where(c => c.Plv is not null).Select(c => c.Plv!).Distinct().MaxBy(root => Root(classes, chances, root))!;

    private static void Report(RelationClass[] classes, (LabelledPair Pair, float[] Chances)[] results)
    {
        var roots = results.Select(r => r.Pair.Root!).Distinct().Order(StringComparer.Ordinal).ToArray();
        var answers = results.Select(r => Best(classes, r.Chances)).ToArray();
        var f1 = roots.Select(root =>
        {
            var right = results.Where((r, i) => r.Pair.Root == root && answers[i] == root).Count();
            return 2.0 * right / (results.Count(r => r.Pair.Root == root) + answers.Count(a => a == root));
        }).ToArray();
        var accuracy = results.Where((r, i) => r.Pair.Root == answers[i]).Count() / (double)results.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"folds: macro-F1 {f1.Average():F3}, accuracy {accuracy:F3}"));
        for (var i = 0; i < roots.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {roots[i],-10} {f1[i]:F3}"));
        }
    }

    private static float Root(RelationClass[] classes, float[] chances, string root)
    {
        var sum = 0f;
        for (var c = 0; c < classes.Length; c++)
        {
            sum += classes[c].Plv == root ? chances[c] : 0;
        }

        return sum;
    }
}

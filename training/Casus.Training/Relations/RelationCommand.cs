using System.CommandLine;
using System.Globalization;
using Casus.Coding;
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
        var output = new Option<string?>("--out") { Description = "Model file to write, trained on everything" };
        var command = new Command("relation", "Trains what holds between a pair of mentions")
        {
            data, models, written, knowledge, folds, epochs, members, weight, output,
        };
        command.SetAction(parse => Run(
            parse.GetRequiredValue(data), parse.GetRequiredValue(models), parse.GetRequiredValue(written), parse.GetRequiredValue(knowledge),
            parse.GetValue(folds), parse.GetValue(epochs), parse.GetValue(members), parse.GetValue(weight), parse.GetValue(output)));
        return command;
    }

    private static int Run(
        DirectoryInfo data, DirectoryInfo models, string written, string knowledge, int folds, int epochs, int members, float weight,
        string? output)
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
        var preparation = new PairPreparation(
            Analyzer.Load(models.FullName), Codebook.Load(knowledge), WordVectorTable.Load(models.FullName), classes);
        var ownPairs = preparation.Prepare(own, 1);
        Console.WriteLine($"{own.Count} written pairs, {plv.Count} PLV pairs, {classes.Length} classes");
        // Pairs of one text stay in one fold.
        var fold = plv.Select(p => p.Text).Distinct().Select((t, i) => (t, i)).ToDictionary(x => x.t, x => x.i);
        if (folds > 0)
        {
            var chances = new (LabelledPair Pair, float[] Chances)[plv.Count];
            for (var f = 0; f < folds; f++)
            {
                var train = preparation.Prepare(plv.Where(p => fold[p.Text] % folds != f), weight);
                var test = plv.Where(p => fold[p.Text] % folds == f).ToList();
                var averaged = Average(classes, [.. ownPairs, .. train], test.SelectMany(p => preparation.Prepare([p], 1)).ToList(), epochs, members);
                for (var i = 0; i < test.Count; i++)
                {
                    chances[plv.IndexOf(test[i])] = (test[i], averaged[i]);
                }
            }

            Report(classes, chances);
        }

        if (output is not null)
        {
            var all = ownPairs.Concat(preparation.Prepare(plv, weight)).ToList();
            var file = new ModelFileWriter();
            RelationModel.Save(
                file, classes, [.. Enumerable.Range(1, members).Select(seed => new RelationTrainer(classes, epochs, seed).Train(all))]);
            file.Save(output);
        }

        return 0;
    }

    private static List<float[]> Average(
        RelationClass[] classes, List<TrainingPair> train, List<TrainingPair> test, int epochs, int members)
    {
        var sums = test.Select(_ => new float[classes.Length]).ToList();
        for (var m = 0; m < members; m++)
        {
            var weights = new RelationTrainer(classes, epochs, m + 1).Train(train);
            for (var i = 0; i < test.Count; i++)
            {
                var chances = RelationTrainer.Chances(weights, classes, test[i]);
                for (var c = 0; c < chances.Length; c++)
                {
                    sums[i][c] += chances[c] / members;
                }
            }
        }

        return sums;
    }

    private static void Report(RelationClass[] classes, (LabelledPair Pair, float[] Chances)[] results)
    {
        var roots = results.Select(r => r.Pair.Root!).Distinct().Order(StringComparer.Ordinal).ToArray();
        var answers = results.Select(r => roots.MaxBy(root => Root(classes, r.Chances, root))!).ToArray();
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

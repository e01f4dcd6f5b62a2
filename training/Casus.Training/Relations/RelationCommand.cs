using System.CommandLine;
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
        var fast = new Option<bool>("--fast") { Description = "Judge the folds as the fast tier does: on its trees, by the first network" };
        var predictions = new Option<string?>("--predictions") { Description = "File for the folds' answers, as score_events.py reads them" };
        var output = new Option<string?>("--out") { Description = "Model file to write, trained on everything" };
        var command = new Command("relation", "Trains what holds between a pair of mentions")
        {
            data, models, written, knowledge, folds, epochs, members, weight, fast, predictions, output,
        };
        command.SetAction(parse => Run(
            parse.GetRequiredValue(data), parse.GetRequiredValue(models), parse.GetRequiredValue(written), parse.GetRequiredValue(knowledge),
            parse.GetValue(folds), parse.GetValue(epochs), parse.GetValue(members), parse.GetValue(weight),
            parse.GetValue(fast), parse.GetValue(predictions), parse.GetValue(output)));
        return command;
    }

    private static int Run(
        DirectoryInfo data, DirectoryInfo models, string written, string knowledge, int folds, int epochs, int members, float weight, bool fast,
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
        var judging = fast ? new PairPreparation(Analyzer.Load(models.FullName, Tier.Fast), codebook, vectors, classes) : preparation;
        var (judgedOwn, judgedMarked) = fast ? (own.Select(judging.Analyse).ToList(), plv.Select(judging.Analyse).ToList()) : (writtenTexts, plvTexts);
        Console.WriteLine($"{own.Count} written pairs, {plv.Count} PLV pairs, {classes.Length} classes");
        if (folds > 0)
        {
            using var writer = predictions is null ? TextWriter.Null : new StreamWriter(predictions);
            var number = Folds(plv.Concat(own), folds);
            List<Judged> judgedPlv = [], judgedWritten = [];
            for (var f = 0; f < folds; f++)
            {
                bool Trains(PreparedText text) => number[text.Pair.Text] != f;
                List<TrainingPair> train =
                [
                    .. writtenTexts.Where(Trains).SelectMany(t => preparation.WithOthers(t, 1)),
                    .. plvTexts.Where(Trains).SelectMany(t => preparation.WithOthers(t, weight)),
                ];
                var networks = Enumerable.Range(1, fast ? 1 : members).Select(seed => new RelationTrainer(classes, epochs, seed).Train(train)).ToArray();
                var model = new RelationModel(classes, networks, vectors, new RelationFlags(codebook));
                Judged Judge(PreparedText text) => new(
                    text.Pair,
                    judging.Marked(text).Select(way => Average(networks, classes, way)).MaxBy(chances => new Relation(classes, chances).Chance)
                        ?? new float[classes.Length]);
                judgedWritten.AddRange(judgedOwn.Where(t => !Trains(t)).Select(Judge));
                foreach (var text in judgedMarked.Where(t => !Trains(t)))
                {
                    judgedPlv.Add(Judge(text));
                    writer.WriteLine(Prediction.Line(text, judgedPlv[^1].PlvRoot(classes), new EventFinder(codebook, model, text.Actors)));
                }
            }

            RelationReport.Print("PLV pairs", classes, judgedPlv);
            RelationReport.Print("written pairs", classes, judgedWritten);
        }

        if (output is not null)
        {
            List<TrainingPair> all =
            [
                .. writtenTexts.SelectMany(t => preparation.WithOthers(t, 1)),
                .. plvTexts.SelectMany(t => preparation.WithOthers(t, weight)),
            ];
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

    // Pairs of one text stay in one fold.
    private static Dictionary<string, int> Folds(IEnumerable<LabelledPair> pairs, int folds) =>
        pairs.Select(p => p.Text).Distinct().Index().ToDictionary(t => t.Item, t => t.Index % folds, StringComparer.Ordinal);
}

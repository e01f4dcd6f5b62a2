using Casus.Language.Linear;

namespace Casus.Training.Linear;

/// <summary>Trains the parts of the fast tier one after the other.</summary>
internal sealed class LinearTrainer
{
    private readonly List<Example> _examples;
    private readonly WordClusters _clusters;
    private readonly LabelNumbers _labels;
    private readonly Action<string> _report;

    /// <summary>Collects labels and clusters.</summary>
    public LinearTrainer(List<GoldSentence> gold, (string[] Words, float[] Values) vectors, Action<string> report)
    {
        _labels = new LabelNumbers([.. gold.SelectMany(g => g.Sentence.Tokens.ToArray())]);
        _examples = [.. gold.Where(g => g.Sentence.Tokens.Length > 0).Select((g, i) => Example.Of(g, _labels, i))];
        _clusters = ClusterBuilder.Build(vectors.Words, vectors.Values);
        _report = report;
        report($"{_examples.Count} sentences, {_examples.Sum(e => e.Count)} words in {_labels.Tags.Count} tags, {_labels.Relations.Length} relations");
    }

    /// <summary>Trains the parts.</summary>
    public LinearModel Train()
    {
        var tagger = TaggerTrainer.Train(_examples, _clusters, _labels.Tags.Count, epochs: 8, seed: 1);
        _report($"tagger: {tagger.Weights}");
        TaggerTrainer.Predict(_examples, _clusters, _labels.Tags.Count, parts: 5, epochs: 4);
        _report("tags predicted for the parts that use them");
        var parser = new ParserTrainer(_clusters, _labels.Relations.Length).Train(_examples, epochs: 14, seed: 1);
        _report($"parser: {parser.Weights}");
        var feats = FeatsTrainer.Train(_examples, _clusters, _labels.Tags, parser, epochs: 4, seed: 1);
        _report($"features: {feats.Weights}");
        var names = new NameTrainer(_clusters).Train(_examples, epochs: 10, seed: 1);
        _report($"names: {names.Weights}");
        return new LinearModel(_clusters, _labels.Tags, _labels.Relations, tagger, parser, feats, names);
    }
}

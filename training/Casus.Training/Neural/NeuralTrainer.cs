using Casus.Language;
using Casus.Language.Models;
using Casus.Language.Neural;

namespace Casus.Training.Neural;

/// <summary>Trains the default tier on the treebanks and the name data.</summary>
internal sealed class NeuralTrainer
{
    private const int WordsAtOnce = 640;
    private readonly List<GoldSentence> _examples;
    private readonly Labels _labels;
    private readonly string[] _words;
    private readonly WordVectors _vectors;
    private readonly float[] _vectorValues;
    private readonly FeatureTables _tables;
    private readonly Random _random;

    /// <summary>Collects labels and words of the training sentences.</summary>
    public NeuralTrainer(List<GoldSentence> examples, (string[] Words, float[] Values) vectors, int seed)
    {
        (_examples, _vectorValues, _random) = (examples, vectors.Values, new Random(seed));
        _vectors = WordVectors.Quantise(vectors.Words, vectors.Values);
        var tokens = examples.SelectMany(e => e.Sentence.Tokens.ToArray()).ToList();
        _labels = new Labels(
            Distinct(tokens.Select(t => t.Xpos)), Distinct(tokens.Select(t => t.Feats)), Distinct(tokens.Select(t => t.Deprel)));
        _words =
        [
            "", // row 0: unknown
            .. tokens.GroupBy(t => t.Form.ToLowerInvariant(), StringComparer.Ordinal)
                .Where(g => g.Count() >= 2).Select(g => g.Key).Order(StringComparer.Ordinal),
        ];
        _tables = new FeatureTables(_words, _vectors.Words);
    }

    /// <summary>Trains, reports each epoch to <paramref name="report"/>, and saves after each.</summary>
    public void Train(int epochs, float rate, string? from, string file, Action<int, double, NeuralModel> report)
    {
        var weights = from is null ? Initial() : Trained(from);
        var average = from is null ? Initial() : Trained(from);
        Weights[] gradients = [Zero(), Zero()];
        Worker[] workers = [.. gradients.Select((g, i) => new Worker(weights, g, _vectors, _labels, 17 + i))];
        var adam = new Adam(Arrays(weights), Arrays(average));
        IReadOnlyList<float[]>[] sums = [.. gradients.Select(Arrays)];
        var total = 0;
        var planned = epochs * (_examples.Sum(e => e.Sentence.Tokens.Length) / WordsAtOnce);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var loss = 0.0;
            var words = 0;
            foreach (var batch in Batches())
            {
                var progress = Math.Min(1f, (float)total++ / planned);
                var current = rate * Math.Min(1, total / 200f) * (1 - (0.97f * progress));
                var halves = batch.Select((s, i) => (s, i)).GroupBy(p => p.i % 2, p => p.s).Select(g => g.ToArray()).ToArray();
                var losses = new double[halves.Length];
                Parallel.For(0, halves.Length, i => losses[i] = workers[i].Step(halves[i]));
                var count = batch.Sum(s => s.Tokens.Length);
                adam.Step(sums, current, count);
                loss += losses.Sum();
                words += count;
            }

            NetworkFile.Save(file, _words, _labels, average, _vectors.Words, _vectorValues);
            report(epoch, loss / words, new NeuralModel(average, _vectors, _labels, _tables));
        }
    }

    private static IReadOnlyList<float[]> Arrays(Weights weights) => [.. weights.All().Select(a => a.Values)];

    private Weights Zero() => new(_words.Length, _labels.Count, _labels.Relations.Length);

    // Goes on from a model whose words and labels are the same.
    private Weights Trained(string from)
    {
        var file = ModelFile.Read(from);
        return file.Strings("words").SequenceEqual(_words) && file.Strings("feats").SequenceEqual(_labels.Feats)
            ? NetworkFile.Weights(file)
            : throw new InvalidDataException($"{from} was trained on other words or labels.");
    }

    private Weights Initial()
    {
        var random = new Random(5);
        var weights = Zero();
        foreach (var (name, values, _) in weights.All())
        {
            var fan = name switch
            {
                "input1" => NetworkShape.Input,
                "input2" or "tag" or "view" => NetworkShape.Both,
                "forward1" or "backward1" or "forward2" or "backward2" => NetworkShape.Hidden,
                "arc" or "relation" => 0,
                _ => -1,
            };
            if (fan == 0 || name.Contains("bias", StringComparison.Ordinal))
            {
                continue;
            }

            var range = fan < 0 ? 0.1f : MathF.Sqrt(3f / fan);
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = ((random.NextSingle() * 2) - 1) * range;
            }
        }

        // The last place of the root's views is the constant 1, and a forget gate starts open.
        weights.Root[NetworkShape.Arc - 1] = 1;
        foreach (var bias in new[] { weights.Bias1, weights.Bias2 })
        {
            for (var direction = 0; direction < 2; direction++)
            {
                bias.AsSpan((direction * NetworkShape.Gates) + NetworkShape.Hidden, NetworkShape.Hidden).Fill(1);
            }
        }

        // A zero bilinear form has no slope to climb: start near zero instead.
        for (var i = 0; i < weights.Arc.Length; i++)
        {
            weights.Arc[i] = ((random.NextSingle() * 2) - 1) * 0.05f;
        }

        for (var i = 0; i < weights.Relation.Length; i++)
        {
            weights.Relation[i] = ((random.NextSingle() * 2) - 1) * 0.05f;
        }

        return weights;
    }

    // Sentences of like length together, the batches in random order.
    private List<List<(TokenFeatures[] Tokens, Gold[] Gold)>> Batches()
    {
        var order = _examples.Where(e => e.Sentence.Tokens.Length is > 0 and <= 150)
            .Select(e => (Example: e, Key: e.Sentence.Tokens.Length + (_random.NextDouble() * 6)))
            .OrderBy(p => p.Key).Select(p => p.Example);
        var batches = new List<List<(TokenFeatures[], Gold[])>>();
        var (batch, words) = (new List<(TokenFeatures[], Gold[])>(), 0);
        foreach (var example in order)
        {
            batch.Add(Prepare(example));
            words += example.Sentence.Tokens.Length;
            if (words >= WordsAtOnce)
            {
                batches.Add(batch);
                (batch, words) = ([], 0);
            }
        }

        if (batch.Count > 1)
        {
            batches.Add(batch);
        }

        return [.. batches.OrderBy(_ => _random.Next())];
    }

    private (TokenFeatures[] Tokens, Gold[] Gold) Prepare(GoldSentence example)
    {
        var tokens = example.Sentence.Tokens.ToArray();
        var names = example.LabelNames();
        // Headlines and shouted lines come in other case than running text.
        var noise = _random.NextDouble();
        string Form(Token token) => noise switch
        {
            < 0.02 => token.Form.ToLowerInvariant(),
            < 0.03 => token.Form.ToUpperInvariant(),
            < 0.06 when token.Form.Length > 3 => char.ToUpperInvariant(token.Form[0]) + token.Form[1..],
            _ => token.Form,
        };
        return (
            [.. tokens.Select(t => _tables.Of(Form(t)))],
            [
                .. tokens.Select((t, i) => new Gold(
                    (int)t.Upos, Array.BinarySearch(_labels.Xpos, t.Xpos, StringComparer.Ordinal),
                    Array.BinarySearch(_labels.Feats, t.Feats, StringComparer.Ordinal),
                    names is null ? -1 : names[i],
                    t.Head, Array.BinarySearch(_labels.Relations, t.Deprel, StringComparer.Ordinal))),
            ]);
    }

    private static string[] Distinct(IEnumerable<string> values) =>
        [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

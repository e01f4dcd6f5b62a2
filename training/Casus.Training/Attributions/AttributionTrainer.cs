using Casus.Coding.Attributions;
using Casus.Coding.Relations;
using Casus.Training.Neural;

namespace Casus.Training.Attributions;

/// <summary>Trains the attribution network with Adam; the running average of the weights is what it gives.</summary>
internal sealed class AttributionTrainer(AttributionShape shape, FeatureTable tokens, FeatureTable roles, WordVectorTable vectors, int seed)
{
    private const int TokensAtOnce = 900;
    private const float AnchorThreshold = 0.4f;

    /// <summary>Trains; each epoch's model goes to <paramref name="report"/>.</summary>
    public void Train(
        IReadOnlyList<TrainingPassage> passages, int epochs, float rate, Action<int, (double Anchor, double Role), AttributionModel> report)
    {
        var random = new Random(seed);
        var weights = Initial(random);
        var average = new AttributionWeights(shape, tokens.Count, roles.Count);
        var gradient = new AttributionWeights(shape, tokens.Count, roles.Count);
        var worker = new AttributionWorker(weights, gradient, vectors, seed + 1);
        var adam = new Adam(Arrays(weights), Arrays(average));
        var planned = epochs * (passages.Sum(p => p.Count) / TokensAtOnce);
        var step = 0;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var (anchor, role, words) = (0.0, 0.0, 0);
            foreach (var batch in Batches(passages, random))
            {
                var progress = Math.Min(1f, (float)step++ / planned);
                var count = batch.Sum(p => p.Count);
                var loss = worker.Step(batch);
                adam.Step([Arrays(gradient)], rate * Math.Min(1, step / 100f) * (1 - (0.98f * progress)), count);
                (anchor, role, words) = (anchor + loss.Anchor, role + loss.Role, words + count);
            }

            report(epoch, (anchor / words, role / words), new AttributionModel(average, tokens, roles, vectors, AnchorThreshold));
        }
    }

    private static IReadOnlyList<float[]> Arrays(AttributionWeights weights) => [.. weights.All().Select(a => a.Values)];

    private AttributionWeights Initial(Random random)
    {
        var weights = new AttributionWeights(shape, tokens.Count, roles.Count);
        foreach (var (name, values, rows) in weights.All())
        {
            var range = name switch
            {
                "token" or "role-pair" => 0.05f,
                "word" => MathF.Sqrt(1.5f / rows),
                "anchor-out" or "transition" => 0.1f,
                _ when rows > 1 => MathF.Sqrt(3f / rows),
                _ => 0,
            };
            for (var i = 0; i < values.Length && range > 0; i++)
            {
                values[i] = ((random.NextSingle() * 2) - 1) * range;
            }
        }

        // A forget gate starts open.
        foreach (var bias in new[] { weights.Bias1, weights.Bias2 })
        {
            for (var direction = 0; direction < 2; direction++)
            {
                bias.AsSpan((direction * shape.Gates) + shape.Hidden, shape.Hidden).Fill(1);
            }
        }

        return weights;
    }

    // Passages of like length side by side, the batches in random order.
    private static List<TrainingPassage[]> Batches(IReadOnlyList<TrainingPassage> passages, Random random)
    {
        var order = passages.Select(p => (Passage: p, Key: p.Count + (random.NextSingle() * 12))).OrderBy(p => p.Key).Select(p => p.Passage);
        var batches = new List<TrainingPassage[]>();
        var current = new List<TrainingPassage>();
        foreach (var passage in order)
        {
            current.Add(passage);
            if (current.Sum(p => p.Count) >= TokensAtOnce)
            {
                batches.Add([.. current]);
                current.Clear();
            }
        }

        if (current.Count > 0)
        {
            batches.Add([.. current]);
        }

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batches));
        return batches;
    }
}

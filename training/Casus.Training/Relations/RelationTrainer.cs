using Casus.Coding.Relations;

namespace Casus.Training.Relations;

/// <summary>A pair ready for training: its example, its word vectors, and the classes that count as right.</summary>
internal sealed record TrainingPair(RelationExample Example, float[] Vectors, int[] Heads, bool[] Right, float Weight);

/// <summary>
/// Trains the relation network with Adam on the chance of the right classes; where only the root of the PLV set is known,
/// all classes of that root are right.
/// </summary>
internal sealed class RelationTrainer(IReadOnlyList<RelationClass> classes, int epochs, int seed)
{
    private const float Rate = 1.5e-3f, Drop = 0.35f, WordDrop = 0.1f, Decay = 1e-2f;
    private const int BatchSize = 24;

    /// <summary>Trains on the pairs.</summary>
    public RelationWeights Train(IReadOnlyList<TrainingPair> pairs)
    {
        var random = new Random(seed);
        var weights = Initial(random);
        var gradient = new RelationWeights(classes.Count);
        var adam = new PlainAdam(weights, gradient, Decay);
        var order = Enumerable.Range(0, pairs.Count).ToArray();
        var pass = new RelationPass(classes.Count, traced: true);
        var steps = epochs * ((pairs.Count + BatchSize - 1) / BatchSize);
        var step = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var batch in order.Chunk(BatchSize))
            {
                foreach (var index in batch)
                {
                    One(weights, gradient, pairs[index], pass, random);
                }

                // Warm up, then down to nothing along a cosine.
                var done = (float)step++ / steps;
                var rate = Rate * (done < 0.05f ? done / 0.05f : 0.5f * (1 + MathF.Cos(MathF.PI * (done - 0.05f) / 0.95f)));
                adam.Step(rate, 1f / batch.Length);
            }
        }

        return weights;
    }

    /// <summary>Chances of all classes for a pair.</summary>
    public static float[] Chances(RelationWeights weights, IReadOnlyList<RelationClass> classes, TrainingPair pair)
    {
        var pass = new RelationPass(classes.Count, traced: false);
        var tokens = new float[pair.Heads.Length * RelationWeights.Hidden];
        RelationNetwork.Tokens(weights, pair.Vectors, pair.Heads, pair.Example.TokenFlags, tokens);
        RelationNetwork.Pool(weights, pair.Example, tokens, pass);
        RelationNetwork.Finish(weights, pair.Example, classes, pass);
        return pass.Scores;
    }

    private void One(RelationWeights weights, RelationWeights gradient, TrainingPair pair, RelationPass pass, Random random)
    {
        var vectors = (float[])pair.Vectors.Clone();
        for (var i = 0; i < pair.Heads.Length; i++)
        {
            if (random.NextSingle() < WordDrop)
            {
                vectors.AsSpan(i * RelationWeights.Vector, RelationWeights.Vector).Clear();
            }
        }

        var tokens = new float[pair.Heads.Length * RelationWeights.Hidden];
        RelationNetwork.Tokens(weights, vectors, pair.Heads, pair.Example.TokenFlags, tokens);
        RelationNetwork.Pool(weights, pair.Example, tokens, pass);
        Span<float> keep = stackalloc float[RelationWeights.Pooled];
        for (var k = 0; k < keep.Length; k++)
        {
            keep[k] = random.NextSingle() < Drop ? 0 : 1 / (1 - Drop);
            pass.Pooled[k] *= keep[k];
        }

        RelationNetwork.Finish(weights, pair.Example, classes, pass);
        var right = 1e-9f;
        for (var c = 0; c < classes.Count; c++)
        {
            right += pair.Right[c] ? pass.Scores[c] : 0;
        }

        Span<float> error = stackalloc float[classes.Count];
        for (var c = 0; c < classes.Count; c++)
        {
            error[c] = pair.Weight * (pass.Scores[c] - (pair.Right[c] ? pass.Scores[c] / right : 0));
        }

        RelationGradient.Add(weights, gradient, pair.Example, classes, vectors, keep, pass, error);
    }

    private RelationWeights Initial(Random random)
    {
        var weights = new RelationWeights(classes.Count);
        Fill(weights.Word, MathF.Sqrt(1f / RelationWeights.Words));
        Fill(weights.Flag, 0.15f);
        Fill(weights.UpperWeight, MathF.Sqrt(2f / RelationWeights.Pooled));
        Fill(weights.PooledOut, 0.05f);
        Fill(weights.UpperOut, MathF.Sqrt(1f / RelationWeights.Upper));
        return weights;

        void Fill(float[] values, float scale)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = ((random.NextSingle() * 2) - 1) * scale * 1.7f;
            }
        }
    }

    private sealed class PlainAdam(RelationWeights weights, RelationWeights gradient, float decay)
    {
        private readonly float[][] _first = [.. weights.All().Select(a => new float[a.Values.Length])];
        private readonly float[][] _second = [.. weights.All().Select(a => new float[a.Values.Length])];
        private int _steps;

        public void Step(float rate, float scale)
        {
            _steps++;
            var correction = MathF.Sqrt(1 - MathF.Pow(0.999f, _steps)) / (1 - MathF.Pow(0.9f, _steps));
            var (arrays, gradients) = (weights.All(), gradient.All());
            for (var a = 0; a < arrays.Count; a++)
            {
                var (values, grads, first, second) = (arrays[a].Values, gradients[a].Values, _first[a], _second[a]);
                for (var i = 0; i < values.Length; i++)
                {
                    var g = grads[i] * scale;
                    first[i] = (0.9f * first[i]) + (0.1f * g);
                    second[i] = (0.999f * second[i]) + (0.001f * g * g);
                    values[i] -= rate * ((correction * first[i] / (MathF.Sqrt(second[i]) + 1e-8f)) + (decay * values[i]));
                }

                Array.Clear(grads);
            }
        }
    }
}

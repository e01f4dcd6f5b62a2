using System.Numerics.Tensors;
using Casus.Language.Names;
using Casus.Language.Neural;
using Casus.Training.Neural;

namespace Casus.Language.Tests;

public sealed class NeuralGradientTests
{
    [Fact]
    public void Derivatives_agree_with_finite_differences_for_every_array()
    {
        var labels = new Labels(["A", "B", "C"], ["_", "X=1"], ["det", "nsubj", "root"]);
        var random = new Random(3);
        var weights = Random(labels, random);
        var gradients = new Weights(8, labels.Count, labels.Relations.Length);
        var worker = new Worker(weights, gradients, WordVectors.Quantise([], []), labels, 1) { Dropout = (0, 0, 0) };
        var sentences = new[] { Sentence(random, 5), Sentence(random, 3), Sentence(random, 1) };
        worker.Step(sentences);
        var computed = gradients.All().Select(a => (float[])a.Values.Clone()).ToArray();
        var arrays = weights.All();
        for (var a = 0; a < arrays.Count; a++)
        {
            // Along the gradient itself and along a random direction, so that no missing part goes unseen.
            var norm = TensorPrimitives.Norm<float>(computed[a]);
            Assert.True(norm > 0, $"{arrays[a].Name} gets no gradient.");
            var along = computed[a].Select(v => v / norm).ToArray();
            var across = computed[a].Select(_ => random.Next(2) == 0 ? -1f : 1f).ToArray();
            var scale = TensorPrimitives.Norm<float>(across);
            TensorPrimitives.Divide(across, scale, across);
            foreach (var direction in new[] { along, across })
            {
                var expected = TensorPrimitives.Dot<float>(computed[a], direction);
                var measured = Difference(worker, sentences, arrays[a].Values, direction);
                Assert.True(
                    Math.Abs(expected - measured) <= (0.01 * norm) + 1e-3,
                    $"{arrays[a].Name}: computed {expected}, measured {measured}, norm {norm}");
            }
        }
    }

    private static double Difference(Worker worker, (TokenFeatures[], Gold[])[] sentences, float[] values, float[] direction)
    {
        const float Step = 5e-3f;
        var kept = (float[])values.Clone();
        double Loss(float step)
        {
            TensorPrimitives.MultiplyAdd(direction, step, kept, values);
            return worker.Step(sentences);
        }

        var difference = (Loss(Step) - Loss(-Step)) / (2 * Step);
        kept.CopyTo(values, 0);
        return difference;
    }

    private static Weights Random(Labels labels, Random random)
    {
        var weights = new Weights(8, labels.Count, labels.Relations.Length);
        foreach (var (_, values, _) in weights.All())
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = (random.NextSingle() - 0.5f) * 0.2f;
            }
        }

        return weights;
    }

    private static (TokenFeatures[], Gold[]) Sentence(Random random, int length) =>
    (
        [.. Enumerable.Range(0, length).Select(_ => new TokenFeatures(
            random.Next(8), random.Next(9), random.Next(9), random.Next(9), random.Next(9), -1, (byte)random.Next(16)))],
        [.. Enumerable.Range(0, length).Select(i => new Gold(
            random.Next(Labels.UposCount), random.Next(3), random.Next(2), random.Next(NameLabels.Count), i - 1, i == 0 ? 2 : random.Next(2)))]
    );
}

using System.Numerics.Tensors;
using Casus.Coding.Attributions;
using Casus.Coding.Relations;
using Casus.Training.Attributions;

namespace Casus.Coding.Tests.Attributions;

public sealed class AttributionGradientTests
{
    private const int Rows = 6;

    [Fact]
    public void Derivatives_agree_with_finite_differences_for_every_array()
    {
        var random = new Random(3);
        var weights = new AttributionWeights(AttributionShape.Default, Rows, Rows);
        foreach (var (_, values, _) in weights.All())
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = (random.NextSingle() - 0.5f) * 0.3f;
            }
        }

        var gradients = new AttributionWeights(AttributionShape.Default, Rows, Rows);
        var vectors = WordVectorTable.Load(Path.Combine(AppContext.BaseDirectory, "models"));
        var worker = new AttributionWorker(weights, gradients, vectors, 1) { Dropout = default };
        TrainingPassage[] passages = [Passage(random, 6, 2), Passage(random, 4, 1), Passage(random, 1, 0)];
        worker.Step(passages);
        var computed = gradients.All().Select(a => (float[])a.Values.Clone()).ToArray();
        var arrays = weights.All();
        for (var a = 0; a < arrays.Count; a++)
        {
            // Along the gradient itself and along a random direction, so that no missing part goes unseen.
            var norm = TensorPrimitives.Norm<float>(computed[a]);
            Assert.True(norm > 0, $"{arrays[a].Name} gets no gradient.");
            var along = computed[a].Select(v => v / norm).ToArray();
            var across = computed[a].Select(_ => random.Next(2) == 0 ? -1f : 1f).ToArray();
            TensorPrimitives.Divide(across, TensorPrimitives.Norm<float>(across), across);
            foreach (var direction in new[] { along, across })
            {
                var expected = TensorPrimitives.Dot<float>(computed[a], direction);
                var measured = Difference(worker, passages, arrays[a].Values, direction);
                Assert.True(
                    Math.Abs(expected - measured) <= (0.01 * norm) + 1e-3,
                    $"{arrays[a].Name}: computed {expected}, measured {measured}, norm {norm}");
            }
        }
    }

    private static double Difference(AttributionWorker worker, TrainingPassage[] passages, float[] values, float[] direction)
    {
        const float Step = 5e-3f;
        var kept = (float[])values.Clone();
        double Loss(float step)
        {
            TensorPrimitives.MultiplyAdd(direction, step, kept, values);
            var (anchor, role) = worker.Step(passages);
            return anchor + role;
        }

        var difference = (Loss(Step) - Loss(-Step)) / (2 * Step);
        kept.CopyTo(values, 0);
        return difference;
    }

    private static TrainingPassage Passage(Random random, int length, int attributions) => new(
        Features(random, length),
        [.. Enumerable.Range(0, length).Select(_ => random.Next(1000) - 1)],
        [.. Enumerable.Range(-1, length)],
        [.. Enumerable.Range(0, attributions).Select(i => new TrainingRole(
            i + 1,
            [.. Enumerable.Range(0, length).Select(t =>
                (byte)(t == i + 1 ? RoleLabel.Cue : t > i + 2 ? RoleLabel.Content + 1 : t == i + 2 ? RoleLabel.Content : RoleLabel.None))],
            Features(random, length)))]);

    private static int[][] Features(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => new[] { random.Next(Rows), random.Next(Rows) })];
}

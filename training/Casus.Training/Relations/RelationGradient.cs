using System.Numerics.Tensors;
using Casus.Coding.Relations;

namespace Casus.Training.Relations;

/// <summary>The way back through the relation network.</summary>
internal static class RelationGradient
{
    private const int Hidden = RelationWeights.Hidden, Vector = RelationWeights.Vector, Upper = RelationWeights.Upper;

    /// <summary>Adds the gradients of one example.</summary>
    /// <param name="weights">The network.</param>
    /// <param name="gradient">Added to.</param>
    /// <param name="example">The pair.</param>
    /// <param name="classes">All classes.</param>
    /// <param name="vectors">Word vectors as they went in.</param>
    /// <param name="keep">Scale of each pooled state (0 where dropped).</param>
    /// <param name="pass">What the way there left; pooled states already scaled.</param>
    /// <param name="error">Gradient of the scores.</param>
    public static void Add(
        RelationWeights weights, RelationWeights gradient, RelationExample example, IReadOnlyList<RelationClass> classes,
        ReadOnlySpan<float> vectors, ReadOnlySpan<float> keep, RelationPass pass, ReadOnlySpan<float> error)
    {
        var count = classes.Count;
        TensorPrimitives.Add(gradient.OutBias, error, gradient.OutBias);
        foreach (var cue in example.Cues)
        {
            var row = gradient.FitOut.AsSpan((((int)cue.Type * 4) + (int)cue.Coarse) * count, count);
            TensorPrimitives.Add(row, error, row);
            for (var c = 0; c < count; c++)
            {
                if (classes[c].Type == cue.Type)
                {
                    gradient.TypeCue[cue.Feature] += error[c];
                    gradient.ModeCue[cue.Feature] += classes[c].Mode == cue.Mode ? error[c] : 0;
                }
            }
        }

        Span<float> upper = stackalloc float[Upper];
        Span<float> pooled = stackalloc float[RelationWeights.Pooled];
        for (var k = 0; k < Upper; k++)
        {
            upper[k] = pass.Upper[k] > 0 ? TensorPrimitives.Dot(weights.UpperOut.AsSpan(k * count, count), error) : 0;
            Axpy(gradient.UpperOut.AsSpan(k * count, count), error, pass.Upper[k]);
        }

        TensorPrimitives.Add(gradient.UpperBias, upper, gradient.UpperBias);
        for (var k = 0; k < pooled.Length; k++)
        {
            pooled[k] = TensorPrimitives.Dot(weights.PooledOut.AsSpan(k * count, count), error)
                + TensorPrimitives.Dot(weights.UpperWeight.AsSpan(k * Upper, Upper), upper);
            if (pass.Pooled[k] != 0)
            {
                Axpy(gradient.PooledOut.AsSpan(k * count, count), error, pass.Pooled[k]);
                Axpy(gradient.UpperWeight.AsSpan(k * Upper, Upper), upper, pass.Pooled[k]);
            }
        }

        for (var k = 0; k < pooled.Length; k++)
        {
            if (pass.From[k] >= 0 && keep[k] != 0)
            {
                Token(gradient, example, vectors, pass.From[k], k % Hidden, pooled[k] * keep[k]);
            }
        }
    }

    private static void Token(
        RelationWeights gradient, RelationExample example, ReadOnlySpan<float> vectors, int token, int unit, float error)
    {
        gradient.Bias[unit] += error;
        foreach (var flag in example.TokenFlags[token])
        {
            gradient.Flag[(flag * Hidden) + unit] += error;
        }

        foreach (var flag in example.PairFlags[token])
        {
            gradient.Flag[(flag * Hidden) + unit] += error;
        }

        Word(gradient, vectors.Slice(token * Vector, Vector), 0, unit, error);
        var head = example.Sentence[token].Head;
        if (head >= 0)
        {
            Word(gradient, vectors.Slice(head * Vector, Vector), Vector, unit, error);
        }
    }

    private static void Word(RelationWeights gradient, ReadOnlySpan<float> vector, int row, int unit, float error)
    {
        for (var k = 0; k < vector.Length; k++)
        {
            gradient.Word[((row + k) * Hidden) + unit] += vector[k] * error;
        }
    }

    private static void Axpy(Span<float> target, ReadOnlySpan<float> source, float by) =>
        TensorPrimitives.MultiplyAdd(source, by, target, target);
}

using Casus.Language.Neural;

namespace Casus.Training.Neural;

/// <summary>Adam (Kingma and Ba 2015) with clipping of the gradient's norm and a running average of the weights.</summary>
internal sealed class Adam(Weights weights, Weights average)
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Epsilon = 1e-8f, Clip = 5f, Decay = 0.998f;
    private readonly float[][] _first = [.. weights.All().Select(a => new float[a.Values.Length])];
    private readonly float[][] _second = [.. weights.All().Select(a => new float[a.Values.Length])];
    private int _steps;

    /// <summary>One step with the summed gradients of all workers, each divided by <paramref name="tokens"/>; clears them.</summary>
    public void Step(IReadOnlyList<Weights> gradients, float rate, int tokens)
    {
        _steps++;
        var arrays = weights.All();
        var parts = gradients.Select(g => g.All()).ToArray();
        var norm = 0.0;
        for (var a = 0; a < arrays.Count; a++)
        {
            var sum = parts[0][a].Values;
            for (var p = 1; p < parts.Length; p++)
            {
                System.Numerics.Tensors.TensorPrimitives.Add(sum, parts[p][a].Values, sum);
                Array.Clear(parts[p][a].Values);
            }

            norm += System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(sum);
        }

        var scale = 1f / tokens;
        scale *= MathF.Min(1, Clip / ((MathF.Sqrt((float)norm) * scale) + 1e-12f));
        var correction = MathF.Sqrt(1 - MathF.Pow(Beta2, _steps)) / (1 - MathF.Pow(Beta1, _steps));
        var decay = MathF.Min(Decay, (1f + _steps) / (10f + _steps));
        var averages = average.All();
        Parallel.For(0, arrays.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, a =>
            Update(arrays[a].Values, parts[0][a].Values, _first[a], _second[a], averages[a].Values, scale, rate * correction, decay));
    }

    private static void Update(
        float[] values, float[] gradient, float[] first, float[] second, float[] average, float scale, float rate, float decay)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var g = gradient[i] * scale;
            var m = first[i] = (Beta1 * first[i]) + ((1 - Beta1) * g);
            var v = second[i] = (Beta2 * second[i]) + ((1 - Beta2) * g * g);
            values[i] -= rate * m / (MathF.Sqrt(v) + Epsilon);
            average[i] = (decay * average[i]) + ((1 - decay) * values[i]);
        }

        Array.Clear(gradient);
    }
}

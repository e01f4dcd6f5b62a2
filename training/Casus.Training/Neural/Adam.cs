namespace Casus.Training.Neural;

/// <summary>Adam (Kingma and Ba 2015) with clipping of the gradient's norm and a running average of the weights.</summary>
internal sealed class Adam(IReadOnlyList<float[]> weights, IReadOnlyList<float[]> average)
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Epsilon = 1e-8f, Clip = 5f, Decay = 0.998f;
    private readonly float[][] _first = [.. weights.Select(a => new float[a.Length])];
    private readonly float[][] _second = [.. weights.Select(a => new float[a.Length])];
    private int _steps;

    /// <summary>One step with the summed gradients of all workers, each divided by <paramref name="tokens"/>; clears them.</summary>
    public void Step(IReadOnlyList<IReadOnlyList<float[]>> gradients, float rate, int tokens)
    {
        _steps++;
        var norm = 0.0;
        for (var a = 0; a < weights.Count; a++)
        {
            var sum = gradients[0][a];
            for (var p = 1; p < gradients.Count; p++)
            {
                System.Numerics.Tensors.TensorPrimitives.Add(sum, gradients[p][a], sum);
                Array.Clear(gradients[p][a]);
            }

            norm += System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(sum);
        }

        var scale = 1f / tokens;
        scale *= MathF.Min(1, Clip / ((MathF.Sqrt((float)norm) * scale) + 1e-12f));
        var correction = MathF.Sqrt(1 - MathF.Pow(Beta2, _steps)) / (1 - MathF.Pow(Beta1, _steps));
        var decay = MathF.Min(Decay, (1f + _steps) / (10f + _steps));
        Parallel.For(0, weights.Count, new ParallelOptions { MaxDegreeOfParallelism = gradients.Count }, a =>
            Update(weights[a], gradients[0][a], _first[a], _second[a], average[a], scale, rate * correction, decay));
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

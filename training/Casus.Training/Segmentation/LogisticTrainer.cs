namespace Casus.Training.Segmentation;

/// <summary>Logistic regression over hashed features by AdaGrad (Duchi et al. 2011), cut to eight bits.</summary>
internal static class LogisticTrainer
{
    /// <summary>The weights, 2 to the power of <paramref name="bits"/>.</summary>
    public static sbyte[] Train(Examples examples, float rate, int epochs, int bits, int seed)
    {
        var size = 1 << bits;
        var (weights, squares) = (new float[size], new float[size]);
        var order = examples.ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (features, answer, weight) in order)
            {
                var sum = 0f;
                foreach (var feature in features.Span)
                {
                    sum += weights[feature & (size - 1)];
                }

                var slope = weight * ((answer ? 1 : 0) - (1 / (1 + MathF.Exp(-sum))));
                foreach (var feature in features.Span)
                {
                    var at = feature & (size - 1);
                    squares[at] += slope * slope;
                    weights[at] += rate * slope / MathF.Sqrt(squares[at] + 1e-6f);
                }
            }
        }

        var scale = weights.Max(MathF.Abs) / 127;
        return Array.ConvertAll(weights, w => (sbyte)MathF.Round(w / scale));
    }
}

using System.Runtime.InteropServices;
using Casus.Coding.Facts;

namespace Casus.Training.Facts;

/// <summary>
/// Trains the number of factuality by the absolute error, rounded off near zero (Huber 1964), with AdaGrad (Duchi et al. 2011);
/// each time some features are left out at random (Srivastava et al. 2014).
/// </summary>
internal sealed class FactualityTrainer
{
    private const int Hidden = FactualityWeights.Hidden;
    private const float Drop = 0.3f;
    private const float Decay = 0.0001f;

    private readonly FactualityWeights _squares = new();
    private readonly Random _random;
    private float _rate;

    public FactualityTrainer(int seed)
    {
        _random = new Random(seed);
        Start(Weights.Feature, 0.05f);
        Start(Weights.Word, 0.05f);
        Start(Weights.Out.AsSpan(0, Hidden), 0.25f);
    }

    /// <summary>The weights as they stand.</summary>
    public FactualityWeights Weights { get; } = new();

    /// <summary>One pass over the events in an order of its own.</summary>
    public void Pass(NumberedEvent[] events, float rate)
    {
        _rate = rate;
        _random.Shuffle(events);
        var (hidden, slopes, kept) = (new float[Hidden], new float[Hidden], new List<ulong>());
        foreach (var item in events)
        {
            kept.Clear();
            kept.AddRange(item.Features.Where(_ => _random.NextDouble() >= Drop));
            var features = CollectionsMarshal.AsSpan(kept);
            var slope = Math.Clamp(FactualityModel.Pass(Weights, features, item.Words, hidden) - item.Number, -1, 1);
            for (var h = 0; h < Hidden; h++)
            {
                slopes[h] = hidden[h] > 0 ? slope * Weights.Out[h] : 0;
                Step(Weights.Out, _squares.Out, h, slope * hidden[h]);
            }

            Step(Weights.Out, _squares.Out, Hidden, slope);
            Row(Weights.HiddenBias, _squares.HiddenBias, 0, slopes, 1);
            foreach (var feature in features)
            {
                var row = FactualityWeights.Row(feature);
                Step(Weights.Direct, _squares.Direct, row, slope);
                Row(Weights.Feature, _squares.Feature, row, slopes, 1);
            }

            for (var i = 0; i < item.Words.Length; i++)
            {
                Row(Weights.Word, _squares.Word, i, slopes, item.Words[i]);
            }
        }
    }

    private void Start(Span<float> weights, float most)
    {
        foreach (ref var weight in weights)
        {
            weight = ((float)_random.NextDouble() - 0.5f) * 2 * most;
        }
    }

    private void Row(float[] weights, float[] squares, int row, ReadOnlySpan<float> slopes, float input)
    {
        for (var h = 0; h < Hidden; h++)
        {
            if (slopes[h] != 0 && input != 0)
            {
                Step(weights, squares, (row * Hidden) + h, slopes[h] * input);
            }
        }
    }

    private void Step(float[] weights, float[] squares, int at, float slope)
    {
        slope += Decay * weights[at];
        squares[at] += slope * slope;
        weights[at] -= _rate * slope / MathF.Sqrt(squares[at] + 0.1f);
    }
}

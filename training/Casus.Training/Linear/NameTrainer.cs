using System.Numerics.Tensors;
using Casus.Language;
using Casus.Language.Linear;
using Casus.Language.Names;

namespace Casus.Training.Linear;

/// <summary>Trains the finder of names: a structured perceptron (Collins 2002).</summary>
internal sealed class NameTrainer(WordClusters clusters)
{
    private const int Width = NameLabels.Count;
    private readonly Perceptron _perceptron = new(Width, seldom: 4);
    private readonly float[] _transitions = new float[Width * Width];
    private readonly float[] _sums = new float[Width * Width];
    private readonly WordTable _words = new();
    private readonly ulong[] _buffer = new ulong[NameFinder.MostFeatures];

    /// <summary>Learns from the examples whose names are labelled.</summary>
    public NameFinder Train(IReadOnlyList<Example> examples, int epochs, int seed)
    {
        var random = new Random(seed);
        var labelled = examples.Where(e => e.Names is not null).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var example in labelled.OrderBy(_ => random.Next()))
            {
                Learn(example.Names!, Find(example));
                _perceptron.Next();
                TensorPrimitives.Add(_sums, _transitions, _sums);
            }
        }

        var weights = _perceptron.Pack(1, out var unit);
        return new NameFinder(weights, [.. _sums.Select(s => s / (epochs * labelled.Length) / unit)]);
    }

    private byte[] Find(Example example)
    {
        _words.Fill(example.Noisy(), clusters);
        example.Predicted.CopyTo(_words.Tags, 0);
        var scores = _words.Scores(Width);
        Span<short> row = stackalloc short[Width];
        for (var i = 0; i < _words.Count; i++)
        {
            _perceptron.Score(NameFinder.Features(_words, i, _buffer), row);
            TensorPrimitives.ConvertTruncating<short, float>(row, scores.Slice(i * Width, Width));
        }

        var names = new List<Name>();
        NameDecoder.Decode(scores, Width, _words.Count, names, _transitions);
        return NameLabels.Of(names, _words.Count);
    }

    private void Learn(byte[] gold, byte[] found)
    {
        for (var i = 0; i < gold.Length; i++)
        {
            if (found[i] != gold[i])
            {
                var features = NameFinder.Features(_words, i, _buffer);
                _perceptron.Update(features, gold[i], 1);
                _perceptron.Update(features, found[i], -1);
            }

            _transitions[(i == 0 ? 0 : gold[i - 1] * Width) + gold[i]]++;
            _transitions[(i == 0 ? 0 : found[i - 1] * Width) + found[i]]--;
        }
    }
}

using System.Numerics.Tensors;
using Casus.Language.Linear;

namespace Casus.Training.Linear;

/// <summary>Trains the tagger.</summary>
internal static class TaggerTrainer
{
    /// <summary>Learns from the examples in random order, tags before a word being those it gave itself.</summary>
    public static Tagger Train(IReadOnlyList<Example> examples, WordClusters clusters, int tags, int epochs, int seed)
    {
        var random = new Random(seed);
        var perceptron = new Perceptron(tags, seldom: 16, margin: 60);
        var words = new WordTable();
        var buffer = new ulong[Tagger.MostFeatures];
        var scores = new short[tags];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var example in examples.OrderBy(_ => random.Next()))
            {
                words.Fill(example.Noisy(), clusters);
                for (var i = 0; i < words.Count; i++)
                {
                    var features = Tagger.Features(words, i, buffer);
                    perceptron.Score(features, scores);
                    var best = TensorPrimitives.IndexOfMax<short>(scores);
                    perceptron.Learn(features, scores, example.Tags[i], Other(example.Tags[i], scores));
                    words.Tags[i] = (byte)best;
                }
            }
        }

        return new Tagger(perceptron.Pack(2, out _));
    }

    // The best tag but one.
    private static int Other(int tag, ReadOnlySpan<short> scores)
    {
        var best = tag == 0 ? 1 : 0;
        for (var other = best + 1; other < scores.Length; other++)
        {
            best = scores[other] > scores[best] && other != tag ? other : best;
        }

        return best;
    }

    /// <summary>Gives each example tags from a tagger trained on the other parts of the data, as a new text's would be.</summary>
    public static void Predict(IReadOnlyList<Example> examples, WordClusters clusters, int tags, int parts, int epochs)
    {
        var words = new WordTable();
        for (var part = 0; part < parts; part++)
        {
            // Whole stretches, since the sentences of one document share their words.
            var (first, end) = (examples.Count * part / parts, examples.Count * (part + 1) / parts);
            var tagger = Train([.. examples.Take(first), .. examples.Skip(end)], clusters, tags, epochs, part);
            for (var i = first; i < end; i++)
            {
                words.Fill(examples[i].Forms, clusters);
                tagger.Tag(words);
                examples[i].Predicted = words.Tags[..words.Count];
            }
        }
    }
}

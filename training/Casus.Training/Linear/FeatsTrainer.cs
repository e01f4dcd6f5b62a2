using Casus.Language.Linear;

namespace Casus.Training.Linear;

/// <summary>Trains the finder of morphological features.</summary>
internal static class FeatsTrainer
{
    /// <summary>Learns from the examples under the tags and trees they would get.</summary>
    public static FeatsFinder Train(
        IReadOnlyList<Example> examples, WordClusters clusters, TagSet tags, Parser parser, int epochs, int seed)
    {
        var random = new Random(seed);
        var perceptron = new Perceptron(tags.Feats.Length, seldom: 3, margin: 10);
        var words = new WordTable();
        var parserWords = new ParserWords();
        var state = new ParserState();
        var buffer = new ulong[FeatsFinder.MostFeatures];
        var scores = new short[tags.Feats.Length];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var example in examples.OrderBy(_ => random.Next()))
            {
                words.Fill(example.Noisy(), clusters);
                example.Predicted.CopyTo(words.Tags, 0);
                parserWords.Fill(words);
                parser.Parse(parserWords, words.Count, state);
                for (var i = 0; i < words.Count; i++)
                {
                    var allowed = tags.Allowed[words.Tags[i]];
                    var gold = example.Feats[i];
                    if (allowed.Length == 1 || !allowed.Contains(gold))
                    {
                        continue;
                    }

                    var features = FeatsFinder.Features(parserWords, state, i, buffer);
                    perceptron.Score(features, scores);
                    var wrong = FeatsFinder.Best([.. allowed.Where(f => f != gold)], scores);
                    perceptron.Learn(features, scores, gold, wrong);
                }
            }
        }

        return new FeatsFinder(perceptron.Pack(0.5f, out _));
    }
}

using Casus.Language.Linear;

namespace Casus.Training.Linear;

/// <summary>Trains the parser with the dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013).</summary>
internal sealed class ParserTrainer(WordClusters clusters, int relations)
{
    private readonly Perceptron _perceptron = new(Parser.Steps(relations), seldom: 40, margin: 60);
    private readonly WordTable _words = new();
    private readonly ParserWords _parserWords = new();
    private readonly ParserState _state = new();
    private readonly ulong[] _buffer = new ulong[ParserFeatures.Most];
    private readonly short[] _scores = new short[Parser.Steps(relations)];

    /// <summary>Learns from the examples in random order.</summary>
    public Parser Train(IReadOnlyList<Example> examples, int epochs, int seed)
    {
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var example in examples.OrderBy(_ => random.Next()))
            {
                _words.Fill(example.Noisy(), clusters);
                example.Predicted.CopyTo(_words.Tags, 0);
                _parserWords.Fill(_words);
                // At first the way is the gold one, later mostly its own, so that it learns to go on after mistakes.
                Learn(example, epoch == 0 ? 0 : 0.9, random);
            }
        }

        return new Parser(_perceptron.Pack(1.8f, out _), relations);
    }

    private void Learn(Example example, double explore, Random random)
    {
        _state.Reset(example.Count);
        while (!_state.IsDone)
        {
            if (_state.Depth == 0)
            {
                _state.Shift();
                continue;
            }

            var features = ParserFeatures.Of(_state, _parserWords, _buffer);
            _perceptron.Score(features, _scores);
            var best = Parser.Best(_state, _scores, relations);
            var (gold, wrong) = Choices(example);
            if (wrong >= 0)
            {
                _perceptron.Learn(features, _scores, gold, wrong);
            }

            Parser.Take(_state, random.NextDouble() < explore ? best : gold, relations);
        }
    }

    // The best-scoring of the steps after which most gold arcs can still be found, and of the others.
    private (int Gold, int Wrong) Choices(Example example)
    {
        var (shift, left, right) = Oracle.Costs(_state, example.Heads);
        var least = Math.Min(shift, Math.Min(left, right));
        var relation = example.Relations[_state.Stack(0)];
        var (gold, wrong) = (-1, -1);
        Consider(Parser.Shift, shift, true);
        for (var r = 0; r < relations; r++)
        {
            // Where the root's own word is lost, any relation will do.
            Consider(1 + r, left, r == relation || relation == relations);
            Consider(1 + relations + r, right, r == relation || relation == relations);
        }

        return (gold, wrong);

        void Consider(int step, int cost, bool isRight)
        {
            if (cost == Oracle.Never)
            {
                return;
            }

            ref var best = ref cost == least && isRight ? ref gold : ref wrong;
            best = best < 0 || _scores[step] > _scores[best] ? step : best;
        }
    }
}

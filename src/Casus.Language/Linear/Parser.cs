using System.Numerics.Tensors;

namespace Casus.Language.Linear;

/// <summary>
/// Builds a tree in one pass from left to right: at each step the best of shifting, and of each relation to the
/// left and to the right. The result has one root and no crossing arcs.
/// </summary>
internal sealed class Parser(SparseWeights weights, int relations)
{
    /// <summary>The step that moves on; then come the relations to the left, then those to the right.</summary>
    public const int Shift = 0;

    /// <summary>The trained weights.</summary>
    public SparseWeights Weights => weights;

    /// <summary>Number of steps to choose from.</summary>
    public static int Steps(int relations) => 1 + (2 * relations);

    /// <summary>Finds heads and relations of the words, in <paramref name="state"/>.</summary>
    public void Parse(ParserWords words, int count, ParserState state)
    {
        Span<ulong> buffer = stackalloc ulong[ParserFeatures.Most];
        Span<short> scores = stackalloc short[weights.Width];
        state.Reset(count);
        while (!state.IsDone)
        {
            if (state.Depth == 0)
            {
                state.Shift();
                continue;
            }

            weights.Score(ParserFeatures.Of(state, words, buffer), scores);
            Take(state, Best(state, scores, relations), relations);
        }

        state.LeftArc(relations);
    }

    /// <summary>Takes a step.</summary>
    public static void Take(ParserState state, int step, int relations)
    {
        if (step == Shift)
        {
            state.Shift();
        }
        else if (step <= relations)
        {
            state.LeftArc(step - 1);
        }
        else
        {
            state.RightArc(step - 1 - relations);
        }
    }

    /// <summary>The best step the state allows.</summary>
    public static int Best(ParserState state, ReadOnlySpan<short> scores, int relations)
    {
        var best = -1;
        if (state.CanShift)
        {
            best = Shift;
        }

        if (state.CanLeft)
        {
            best = Better(best, 1 + TensorPrimitives.IndexOfMax(scores.Slice(1, relations)), scores);
        }

        if (state.CanRight)
        {
            best = Better(best, 1 + relations + TensorPrimitives.IndexOfMax(scores.Slice(1 + relations, relations)), scores);
        }

        return best;
    }

    private static int Better(int step, int other, ReadOnlySpan<short> scores) =>
        step < 0 || scores[other] > scores[step] ? other : step;
}

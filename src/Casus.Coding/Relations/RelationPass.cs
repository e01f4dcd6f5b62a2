using System.Numerics;
using System.Numerics.Tensors;

namespace Casus.Coding.Relations;

/// <summary>Working memory of one run of the relation network.</summary>
/// <param name="classes">Number of classes.</param>
/// <param name="traced">Whether to keep where the pooled states came from, which only the way back needs.</param>
internal sealed class RelationPass(int classes, bool traced)
{
    private const int Hidden = RelationWeights.Hidden;

    /// <summary>Greatest states over all tokens, then over those on the way; never negative.</summary>
    public float[] Pooled { get; } = new float[RelationWeights.Pooled];

    /// <summary>The token each pooled state came from, -1 for none.</summary>
    public int[] From { get; } = new int[RelationWeights.Pooled];

    public float[] Upper { get; } = new float[RelationWeights.Upper];

    public float[] Scores { get; } = new float[classes];

    /// <summary>Forgets the last pair.</summary>
    public void Reset()
    {
        Array.Clear(Pooled);
        Array.Fill(From, -1);
    }

    /// <summary>Takes a token's state into the pools.</summary>
    public void Pool(ReadOnlySpan<float> state, int token, bool onTheWay)
    {
        Take(state, token, 0);
        if (onTheWay)
        {
            Take(state, token, Hidden);
        }
    }

    // Few states beat what is there already, so whole vectors are passed over.
    private void Take(ReadOnlySpan<float> state, int token, int start)
    {
        var pooled = Pooled.AsSpan(start, Hidden);
        if (!traced)
        {
            TensorPrimitives.Max(pooled, state, pooled);
            return;
        }

        for (var k = 0; k < Hidden; k += Vector<float>.Count)
        {
            var values = new Vector<float>(state[k..]);
            if (!Vector.GreaterThanAny(values, new Vector<float>(pooled[k..])))
            {
                continue;
            }

            for (var i = k; i < k + Vector<float>.Count; i++)
            {
                if (state[i] > pooled[i])
                {
                    (pooled[i], From[start + i]) = (state[i], token);
                }
            }
        }
    }
}

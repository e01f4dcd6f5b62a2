using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Casus.Language.Neural;

namespace Casus.Coding.Relations;

/// <summary>
/// Scores what may hold between a pair. Each token gets a state from its word, its head's word and its flags; the states
/// are pooled over the sentence and over the way between the two; readings of the lexicon speak for their types.
/// </summary>
internal static class RelationNetwork
{
    private const int Hidden = RelationWeights.Hidden, Vector = RelationWeights.Vector;

    /// <summary>States of all tokens as far as they do not depend on the pair: one row of <c>Hidden</c> a token.</summary>
    /// <param name="weights">The network.</param>
    /// <param name="vectors">One word vector a token.</param>
    /// <param name="heads">Each token's head, -1 for the root.</param>
    /// <param name="tokenFlags">Flags of each token.</param>
    /// <param name="states">Filled.</param>
    public static void Tokens(
        RelationWeights weights, ReadOnlySpan<float> vectors, ReadOnlySpan<int> heads, FlagLists tokenFlags, Span<float> states)
    {
        // What a word says as a head is the same under each of its dependents.
        using var rented = new Rented(heads.Length * Hidden);
        var asHead = rented.Span;
        asHead.Clear();
        Gemm.Add(vectors, weights.Word.AsSpan(Vector * Hidden), asHead, heads.Length, Vector, Hidden);
        for (var i = 0; i < heads.Length; i++)
        {
            var state = states.Slice(i * Hidden, Hidden);
            weights.Bias.CopyTo(state);
            if (heads[i] >= 0)
            {
                TensorPrimitives.Add(state, asHead.Slice(heads[i] * Hidden, Hidden), state);
            }

            AddFlags(weights, tokenFlags[i], state);
        }

        Gemm.Add(vectors, weights.Word, states, heads.Length, Vector, Hidden);
    }

    /// <summary>Pools the states of all tokens for a pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pool(RelationWeights weights, RelationExample example, ReadOnlySpan<float> tokens, RelationPass pass)
    {
        pass.Reset();
        Span<float> state = stackalloc float[Hidden];
        for (var i = 0; i < example.PairFlags.Tokens; i++)
        {
            tokens.Slice(i * Hidden, Hidden).CopyTo(state);
            AddFlags(weights, example.PairFlags[i], state);
            pass.Pool(state, i, example.Path.Distance[i] == 0);
        }
    }

    /// <summary>From the pooled states to the chances of all classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Finish(
        RelationWeights weights, RelationExample example, IReadOnlyList<RelationClass> classes, RelationPass pass)
    {
        weights.UpperBias.CopyTo(pass.Upper);
        weights.OutBias.CopyTo(pass.Scores);
        RowSums.AddScaled(weights.UpperWeight, pass.Pooled, pass.Upper);
        TensorPrimitives.Max(pass.Upper, 0, pass.Upper);
        RowSums.AddScaled(weights.PooledOut, pass.Pooled, pass.Scores);
        RowSums.AddScaled(weights.UpperOut, pass.Upper, pass.Scores);
        foreach (var cue in example.Cues)
        {
            var row = (((int)cue.Type * 4) + (int)cue.Coarse) * weights.Classes;
            TensorPrimitives.Add(pass.Scores, weights.FitOut.AsSpan(row, weights.Classes), pass.Scores);
            for (var c = 0; c < classes.Count; c++)
            {
                if (classes[c].Type == cue.Type)
                {
                    pass.Scores[c] += weights.TypeCue[cue.Feature] + (classes[c].Mode == cue.Mode ? weights.ModeCue[cue.Feature] : 0);
                }
            }
        }

        TensorPrimitives.SoftMax(pass.Scores, pass.Scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFlags(RelationWeights weights, FlagLists.Enumerable flags, Span<float> state)
    {
        foreach (var flag in flags)
        {
            RowSums.AddScaled(weights.Flag, flag * Hidden, 1, state);
        }
    }
}

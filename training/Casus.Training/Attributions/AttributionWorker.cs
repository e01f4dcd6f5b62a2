using System.Numerics.Tensors;
using Casus.Coding.Attributions;
using Casus.Coding.Relations;
using Casus.Language.Neural;
using Casus.Training.Neural;

namespace Casus.Training.Attributions;

/// <summary>Runs training steps of the attribution network: forward, loss and gradients, written out by hand.</summary>
internal sealed class AttributionWorker(AttributionWeights weights, AttributionWeights gradient, WordVectorTable vectors, int seed)
{
    private const int Vectors = AttributionWeights.Vectors, Vector = AttributionWeights.Vector, Padded = AttributionWeights.PaddedLabels;
    private readonly Random _random = new(seed);

    /// <summary>Rates at which token features, vectors, inputs, states and the hidden units of the roles are dropped.</summary>
    public (float Feature, float Vector, float Input, float State, float Role) Dropout { get; init; } = (0.15f, 0.1f, 0.2f, 0.4f, 0.3f);

    private int Input => weights.Shape.Input;

    private int Hidden => weights.Shape.Hidden;

    private int Both => weights.Shape.Both;

    private int Gates => weights.Shape.Gates;

    private int Role => weights.Shape.Role;

    private int AnchorWidth => weights.Shape.Anchor;

    /// <summary>The sum of losses over the passages (anchors, roles); gradients are added up.</summary>
    public (double Anchor, double Role) Step(IReadOnlyList<TrainingPassage> passages)
    {
        var batch = new Batch([.. passages.Select(p => p.Count)]);
        var rows = batch.Rows;
        var kept = new int[rows][];
        var (x, words) = (new float[rows * Input], new float[rows * Vectors]);
        for (int p = 0, row = 0; p < passages.Count; p++)
        {
            var passage = passages[p];
            var own = new float[passage.Count * Vector];
            for (var i = 0; i < passage.Count; i++)
            {
                if (_random.NextSingle() >= Dropout.Vector)
                {
                    vectors.Copy(passage.Vectors[i], own.AsSpan(i * Vector, Vector));
                }
            }

            for (var i = 0; i < passage.Count; i++, row++)
            {
                kept[row] = [.. passage.TokenRows[i].Where(_ => _random.NextSingle() >= Dropout.Feature)];
                var target = x.AsSpan(row * Input, Input);
                weights.InputBias.CopyTo(target);
                RowSums.Add(weights.Token, kept[row], target);
                own.AsSpan(i * Vector, Vector).CopyTo(words.AsSpan(row * Vectors));
                if (passage.Heads[i] >= 0)
                {
                    own.AsSpan(passage.Heads[i] * Vector, Vector).CopyTo(words.AsSpan((row * Vectors) + Vector));
                }
            }
        }

        Gemm.Add(words, weights.Word, x, rows, Vectors, Input);
        AttributionNetwork.Rectify(x);
        var plainX = (float[])x.Clone();
        var maskX = Drop(x, Dropout.Input);
        var (h1, traces1) = Forward(batch, x, Input, weights.Input1, weights.Bias1, weights.Forward1, weights.Backward1);
        var plain1 = (float[])h1.Clone();
        var mask1 = Drop(h1, Dropout.State);
        var (h2, traces2) = Forward(batch, h1, Both, weights.Input2, weights.Bias2, weights.Forward2, weights.Backward2);
        var plain2 = (float[])h2.Clone();
        var mask2 = Drop(h2, Dropout.State);

        var dh2 = new float[rows * Both];
        var anchors = AnchorLoss(passages, batch, h2, dh2);
        var roles = RolesLoss(passages, batch, h2, dh2);

        TensorPrimitives.Multiply(dh2, mask2, dh2);
        var dh1 = LstmGradient.Backward(batch, dh2, plain2, traces2, h1, Both, weights.Input2, gradient.Input2, gradient.Bias2,
            (weights.Forward2, gradient.Forward2), (weights.Backward2, gradient.Backward2));
        TensorPrimitives.Multiply(dh1, mask1, dh1);
        var dx = LstmGradient.Backward(batch, dh1, plain1, traces1, x, Input, weights.Input1, gradient.Input1, gradient.Bias1,
            (weights.Forward1, gradient.Forward1), (weights.Backward1, gradient.Backward1));
        TensorPrimitives.Multiply(dx, maskX, dx);
        Gate(dx, plainX);
        var wordsT = new float[rows * Vectors];
        Gemm.Transpose(words, wordsT, rows, Vectors);
        Gemm.Add(wordsT, dx, gradient.Word, Vectors, rows, Input);
        for (var row = 0; row < rows; row++)
        {
            var delta = dx.AsSpan(row * Input, Input);
            TensorPrimitives.Add(gradient.InputBias, delta, gradient.InputBias);
            Spread(gradient.Token, kept[row], delta);
        }

        return (anchors, roles);
    }

    private double AnchorLoss(IReadOnlyList<TrainingPassage> passages, Batch batch, float[] states, float[] dStates)
    {
        var rows = batch.Rows;
        var view = new float[rows * AnchorWidth];
        Layers.Affine(states, weights.AnchorView, weights.AnchorBias, view, rows, Both);
        AttributionNetwork.Rectify(view);
        var mask = Drop(view, Dropout.Role);
        var delta = new float[rows * AnchorWidth];
        var output = weights.AnchorOut.AsSpan(0, AnchorWidth);
        var dOutput = gradient.AnchorOut.AsSpan(0, AnchorWidth);
        var gold = new bool[rows];
        for (var p = 0; p < passages.Count; p++)
        {
            foreach (var role in passages[p].Gold)
            {
                gold[batch.Offsets[p] + role.Anchor] = true;
            }
        }

        var loss = 0.0;
        for (var row = 0; row < rows; row++)
        {
            var v = view.AsSpan(row * AnchorWidth, AnchorWidth);
            var chance = 1 / (1 + MathF.Exp(-TensorPrimitives.Dot<float>(v, output) - weights.AnchorOut[AnchorWidth]));
            loss -= Math.Log(Math.Max(1e-9, gold[row] ? chance : 1 - chance));
            var error = chance - (gold[row] ? 1 : 0);
            TensorPrimitives.MultiplyAdd(v, error, dOutput, dOutput);
            gradient.AnchorOut[AnchorWidth] += error;
            var d = delta.AsSpan(row * AnchorWidth, AnchorWidth);
            TensorPrimitives.Multiply(output, error, d);
        }

        TensorPrimitives.Multiply(delta, mask, delta);
        Gate(delta, view);
        AffineGradient.Affine(states, dStates, weights.AnchorView, gradient.AnchorView, gradient.AnchorBias, delta, rows, Both, AnchorWidth);
        return loss;
    }

    private double RolesLoss(IReadOnlyList<TrainingPassage> passages, Batch batch, float[] states, float[] dStates)
    {
        var rows = batch.Rows;
        var tokens = new float[rows * Role];
        Layers.Affine(states, weights.RoleToken, weights.RoleBias, tokens, rows, Both);
        var dTokens = new float[rows * Role];
        var all = passages.SelectMany((p, index) => p.Gold.Select(g => (Passage: index, Gold: g))).ToArray();
        if (all.Length == 0)
        {
            return 0;
        }

        var count = all.Length;
        var anchorStates = new float[count * Both];
        for (var a = 0; a < count; a++)
        {
            states.AsSpan((batch.Offsets[all[a].Passage] + all[a].Gold.Anchor) * Both, Both).CopyTo(anchorStates.AsSpan(a * Both));
        }

        var anchors = new float[count * Role];
        Gemm.Add(anchorStates, weights.RoleAnchor, anchors, count, Both, Role);
        var dAnchors = new float[count * Role];
        var loss = 0.0;
        for (var a = 0; a < count; a++)
        {
            var (passage, role) = (passages[all[a].Passage], all[a].Gold);
            var first = batch.Offsets[all[a].Passage];
            loss += OneRole(
                role, tokens.AsSpan(first * Role, passage.Count * Role), anchors.AsSpan(a * Role, Role),
                dTokens.AsSpan(first * Role, passage.Count * Role), dAnchors.AsSpan(a * Role, Role));
        }

        AffineGradient.Affine(states, dStates, weights.RoleToken, gradient.RoleToken, gradient.RoleBias, dTokens, rows, Both, Role);
        var dAnchorStates = new float[count * Both];
        AffineGradient.Product(anchorStates, dAnchorStates, weights.RoleAnchor, gradient.RoleAnchor, dAnchors, count, Both, Role);
        for (var a = 0; a < count; a++)
        {
            var target = dStates.AsSpan((batch.Offsets[all[a].Passage] + all[a].Gold.Anchor) * Both, Both);
            TensorPrimitives.Add(target, dAnchorStates.AsSpan(a * Both, Both), target);
        }

        return loss;
    }

    private double OneRole(
        TrainingRole role, ReadOnlySpan<float> tokens, ReadOnlySpan<float> anchor, Span<float> dTokens, Span<float> dAnchor)
    {
        var count = role.Labels.Length;
        var hidden = new float[count * Role];
        var kept = new int[count][];
        for (var i = 0; i < count; i++)
        {
            kept[i] = [.. role.Rows[i].Where(_ => _random.NextSingle() >= Dropout.Feature)];
            var h = hidden.AsSpan(i * Role, Role);
            TensorPrimitives.Add(tokens.Slice(i * Role, Role), anchor, h);
            RowSums.Add(weights.RolePair, kept[i], h);
        }

        AttributionNetwork.Rectify(hidden);
        var mask = Drop(hidden, Dropout.Role);
        var scores = new float[count * Padded];
        Layers.Affine(hidden, weights.RoleOut, weights.RoleOutBias, scores, count, Role);
        var dScores = new float[count * Padded];
        var loss = RoleLoss.Of(scores, weights.Transition, role.Labels, role.Anchor, dScores, gradient.Transition);
        var dHidden = new float[count * Role];
        AffineGradient.Affine(hidden, dHidden, weights.RoleOut, gradient.RoleOut, gradient.RoleOutBias, dScores, count, Role, Padded);
        TensorPrimitives.Multiply(dHidden, mask, dHidden);
        Gate(dHidden, hidden);
        for (var i = 0; i < count; i++)
        {
            var delta = dHidden.AsSpan(i * Role, Role);
            TensorPrimitives.Add(dTokens.Slice(i * Role, Role), delta, dTokens.Slice(i * Role, Role));
            TensorPrimitives.Add(dAnchor, delta, dAnchor);
            Spread(gradient.RolePair, kept[i], delta);
        }

        return loss;
    }

    private (float[] States, LstmTrace[] Traces) Forward(
        Batch batch, float[] input, int width, float[] matrix, float[] bias, float[] forward, float[] backward)
    {
        var rows = batch.Rows;
        var gates = new float[rows * 2 * Gates];
        Layers.Affine(input, matrix, bias, gates, rows, width);
        var states = new float[rows * Both];
        LstmTrace[] traces = [new(new float[rows * Gates], new float[rows * Hidden]), new(new float[rows * Gates], new float[rows * Hidden])];
        Lstm.Run(batch, false, gates, new PackedMatrix(forward, Hidden, Gates), states, traces[0]);
        Lstm.Run(batch, true, gates, new PackedMatrix(backward, Hidden, Gates), states, traces[1]);
        return (states, traces);
    }

    // Drops values in place; returns what each was multiplied by.
    private float[] Drop(float[] values, float rate)
    {
        var mask = new float[values.Length];
        var scale = 1 / (1 - rate);
        var limit = (byte)(rate * 256);
        var bytes = new byte[values.Length];
        _random.NextBytes(bytes);
        for (var i = 0; i < mask.Length; i++)
        {
            mask[i] = bytes[i] < limit ? 0 : scale;
        }

        TensorPrimitives.Multiply(values, mask, values);
        return mask;
    }

    // No gradient where the rectifier was shut.
    private static void Gate(float[] delta, float[] output)
    {
        for (var i = 0; i < delta.Length; i++)
        {
            delta[i] = output[i] > 0 ? delta[i] : 0;
        }
    }

    private static void Spread(float[] table, int[] rows, ReadOnlySpan<float> delta)
    {
        foreach (var row in rows)
        {
            var target = table.AsSpan(row * delta.Length, delta.Length);
            TensorPrimitives.Add(target, delta, target);
        }
    }
}

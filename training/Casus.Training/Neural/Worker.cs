using System.Numerics.Tensors;
using Casus.Language.Names;
using Casus.Language.Neural;

namespace Casus.Training.Neural;

/// <summary>Numbers of gold labels for one token.</summary>
internal readonly record struct Gold(int Upos, int Xpos, int Feats, int Name, int Head, int Relation);

/// <summary>
/// Runs part of a training step: forward over its sentences, loss, and gradients into its own buffers. The
/// derivatives are written out by hand; a test checks them against finite differences.
/// </summary>
internal sealed class Worker(Weights weights, Weights gradients, WordVectors vectors, Labels labels, int seed)
{
    private const int Input = NetworkShape.Input, Hidden = NetworkShape.Hidden, Gates = NetworkShape.Gates;
    private const int Both = NetworkShape.Both, Views = NetworkShape.Views, Arc = NetworkShape.Arc, Relation = NetworkShape.Relation;
    private readonly Random _random = new(seed);

    /// <summary>Rates at which inputs and states are dropped, and known words taken for unknown ones.</summary>
    public (float Input, float State, float Word) Dropout { get; init; } = (0.15f, 0.33f, 0.15f);

    /// <summary>The sum of losses over the sentences; gradients are added up.</summary>
    public double Step(IReadOnlyList<(TokenFeatures[] Tokens, Gold[] Gold)> sentences)
    {
        var batch = new Batch([.. sentences.Select(s => s.Tokens.Length)]);
        var rows = batch.Rows;
        var tokens = sentences.SelectMany(s => s.Tokens).Select(Drop).ToArray();
        var gold = sentences.SelectMany(s => s.Gold).ToArray();

        var x = new float[rows * Input];
        for (var r = 0; r < rows; r++)
        {
            Layers.Embed(weights, vectors, tokens[r], x.AsSpan(r * Input, Input));
        }

        var maskX = Mask(x, Dropout.Input);
        var (h1, traces1) = Forward(batch, x, Input, weights.Input1, weights.Bias1, weights.Forward1, weights.Backward1);
        var plain1 = (float[])h1.Clone();
        var mask1 = Mask(h1, Dropout.State);
        var (h2, traces2) = Forward(batch, h1, Both, weights.Input2, weights.Bias2, weights.Forward2, weights.Backward2);
        var plain2 = (float[])h2.Clone();
        var mask2 = Mask(h2, Dropout.State);

        var dh2 = new float[rows * Both];
        var loss = TagLoss(h2, dh2, gold, rows) + TreeLoss(batch, h2, dh2, gold);

        Unmask(dh2, mask2);
        var dh1 = LstmGradient.Backward(batch, dh2, plain2, traces2, h1, Both, weights.Input2, gradients.Input2, gradients.Bias2,
            (weights.Forward2, gradients.Forward2), (weights.Backward2, gradients.Backward2));
        Unmask(dh1, mask1);
        var dx = LstmGradient.Backward(batch, dh1, plain1, traces1, x, Input, weights.Input1, gradients.Input1, gradients.Bias1,
            (weights.Forward1, gradients.Forward1), (weights.Backward1, gradients.Backward1));
        Unmask(dx, maskX);
        for (var r = 0; r < rows; r++)
        {
            AddEmbedding(tokens[r], dx.AsSpan(r * Input, Input));
        }

        return loss;
    }

    private TokenFeatures Drop(TokenFeatures token) => token with
    {
        Word = _random.NextSingle() < Dropout.Word ? 0 : token.Word,
        Vector = _random.NextSingle() < Dropout.Word / 3 ? -1 : token.Vector,
    };

    private byte[]? Mask(float[] values, float rate)
    {
        if (rate == 0)
        {
            return null;
        }

        var mask = new byte[values.Length];
        _random.NextBytes(mask);
        var (limit, scale) = ((byte)(rate * 256), 1 / (1 - ((byte)(rate * 256) / 256f)));
        for (var i = 0; i < values.Length; i++)
        {
            mask[i] = mask[i] < limit ? (byte)0 : (byte)1;
            values[i] *= mask[i] * scale;
        }

        mask[0] |= (byte)(limit << 1);
        return mask;
    }

    private static void Unmask(float[] gradients, byte[]? mask)
    {
        if (mask is null)
        {
            return;
        }

        // The rate rides in the upper bits of the first entry.
        var scale = 1 / (1 - ((mask[0] >> 1) / 256f));
        mask[0] &= 1;
        for (var i = 0; i < gradients.Length; i++)
        {
            gradients[i] *= mask[i] * scale;
        }
    }

    private static (float[] States, LstmTrace[] Traces) Forward(
        Batch batch, float[] input, int width, float[] weights, float[] bias, float[] forward, float[] backward)
    {
        var rows = batch.Rows;
        var gates = new float[rows * 2 * Gates];
        Layers.Affine(input, weights, bias, gates, rows, width);
        var states = new float[rows * Both];
        LstmTrace[] traces = [Trace(rows), Trace(rows)];
        Lstm.Run(batch, false, gates, new PackedMatrix(forward, Hidden, Gates), states, traces[0]);
        Lstm.Run(batch, true, gates, new PackedMatrix(backward, Hidden, Gates), states, traces[1]);
        return (states, traces);
    }

    private static LstmTrace Trace(int rows) => new(new float[rows * Gates], new float[rows * Hidden]);

    private double TagLoss(float[] states, float[] dStates, Gold[] gold, int rows)
    {
        var width = weights.Tags;
        var scores = new float[rows * width];
        Layers.Affine(states, weights.Tag, weights.TagBias, scores, rows, Both);
        var delta = new float[rows * width];
        var loss = 0.0;
        for (var r = 0; r < rows; r++)
        {
            void Add(int start, int count, int label, float weight, ref double total)
            {
                if (label >= 0)
                {
                    total += weight * Softmax(
                        scores.AsSpan((r * width) + start, count), delta.AsSpan((r * width) + start, count), label, weight);
                }
            }

            Add(0, Labels.UposCount, gold[r].Upos, 1, ref loss);
            Add(Labels.XposStart, labels.Xpos.Length, gold[r].Xpos, 0.5f, ref loss);
            Add(labels.FeatsStart, labels.Feats.Length, gold[r].Feats, 0.5f, ref loss);
            Add(labels.NameStart, NameLabels.Count, gold[r].Name, 1, ref loss);
        }

        AffineGradient.Affine(states, dStates, weights.Tag, gradients.Tag, gradients.TagBias, delta, rows, Both, width);
        return loss;
    }

    private double TreeLoss(Batch batch, float[] states, float[] dStates, Gold[] gold)
    {
        var rows = batch.Rows;
        var count = weights.Relations;
        var views = new float[rows * Views];
        Layers.Affine(states, weights.View, weights.ViewBias, views, rows, Both);
        Layers.Activate(views, rows);
        var slopes = new float[rows * Views];
        for (var i = 0; i < slopes.Length; i++)
        {
            slopes[i] = Layers.Slope(views[i]);
        }

        foreach (var place in Layers.ConstantPlaces)
        {
            for (var r = 0; r < rows; r++)
            {
                slopes[(r * Views) + place] = 0;
            }
        }

        if (Dropout.State > 0)
        {
            var mask = Mask(views, Dropout.State)!;
            Unmask(slopes, mask);
            foreach (var place in Layers.ConstantPlaces)
            {
                for (var r = 0; r < rows; r++)
                {
                    views[(r * Views) + place] = 1;
                }
            }
        }

        var heads = Column(views, rows, 0, Arc);
        var dependents = Column(views, rows, Arc, Arc);
        var relationHeads = Column(views, rows, 2 * Arc, Relation);
        var relationDependents = Column(views, rows, (2 * Arc) + Relation, Relation);

        // Arcs: scores of every head for every word of the same sentence, the root first.
        var projected = new float[rows * Arc];
        Gemm.Add(dependents, weights.Arc, projected, rows, Arc, Arc);
        var dProjected = new float[rows * Arc];
        var dHeads = new float[rows * Arc];
        var loss = 0.0;
        for (var s = 0; s < batch.Lengths.Length; s++)
        {
            loss += ArcLoss(batch.Offsets[s], batch.Lengths[s], heads, projected, dHeads, dProjected, gold);
        }

        var dDependents = new float[rows * Arc];
        AffineGradient.Product(dependents, dDependents, weights.Arc, gradients.Arc, dProjected, rows, Arc, Arc);

        // Relations, on the gold head.
        var scores = new float[rows * count * Relation];
        Gemm.Add(relationDependents, weights.Relation, scores, rows, Relation, count * Relation);
        var dScores = new float[rows * count * Relation];
        var dRelationHeads = new float[rows * Relation];
        Span<float> row = new float[count];
        Span<float> delta = new float[count];
        for (var s = 0; s < batch.Lengths.Length; s++)
        {
            for (var i = 0; i < batch.Lengths[s]; i++)
            {
                var r = batch.Offsets[s] + i;
                var head = gold[r].Head;
                var view = head < 0 ? weights.Root.AsSpan(Arc) : relationHeads.AsSpan((batch.Offsets[s] + head) * Relation, Relation);
                var dView = head < 0 ? gradients.Root.AsSpan(Arc) : dRelationHeads.AsSpan((batch.Offsets[s] + head) * Relation, Relation);
                var own = scores.AsSpan(r * count * Relation, count * Relation);
                Layers.RelationScores(own, view, row);
                loss += Softmax(row, delta, gold[r].Relation, 1);
                for (var l = 0; l < count; l++)
                {
                    TensorPrimitives.Multiply(view, delta[l], dScores.AsSpan((r * count * Relation) + (l * Relation), Relation));
                    TensorPrimitives.MultiplyAdd(own.Slice(l * Relation, Relation), delta[l], dView, dView);
                }
            }
        }

        var dRelationDependents = new float[rows * Relation];
        AffineGradient.Product(relationDependents, dRelationDependents, weights.Relation, gradients.Relation, dScores, rows, Relation, count * Relation);

        var dViews = new float[rows * Views];
        Paste(dHeads, dViews, rows, 0, Arc);
        Paste(dDependents, dViews, rows, Arc, Arc);
        Paste(dRelationHeads, dViews, rows, 2 * Arc, Relation);
        Paste(dRelationDependents, dViews, rows, (2 * Arc) + Relation, Relation);
        TensorPrimitives.Multiply(dViews, slopes, dViews);
        AffineGradient.Affine(states, dStates, weights.View, gradients.View, gradients.ViewBias, dViews, rows, Both, Views);
        return loss;
    }

    private double ArcLoss(
        int offset, int length, float[] heads, float[] projected, float[] dHeads, float[] dProjected, Gold[] gold)
    {
        // Candidate heads as rows: the root, then the words.
        var padded = NetworkShape.Padded(length + 1);
        var candidates = new float[padded * Arc];
        weights.Root.AsSpan(0, Arc).CopyTo(candidates);
        heads.AsSpan(offset * Arc, length * Arc).CopyTo(candidates.AsSpan(Arc));
        var transposed = new float[padded * Arc];
        Gemm.Transpose(candidates, transposed, padded, Arc);
        var scores = new float[length * padded];
        var own = projected.AsSpan(offset * Arc, length * Arc);
        Gemm.Add(own, transposed, scores, length, Arc, padded);
        var delta = new float[length * padded];
        var loss = 0.0;
        for (var d = 0; d < length; d++)
        {
            var row = scores.AsSpan(d * padded, length + 1);
            row[d + 1] = -1e9f;
            loss += Softmax(row, delta.AsSpan(d * padded, length + 1), gold[offset + d].Head + 1, 1);
        }

        Gemm.Add(delta, candidates, dProjected.AsSpan(offset * Arc, length * Arc), length, padded, Arc);
        var deltaT = new float[length * padded];
        Gemm.Transpose(delta, deltaT, length, padded);
        var dCandidates = new float[padded * Arc];
        Gemm.Add(deltaT, own, dCandidates, padded, length, Arc);
        TensorPrimitives.Add(gradients.Root.AsSpan(0, Arc), dCandidates.AsSpan(0, Arc), gradients.Root.AsSpan(0, Arc));
        var target = dHeads.AsSpan(offset * Arc, length * Arc);
        TensorPrimitives.Add(target, dCandidates.AsSpan(Arc, length * Arc), target);
        return loss;
    }

    private void AddEmbedding(in TokenFeatures token, Span<float> delta)
    {
        delta = Take(gradients.Word, token.Word, NetworkShape.Word, delta);
        delta = Take(gradients.Suffix3, token.Suffix3, NetworkShape.Suffix3, delta);
        delta = Take(gradients.Suffix2, token.Suffix2, NetworkShape.Suffix2, delta);
        delta = Take(gradients.Prefix3, token.Prefix3, NetworkShape.Prefix3, delta);
        Take(gradients.Form, token.Form, NetworkShape.Form, delta);
    }

    private static Span<float> Take(float[] table, int row, int width, Span<float> delta)
    {
        var target = table.AsSpan(row * width, width);
        TensorPrimitives.Add(target, delta[..width], target);
        return delta[width..];
    }

    private static float[] Column(float[] views, int rows, int start, int width)
    {
        var column = new float[rows * width];
        for (var r = 0; r < rows; r++)
        {
            views.AsSpan((r * Views) + start, width).CopyTo(column.AsSpan(r * width));
        }

        return column;
    }

    private static void Paste(float[] column, float[] views, int rows, int start, int width)
    {
        for (var r = 0; r < rows; r++)
        {
            column.AsSpan(r * width, width).CopyTo(views.AsSpan((r * Views) + start));
        }
    }

    // Cross-entropy of the gold label; delta receives its gradient.
    private static double Softmax(ReadOnlySpan<float> scores, Span<float> delta, int gold, float weight)
    {
        // SoftMax overflows on large scores; only their differences count.
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max(scores), delta);
        TensorPrimitives.SoftMax(delta, delta);
        var loss = -Math.Log(Math.Max(delta[gold], 1e-12f));
        delta[gold] -= 1;
        TensorPrimitives.Multiply(delta, weight, delta);
        return loss;
    }
}

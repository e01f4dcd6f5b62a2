using System.Numerics.Tensors;
using Casus.Language.Neural;

namespace Casus.Training.Neural;

/// <summary>The backward pass of a bidirectional recurrent layer.</summary>
internal static class LstmGradient
{
    private const int Hidden = NetworkShape.Hidden, Gates = NetworkShape.Gates, Both = NetworkShape.Both;

    /// <summary>Adds the gradients of one layer; returns those of its input.</summary>
    public static float[] Backward(
        Batch batch, float[] dStates, float[] states, LstmTrace[] traces, float[] input, int width,
        float[] inputWeights, float[] dInputWeights, float[] dBias,
        (float[] Weights, float[] Gradients) forward, (float[] Weights, float[] Gradients) backward)
    {
        var dGates = new float[batch.Rows * 2 * Gates];
        Through(batch, false, dStates, states, traces[0], forward, dGates);
        Through(batch, true, dStates, states, traces[1], backward, dGates);
        var dInput = new float[batch.Rows * width];
        AffineGradient.Affine(input, dInput, inputWeights, dInputWeights, dBias, dGates, batch.Rows, width, 2 * Gates);
        return dInput;
    }

    private static void Through(
        Batch batch, bool backward, float[] dStates, float[] states, LstmTrace trace,
        (float[] Weights, float[] Gradients) recurrent, float[] dGates)
    {
        var (gateHalf, stateHalf) = backward ? (Gates, Hidden) : (0, 0);
        var width = batch.Order.Length;
        var transposed = new float[Hidden * Gates];
        Gemm.Transpose(recurrent.Weights, transposed, Hidden, Gates);
        var dState = new float[width * Hidden];
        var dCell = new float[width * Hidden];
        var step4 = new float[width * Gates];
        var squashed = new float[Hidden];
        for (var step = batch.Steps - 1; step >= 0; step--)
        {
            var active = batch.Active(step);
            for (var place = 0; place < active; place++)
            {
                var row = batch.Row(place, step, backward);
                var gate = trace.Gates.AsSpan(row * Gates, Gates);
                ReadOnlySpan<float> i = gate[..Hidden], f = gate.Slice(Hidden, Hidden), o = gate.Slice(2 * Hidden, Hidden), g = gate[(3 * Hidden)..];
                var d = step4.AsSpan(place * Gates, Gates);
                var dh = dState.AsSpan(place * Hidden, Hidden);
                var dc = dCell.AsSpan(place * Hidden, Hidden);
                TensorPrimitives.Add(dh, dStates.AsSpan((row * Both) + stateHalf, Hidden), dh);
                TensorPrimitives.Tanh(trace.Cells.AsSpan(row * Hidden, Hidden), squashed);
                var before = step == 0 ? default : trace.Cells.AsSpan(batch.Row(place, step - 1, backward) * Hidden, Hidden);
                for (var k = 0; k < Hidden; k++)
                {
                    var t = squashed[k];
                    var c = dc[k] + (dh[k] * o[k] * (1 - (t * t)));
                    d[k] = c * g[k] * i[k] * (1 - i[k]);
                    d[Hidden + k] = step == 0 ? 0 : c * before[k] * f[k] * (1 - f[k]);
                    d[(2 * Hidden) + k] = dh[k] * t * o[k] * (1 - o[k]);
                    d[(3 * Hidden) + k] = c * i[k] * (1 - (g[k] * g[k]));
                    dc[k] = c * f[k];
                }

                d.CopyTo(dGates.AsSpan((row * 2 * Gates) + gateHalf));
            }

            dState.AsSpan(0, active * Hidden).Clear();
            Gemm.Add(step4, transposed, dState, active, Gates, Hidden);
        }

        // Recurrent weights: every state before a step against the gates of that step.
        var rows = batch.Rows;
        var previous = new float[rows * Hidden];
        var own = new float[rows * Gates];
        for (var step = 0; step < batch.Steps; step++)
        {
            for (int place = 0, active = batch.Active(step); place < active; place++)
            {
                var row = batch.Row(place, step, backward);
                dGates.AsSpan((row * 2 * Gates) + gateHalf, Gates).CopyTo(own.AsSpan(row * Gates));
                if (step > 0)
                {
                    states.AsSpan((batch.Row(place, step - 1, backward) * Both) + stateHalf, Hidden).CopyTo(previous.AsSpan(row * Hidden));
                }
            }
        }

        var previousT = new float[rows * Hidden];
        Gemm.Transpose(previous, previousT, rows, Hidden);
        Gemm.Add(previousT, own, recurrent.Gradients, Hidden, rows, Gates);
    }
}

using System.Numerics.Tensors;
using Casus.Language.Neural;

namespace Casus.Training.Neural;

/// <summary>The backward pass of a bidirectional recurrent layer.</summary>
internal static class LstmGradient
{
    /// <summary>Adds the gradients of one layer; returns those of its input.</summary>
    public static float[] Backward(
        Batch batch, float[] dStates, float[] states, LstmTrace[] traces, float[] input, int width,
        float[] inputWeights, float[] dInputWeights, float[] dBias,
        (float[] Weights, float[] Gradients) forward, (float[] Weights, float[] Gradients) backward)
    {
        var hidden = dStates.Length / batch.Rows / 2;
        var dGates = new float[batch.Rows * 8 * hidden];
        Through(batch, false, dStates, states, traces[0], forward, hidden, dGates);
        Through(batch, true, dStates, states, traces[1], backward, hidden, dGates);
        var dInput = new float[batch.Rows * width];
        AffineGradient.Affine(input, dInput, inputWeights, dInputWeights, dBias, dGates, batch.Rows, width, 8 * hidden);
        return dInput;
    }

    private static void Through(
        Batch batch, bool backward, float[] dStates, float[] states, LstmTrace trace,
        (float[] Weights, float[] Gradients) recurrent, int hidden, float[] dGates)
    {
        var (gates, both) = (4 * hidden, 2 * hidden);
        var (gateHalf, stateHalf) = backward ? (gates, hidden) : (0, 0);
        var width = batch.Order.Length;
        var transposed = new float[hidden * gates];
        Gemm.Transpose(recurrent.Weights, transposed, hidden, gates);
        var dState = new float[width * hidden];
        var dCell = new float[width * hidden];
        var step4 = new float[width * gates];
        var squashed = new float[hidden];
        for (var step = batch.Steps - 1; step >= 0; step--)
        {
            var active = batch.Active(step);
            for (var place = 0; place < active; place++)
            {
                var row = batch.Row(place, step, backward);
                var gate = trace.Gates.AsSpan(row * gates, gates);
                ReadOnlySpan<float> i = gate[..hidden], f = gate.Slice(hidden, hidden), o = gate.Slice(2 * hidden, hidden), g = gate[(3 * hidden)..];
                var d = step4.AsSpan(place * gates, gates);
                var dh = dState.AsSpan(place * hidden, hidden);
                var dc = dCell.AsSpan(place * hidden, hidden);
                TensorPrimitives.Add(dh, dStates.AsSpan((row * both) + stateHalf, hidden), dh);
                TensorPrimitives.Tanh(trace.Cells.AsSpan(row * hidden, hidden), squashed);
                var before = step == 0 ? default : trace.Cells.AsSpan(batch.Row(place, step - 1, backward) * hidden, hidden);
                for (var k = 0; k < hidden; k++)
                {
                    var t = squashed[k];
                    var c = dc[k] + (dh[k] * o[k] * (1 - (t * t)));
                    d[k] = c * g[k] * i[k] * (1 - i[k]);
                    d[hidden + k] = step == 0 ? 0 : c * before[k] * f[k] * (1 - f[k]);
                    d[(2 * hidden) + k] = dh[k] * t * o[k] * (1 - o[k]);
                    d[(3 * hidden) + k] = c * i[k] * (1 - (g[k] * g[k]));
                    dc[k] = c * f[k];
                }

                d.CopyTo(dGates.AsSpan((row * 2 * gates) + gateHalf));
            }

            dState.AsSpan(0, active * hidden).Clear();
            Gemm.Add(step4, transposed, dState, active, gates, hidden);
        }

        // Recurrent weights: every state before a step against the gates of that step.
        var rows = batch.Rows;
        var previous = new float[rows * hidden];
        var own = new float[rows * gates];
        for (var step = 0; step < batch.Steps; step++)
        {
            for (int place = 0, active = batch.Active(step); place < active; place++)
            {
                var row = batch.Row(place, step, backward);
                dGates.AsSpan((row * 2 * gates) + gateHalf, gates).CopyTo(own.AsSpan(row * gates));
                if (step > 0)
                {
                    states.AsSpan((batch.Row(place, step - 1, backward) * both) + stateHalf, hidden).CopyTo(previous.AsSpan(row * hidden));
                }
            }
        }

        var previousT = new float[rows * hidden];
        Gemm.Transpose(previous, previousT, rows, hidden);
        Gemm.Add(previousT, own, recurrent.Gradients, hidden, rows, gates);
    }
}

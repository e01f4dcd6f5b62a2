using System.Numerics.Tensors;

namespace Casus.Language.Neural;

/// <summary>What one direction of a layer leaves for its backward pass, row by row.</summary>
/// <param name="Gates">Gate activations, rows×<see cref="NetworkShape.Gates"/>.</param>
/// <param name="Cells">Cell states, rows×<see cref="NetworkShape.Hidden"/>.</param>
internal sealed record LstmTrace(float[] Gates, float[] Cells);

/// <summary>One direction of a recurrent layer (long short-term memory, Hochreiter and Schmidhuber 1997).</summary>
internal static class Lstm
{
    private const int Hidden = NetworkShape.Hidden;
    private const int Gates = NetworkShape.Gates;

    /// <summary>Runs over a batch.</summary>
    /// <param name="batch">The layout.</param>
    /// <param name="backward">From the last token to the first.</param>
    /// <param name="inputs">Input part of the gates with bias, rows×(2·Gates), this direction's at its half.</param>
    /// <param name="recurrent">Recurrent weights, Hidden×Gates.</param>
    /// <param name="output">Receives the states, rows×Both, this direction's at its half.</param>
    /// <param name="trace">Receives what training needs, or null.</param>
    public static void Run(
        Batch batch, bool backward, ReadOnlySpan<float> inputs, PackedMatrix recurrent, Span<float> output, LstmTrace? trace)
    {
        var width = batch.Order.Length;
        var gates = new float[width * Gates];
        var states = new float[width * Hidden];
        var cells = new float[width * Hidden];
        var squashed = new float[Hidden];
        var (inputHalf, outputHalf) = backward ? (Gates, Hidden) : (0, 0);
        for (var step = 0; step < batch.Steps; step++)
        {
            var active = batch.Active(step);
            for (var place = 0; place < active; place++)
            {
                inputs.Slice((batch.Row(place, step, backward) * 2 * Gates) + inputHalf, Gates).CopyTo(gates.AsSpan(place * Gates));
            }

            if (step > 0)
            {
                Gemm.Add(states, recurrent, gates, active);
            }

            for (var place = 0; place < active; place++)
            {
                var row = batch.Row(place, step, backward);
                var gate = gates.AsSpan(place * Gates, Gates);
                var state = states.AsSpan(place * Hidden, Hidden);
                var cell = cells.AsSpan(place * Hidden, Hidden);
                TensorPrimitives.Sigmoid(gate[..(3 * Hidden)], gate[..(3 * Hidden)]);
                TensorPrimitives.Tanh(gate[(3 * Hidden)..], gate[(3 * Hidden)..]);
                TensorPrimitives.Multiply(cell, gate.Slice(Hidden, Hidden), cell);
                TensorPrimitives.MultiplyAdd(gate[..Hidden], gate[(3 * Hidden)..], cell, cell);
                TensorPrimitives.Tanh(cell, squashed);
                TensorPrimitives.Multiply(gate.Slice(2 * Hidden, Hidden), squashed, state);
                state.CopyTo(output[((row * 2 * Hidden) + outputHalf)..]);
                if (trace is not null)
                {
                    gate.CopyTo(trace.Gates.AsSpan(row * Gates));
                    cell.CopyTo(trace.Cells.AsSpan(row * Hidden));
                }
            }
        }
    }
}

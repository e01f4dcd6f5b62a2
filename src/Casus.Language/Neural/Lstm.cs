using System.Numerics.Tensors;

namespace Casus.Language.Neural;

/// <summary>What one direction of a layer leaves for its backward pass, row by row.</summary>
/// <param name="Gates">Gate activations, four a state.</param>
/// <param name="Cells">Cell states, one a state.</param>
internal sealed record LstmTrace(float[] Gates, float[] Cells);

/// <summary>One direction of a recurrent layer (long short-term memory, Hochreiter and Schmidhuber 1997).</summary>
internal static class Lstm
{
    /// <summary>Runs over a batch.</summary>
    /// <param name="batch">The layout.</param>
    /// <param name="backward">From the last token to the first.</param>
    /// <param name="inputs">Input part of the gates with bias, both directions beside each other.</param>
    /// <param name="recurrent">Recurrent weights, state by gates (input, forget and output gate, then the candidate).</param>
    /// <param name="output">Receives the states, both directions beside each other.</param>
    /// <param name="trace">Receives what training needs, or null.</param>
    public static void Run(
        Batch batch, bool backward, ReadOnlySpan<float> inputs, PackedMatrix recurrent, Span<float> output, LstmTrace? trace)
    {
        var (hidden, gateWidth) = (recurrent.Inner, recurrent.Columns);
        var width = batch.Order.Length;
        using var rentedGates = new Rented(width * gateWidth);
        using var rentedStates = new Rented(width * hidden);
        using var rentedCells = new Rented(width * hidden);
        using var rentedSquashed = new Rented(hidden);
        Span<float> gates = rentedGates.Span, states = rentedStates.Span, cells = rentedCells.Span, squashed = rentedSquashed.Span;
        cells.Clear();
        var (inputHalf, outputHalf) = backward ? (gateWidth, hidden) : (0, 0);
        for (var step = 0; step < batch.Steps; step++)
        {
            var active = batch.Active(step);
            for (var place = 0; place < active; place++)
            {
                inputs.Slice((batch.Row(place, step, backward) * 2 * gateWidth) + inputHalf, gateWidth).CopyTo(gates[(place * gateWidth)..]);
            }

            if (step > 0)
            {
                Gemm.Add(states, recurrent, gates, active);
            }

            for (var place = 0; place < active; place++)
            {
                var row = batch.Row(place, step, backward);
                var gate = gates.Slice(place * gateWidth, gateWidth);
                var state = states.Slice(place * hidden, hidden);
                var cell = cells.Slice(place * hidden, hidden);
                TensorPrimitives.Sigmoid(gate[..(3 * hidden)], gate[..(3 * hidden)]);
                TensorPrimitives.Tanh(gate[(3 * hidden)..], gate[(3 * hidden)..]);
                TensorPrimitives.Multiply(cell, gate.Slice(hidden, hidden), cell);
                TensorPrimitives.MultiplyAdd(gate[..hidden], gate[(3 * hidden)..], cell, cell);
                TensorPrimitives.Tanh(cell, squashed);
                TensorPrimitives.Multiply(gate.Slice(2 * hidden, hidden), squashed, state);
                state.CopyTo(output[((row * 2 * hidden) + outputHalf)..]);
                if (trace is not null)
                {
                    gate.CopyTo(trace.Gates.AsSpan(row * gateWidth));
                    cell.CopyTo(trace.Cells.AsSpan(row * hidden));
                }
            }
        }
    }
}

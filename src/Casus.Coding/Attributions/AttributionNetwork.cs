using System.Numerics.Tensors;

namespace Casus.Coding.Attributions;

/// <summary>Parts of the network that training and use share.</summary>
internal static class AttributionNetwork
{
    /// <summary>Adds the rows of a table, each as wide as the target.</summary>
    public static void AddRows(float[] table, ReadOnlySpan<int> rows, Span<float> target)
    {
        foreach (var row in rows)
        {
            TensorPrimitives.Add(target, table.AsSpan(row * target.Length, target.Length), target);
        }
    }

    /// <summary>Negative numbers become zero.</summary>
    public static void Rectify(Span<float> values) => TensorPrimitives.Max(values, 0f, values);
}

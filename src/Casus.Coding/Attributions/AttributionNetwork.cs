using System.Numerics.Tensors;

namespace Casus.Coding.Attributions;

/// <summary>Parts of the network that training and use share.</summary>
internal static class AttributionNetwork
{
    /// <summary>Negative numbers become zero.</summary>
    public static void Rectify(Span<float> values) => TensorPrimitives.Max(values, 0f, values);
}

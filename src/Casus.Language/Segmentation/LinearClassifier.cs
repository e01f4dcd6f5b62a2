using System.Numerics;
using Casus.Language.Models;

namespace Casus.Language.Segmentation;

/// <summary>Yes or no by the sum of the weights of hashed features. Immutable.</summary>
internal sealed class LinearClassifier(sbyte[] weights)
{
    /// <summary>The weights share one scale, which does not change a sign and so is not needed.</summary>
    public static LinearClassifier Load(ModelFile file, string name)
    {
        var weights = file.Bytes(name);
        return BitOperations.IsPow2(weights.Length)
            ? new LinearClassifier(weights)
            : throw new InvalidDataException($"The model's '{name}' has {weights.Length} weights, not a power of two.");
    }

    /// <summary>Whether the sum is above nought.</summary>
    public bool Says(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += weights[feature & (uint)(weights.Length - 1)];
        }

        return sum > 0;
    }
}

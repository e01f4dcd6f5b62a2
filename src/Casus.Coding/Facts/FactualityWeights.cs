namespace Casus.Coding.Facts;

/// <summary>The numbers of the network that reads how far an event is so.</summary>
internal sealed class FactualityWeights
{
    /// <summary>Rows of hashed features, a power of two.</summary>
    public const int Rows = 1 << 14;

    /// <summary>Width of the hidden layer.</summary>
    public const int Hidden = 32;

    /// <summary>Width of a word vector.</summary>
    public const int Vector = 100;

    /// <summary>Words whose vectors are seen: the event's own, that above it and that above that.</summary>
    public const int Words = 3;

    /// <summary>What each feature adds to the hidden layer.</summary>
    public float[] Feature { get; } = new float[Rows * Hidden];

    /// <summary>What each feature adds to the number straight.</summary>
    public float[] Direct { get; } = new float[Rows];

    /// <summary>What each number of the vectors adds to the hidden layer.</summary>
    public float[] Word { get; } = new float[Words * Vector * Hidden];

    /// <summary>The hidden layer's own numbers.</summary>
    public float[] HiddenBias { get; } = new float[Hidden];

    /// <summary>What each hidden number adds to the result; the last is the result's own.</summary>
    public float[] Out { get; } = new float[Hidden + 1];

    /// <summary>The row of a feature; features that fall together share it.</summary>
    public static int Row(ulong feature) => (int)((feature ^ (feature >> 32)) & (Rows - 1));

    /// <summary>All arrays with the names a model file gives them.</summary>
    public IReadOnlyList<(string Name, float[] Values)> All() =>
        [("feature", Feature), ("direct", Direct), ("word", Word), ("hidden-bias", HiddenBias), ("out", Out)];
}

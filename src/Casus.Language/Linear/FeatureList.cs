using System.Runtime.CompilerServices;

namespace Casus.Language.Linear;

/// <summary>
/// Collects the features of one decision. Each call adds one, and its place in the order of calls is part of it,
/// so callers add the same kinds in the same order every time.
/// </summary>
internal ref struct FeatureList(Span<ulong> buffer)
{
    private const ulong Last = 0xC2B2AE3D27D4EB4F;
    private readonly Span<ulong> _buffer = buffer;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The features so far.</summary>
    public readonly ReadOnlySpan<ulong> Features => _buffer[..Count];

    /// <summary>A feature of one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a)
    {
        // The tables take the upper bits for the place: the last step is a multiplication.
        _buffer[Count] = FeatureHash.Mix((ulong)Count, a) * Last;
        Count++;
    }

    /// <summary>A feature of two values together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b) => Add(FeatureHash.Mix(a, b));

    /// <summary>A feature of three values together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b, ulong c) => Add(FeatureHash.Mix(FeatureHash.Mix(a, b), c));

    /// <summary>A feature of four values together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b, ulong c, ulong d) => Add(FeatureHash.Mix(FeatureHash.Mix(a, b), FeatureHash.Mix(c, d)));
}

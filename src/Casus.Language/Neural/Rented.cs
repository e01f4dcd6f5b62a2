using System.Buffers;

namespace Casus.Language.Neural;

/// <summary>Working memory of the networks: lent by the pool, given back at the end of the block. Holds whatever was there.</summary>
/// <param name="length">Numbers needed.</param>
internal readonly ref struct Rented(int length)
{
    private readonly float[] _array = ArrayPool<float>.Shared.Rent(length);
    private readonly int _length = length;

    /// <summary>The numbers.</summary>
    public Span<float> Span => _array.AsSpan(0, _length);

    /// <summary>Gives it back.</summary>
    public void Dispose() => ArrayPool<float>.Shared.Return(_array);
}

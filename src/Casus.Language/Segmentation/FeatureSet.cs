using System.Runtime.CompilerServices;

namespace Casus.Language.Segmentation;

/// <summary>The hashed features of one decision; each kind of feature has a hash of its own by the order of adding.</summary>
internal sealed class FeatureSet
{
    // More than any decision has.
    private readonly uint[] _hashes = new uint[64];
    private int _count;

    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(uint a, uint b = 0, uint c = 0, uint d = 0)
    {
        var hash = Mix(Mix(Mix(Mix((uint)_count + 1, a), b), c), d);
        _hashes[_count++] = hash ^ (hash >> 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x9E3779B1;
        return hash ^ (hash >> 16);
    }
}

using System.Runtime.CompilerServices;

namespace Casus.Language.Linear;

/// <summary>Sixty-four-bit numbers for letters and for combinations of them; the same on every machine.</summary>
internal static class FeatureHash
{
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xD6E8FEB86659FD93;

    /// <summary>The number of a string of letters.</summary>
    public static ulong Of(ReadOnlySpan<char> letters)
    {
        var hash = First;
        foreach (var letter in letters)
        {
            hash = Mix(hash, letter);
        }

        return hash;
    }

    /// <summary>The number of a pair, order included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong first, ulong second)
    {
        var hash = ((first ^ (first >> 29)) * Second) + ((second + 1) * First);
        return hash ^ (hash >> 32);
    }
}

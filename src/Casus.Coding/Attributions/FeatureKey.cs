namespace Casus.Coding.Attributions;

/// <summary>What is seen of a token, as a number: the same words give the same number on every machine.</summary>
internal static class FeatureKey
{
    private const ulong Prime = 1099511628211;

    /// <summary>The number of a word, letter case aside.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037;
        foreach (var c in word)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
        }

        return hash;
    }

    /// <summary>The number of a template filled with up to three values.</summary>
    public static ulong Of(int template, ulong a, ulong b = 0, ulong c = 0)
    {
        var hash = Mix((ulong)template + 1, a);
        hash = Mix(hash, b);
        return Mix(hash, c);
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}

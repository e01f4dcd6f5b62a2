namespace Casus.Insight.Provenance;

/// <summary>Hashes that are the same on every machine and in every run.</summary>
internal static class Hash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text, upper and lower case being one.</summary>
    public static ulong OfText(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>The hash of three in a row.</summary>
    public static ulong OfThree(ulong a, ulong b, ulong c) => Mix((((a * Prime) ^ b) * Prime) ^ c);

    /// <summary>Spreads a number over all bits.</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return x ^ (x >> 31);
    }
}

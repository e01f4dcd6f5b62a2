namespace Casus.Insight.Provenance;

/// <summary>Small samples of large sets by which alike sets are found (Broder 1997; Li, Owen and Zhang 2012).</summary>
internal static class MinHash
{
    /// <summary>Stands for an empty place of a sketch.</summary>
    public const uint None = 0;

    /// <summary>
    /// The least hash in each of so many bins, by one pass. Two sets agree in a bin about as often as their Jaccard index says.
    /// </summary>
    public static uint[] ByBin(ReadOnlySpan<ulong> set, int bins)
    {
        var sketch = new uint[bins];
        foreach (var item in set)
        {
            var hash = Hash.Mix(item);
            ref var least = ref sketch[(int)(hash % (uint)bins)];
            var value = Value(hash);
            least = least == None || value < least ? value : least;
        }

        return sketch;
    }

    /// <summary>The least hashes of a set, ascending; fewer where the set is smaller, and then followed by empty places.</summary>
    public static uint[] Least(IEnumerable<ulong> set, int count)
    {
        var sketch = new uint[count];
        var at = 0;
        foreach (var value in set.Select(item => Value(Hash.Mix(item))).Distinct().Order().Take(count))
        {
            sketch[at++] = value;
        }

        return sketch;
    }

    private static uint Value(ulong hash) => Math.Max((uint)(hash >> 32), None + 1);
}

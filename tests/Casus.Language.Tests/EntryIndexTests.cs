using Casus.Language.Linear;

namespace Casus.Language.Tests;

/// <summary>The index of the fast tier's weights.</summary>
public class EntryIndexTests
{
    private const int Buckets = 12;

    [Fact]
    public void Every_feature_with_an_entry_is_given_its_own()
    {
        var random = new Random(7);
        // One bucket holds far more than a line does.
        var features = Enumerable.Range(0, 6000).Select(i => ((ulong)random.NextInt64() << 1) >> (i < 60 ? 20 : 0))
            .DistinctBy(f => (f >> (64 - Buckets), Check(f))).OrderBy(f => f >> (64 - Buckets)).ToArray();
        var index = new EntryIndex(Buckets, [.. features.Select((f, i) => ((int)(f >> (64 - Buckets)), Check(f), i * 5))]);

        var strangers = features.Where((f, i) => index.Find(f, Check(f)) != i * 5).Count();

        // Two features may look alike in the bits that are kept.
        Assert.InRange(strangers, 0, features.Length / 500);
    }

    [Fact]
    public void A_feature_without_an_entry_finds_none()
    {
        var index = new EntryIndex(Buckets, [(1, 77, 0), (1, 78, 40), (4095, 77, 90)]);

        Assert.Equal(-1, index.Find(1ul << (64 - Buckets), 79));
        Assert.Equal(-1, index.Find(2ul << (64 - Buckets), 77));
        Assert.Equal(40, index.Find(1ul << (64 - Buckets), 78));
    }

    private static ushort Check(ulong feature) => (ushort)(feature >> 20);
}

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

        var entries = Entries(features.Select((f, i) => (Check(f), i * 5)));

        Assert.All(features.Index(), f => Assert.Equal(f.Index * 5, index.Find(f.Item, Check(f.Item), ref entries[0])));
    }

    [Fact]
    public void A_feature_without_an_entry_finds_none()
    {
        var index = new EntryIndex(Buckets, [(1, 77, 0), (1, 78, 40), (4095, 77, 90)]);
        var entries = Entries([(77, 0), (78, 40), (77, 90)]);

        Assert.Equal(-1, index.Find(1ul << (64 - Buckets), 79, ref entries[0]));
        Assert.Equal(-1, index.Find(2ul << (64 - Buckets), 77, ref entries[0]));
        Assert.Equal(40, index.Find(1ul << (64 - Buckets), 78, ref entries[0]));
    }

    // Each begins with its check.
    private static byte[] Entries(IEnumerable<(ushort Check, int Place)> entries)
    {
        var bytes = new List<byte>();
        foreach (var (check, place) in entries)
        {
            bytes.AddRange(new byte[place - bytes.Count]);
            bytes.AddRange([(byte)check, (byte)(check >> 8)]);
        }

        return [.. bytes];
    }

    private static ushort Check(ulong feature) => (ushort)(feature >> 20);
}

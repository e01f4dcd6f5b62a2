using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Casus.Language.Models;

namespace Casus.Language.Linear;

/// <summary>
/// The weights of a linear classifier: for each feature, the labels it speaks for or against. Features sit in
/// buckets by their upper bits; an entry is two bytes that tell it from its neighbours, the number of weights, and as
/// many pairs of label and signed weight. Where a feature speaks to many labels, or loudly, a row of sixteen-bit
/// weights for all labels stands in their place.
/// </summary>
internal sealed class SparseWeights
{
    private const int EntryHeader = 3;
    private const byte Full = 255;
    private const int Step = 16;
    private const int Together = 48;
    // A row costs a little more room than pairs for a third of the labels, and is much faster.
    private const int RowFrom = 3;
    private readonly byte[] _entries;
    private readonly int[] _first;
    private readonly EntryIndex _index;

    // The entries hold together.
    private SparseWeights(byte[] entries, int[] first, int labels)
    {
        (_entries, _first, Labels) = (entries, first, labels);
        _index = new EntryIndex(int.Log2(first.Length - 1), [.. Places()]);
    }

    /// <summary>Number of labels.</summary>
    public int Labels { get; }

    /// <summary>Length of a row of weights or sums: the labels and what fills them up to whole registers.</summary>
    public int Width => WidthOf(Labels);

    /// <summary>Loads the weights stored under <paramref name="name"/>.</summary>
    /// <exception cref="InvalidDataException">An entry is missing or does not hold together.</exception>
    public static SparseWeights Load(ModelFile file, string name, int labels)
    {
        var lengths = file.Shorts(name + "-buckets");
        var entries = MemoryMarshal.AsBytes(file.Bytes(name).AsSpan()).ToArray();
        var first = new int[lengths.Length + 1];
        for (var i = 0; i < lengths.Length; i++)
        {
            first[i + 1] = first[i] + lengths[i];
        }

        if (!int.IsPow2(lengths.Length) || first[^1] != entries.Length || !IsWhole(entries, first, labels))
        {
            throw new InvalidDataException($"The model's '{name}' does not hold together.");
        }

        return new SparseWeights(entries, first, labels);
    }

    /// <summary>Packs the weights of features, about one feature a bucket.</summary>
    public static SparseWeights Pack(
        IReadOnlyCollection<(ulong Feature, (byte Label, short Weight)[] Weights)> features, int labels)
    {
        var bits = Math.Clamp(int.Log2(Math.Max(1, features.Count)), 1, 24);
        var buckets = new List<byte>[1 << bits];
        foreach (var (feature, weights) in features)
        {
            var bucket = buckets[feature >> (64 - bits)] ??= [];
            var check = Check(feature);
            if (weights.Length * RowFrom < labels && weights.All(w => w.Weight is >= sbyte.MinValue and <= sbyte.MaxValue))
            {
                bucket.AddRange([(byte)check, (byte)(check >> 8), (byte)weights.Length]);
                bucket.AddRange(weights.SelectMany(w => new[] { w.Label, (byte)w.Weight }));
                continue;
            }

            bucket.AddRange([(byte)check, (byte)(check >> 8), Full]);
            var row = new short[WidthOf(labels)];
            foreach (var (label, weight) in weights)
            {
                row[label] = weight;
            }

            bucket.AddRange(MemoryMarshal.AsBytes<short>(row));
        }

        var first = new int[buckets.Length + 1];
        for (var i = 0; i < buckets.Length; i++)
        {
            first[i + 1] = first[i] + (buckets[i]?.Count ?? 0);
        }

        return new SparseWeights([.. buckets.Where(b => b is not null).SelectMany(b => b)], first, labels);
    }

    /// <summary>Stores the weights under <paramref name="name"/>.</summary>
    public void Save(ModelFileWriter file, string name)
    {
        var lengths = new short[_first.Length - 1];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = checked((short)(_first[i + 1] - _first[i]));
        }

        file.Add(name + "-buckets", lengths);
        file.Add(name, MemoryMarshal.Cast<byte, sbyte>(_entries.AsSpan()));
    }

    /// <summary>Sums the weights of <paramref name="features"/> for each label.</summary>
    /// <param name="features">The features of one decision, few enough that the sums stay inside sixteen bits.</param>
    /// <param name="scores">Room for <see cref="Width"/> sums.</param>
    public void Score(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        // Loading has checked every entry, so labels and places are inside.
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Width);
        scores.Clear();
        ref var score = ref MemoryMarshal.GetReference(scores);
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        Span<int> found = stackalloc int[Together];
        while (features.Length > 0)
        {
            var some = features[..Math.Min(Together, features.Length)];
            features = features[some.Length..];
            foreach (var feature in some)
            {
                _index.Fetch(feature);
            }

            foreach (var place in found[..Find(some, ref entries, found)])
            {
                Add(ref Unsafe.Add(ref entries, place), ref score);
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_first.Length - 1} buckets, {_entries.Length} bytes";

    // The entries of features, scattered over megabytes: each is asked for as soon as its place is known.
    private unsafe int Find(ReadOnlySpan<ulong> features, ref byte entries, Span<int> found)
    {
        var count = 0;
        foreach (var feature in features)
        {
            var place = _index.Find(feature, Check(feature), ref entries);
            if (place < 0)
            {
                continue;
            }

            found[count] = place;
            if (Sse.IsSupported)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref entries, place)));
            }

            count++;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ref byte entry, ref short score)
    {
        int count = Unsafe.Add(ref entry, 2);
        if (count == Full)
        {
            AddRow(ref Unsafe.Add(ref entry, EntryHeader), ref score);
        }
        else
        {
            AddPairs(ref Unsafe.Add(ref entry, EntryHeader), count, ref score);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddPairs(ref byte pair, int count, ref short score)
    {
        for (; count > 0; count--)
        {
            Unsafe.Add(ref score, (int)pair) += (sbyte)Unsafe.Add(ref pair, 1);
            pair = ref Unsafe.Add(ref pair, 2);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddRow(ref byte row, ref short score)
    {
        for (var i = 0; i < Width; i += Step)
        {
            var weights = Vector256.LoadUnsafe(ref row, 2 * (nuint)i).AsInt16();
            (Vector256.LoadUnsafe(ref score, (nuint)i) + weights).StoreUnsafe(ref score, (nuint)i);
        }
    }

    // The bytes of an entry with its number of pairs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Length(int count, int labels) => EntryHeader + (2 * (count == Full ? WidthOf(labels) : count));

    private static int WidthOf(int labels) => (labels + Step - 1) / Step * Step;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Check(ulong feature) => (ushort)(feature >> 20);

    private IEnumerable<(int Bucket, ushort Check, int Place)> Places()
    {
        for (var bucket = 0; bucket + 1 < _first.Length; bucket++)
        {
            for (var at = _first[bucket]; at < _first[bucket + 1]; at += Length(_entries[at + 2], Labels))
            {
                yield return (bucket, (ushort)(_entries[at] | (_entries[at + 1] << 8)), at);
            }
        }
    }

    private static bool IsWhole(byte[] entries, int[] first, int labels)
    {
        for (var bucket = 0; bucket + 1 < first.Length; bucket++)
        {
            var (at, end) = (first[bucket], first[bucket + 1]);
            while (at + EntryHeader <= end && at + Length(entries[at + 2], labels) <= end)
            {
                var count = entries[at + 2];
                for (var i = 0; i < count && count != Full; i++)
                {
                    if (entries[at + EntryHeader + (2 * i)] >= labels)
                    {
                        return false;
                    }
                }

                at += Length(count, labels);
            }

            if (at != end)
            {
                return false;
            }
        }

        return true;
    }
}

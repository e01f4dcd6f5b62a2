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
    private const int Ahead = 12;
    // A row costs a little more room than pairs for a third of the labels, and is much faster.
    private const int RowFrom = 3;
    private readonly byte[] _entries;
    private readonly int[] _first;
    private readonly int _shift;

    private SparseWeights(byte[] entries, int[] first, int labels)
    {
        (_entries, _first, Labels) = (entries, first, labels);
        _shift = 64 - int.Log2(first.Length - 1);
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

        var weights = new SparseWeights(entries, first, labels);
        if (!int.IsPow2(lengths.Length) || first[^1] != entries.Length || !weights.IsWhole())
        {
            throw new InvalidDataException($"The model's '{name}' does not hold together.");
        }

        return weights;
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
        foreach (var feature in features[..Math.Min(Ahead, features.Length)])
        {
            Fetch(feature, ref entries);
        }

        for (var i = 0; i < features.Length; i++)
        {
            if (i + Ahead < features.Length)
            {
                Fetch(features[i + Ahead], ref entries);
            }

            Add(features[i], ref entries, ref score);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_first.Length - 1} buckets, {_entries.Length} bytes";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ulong feature, ref byte entries, ref short score)
    {
        var bucket = (int)(feature >> _shift);
        var (at, end) = (_first[bucket], _first[bucket + 1]);
        while (at < end)
        {
            ref var entry = ref Unsafe.Add(ref entries, at);
            int count = Unsafe.Add(ref entry, 2);
            if (Unsafe.ReadUnaligned<ushort>(ref entry) != Check(feature))
            {
                at += Length(count);
            }
            else if (count == Full)
            {
                AddRow(ref Unsafe.Add(ref entry, EntryHeader), ref score);
                break;
            }
            else
            {
                AddPairs(ref Unsafe.Add(ref entry, EntryHeader), count, ref score);
                break;
            }
        }
    }

    // The entries are scattered over megabytes: asking for them early halves the time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Fetch(ulong feature, ref byte entries)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref entries, _first[(int)(feature >> _shift)])));
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
    private int Length(int count) => EntryHeader + 2 * (count == Full ? Width : count);

    private static int WidthOf(int labels) => (labels + Step - 1) / Step * Step;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Check(ulong feature) => (ushort)(feature >> 20);

    private bool IsWhole()
    {
        for (var bucket = 0; bucket + 1 < _first.Length; bucket++)
        {
            var (at, end) = (_first[bucket], _first[bucket + 1]);
            while (at + EntryHeader <= end && at + Length(_entries[at + 2]) <= end)
            {
                var count = _entries[at + 2];
                for (var i = 0; i < count && count != Full; i++)
                {
                    if (_entries[at + EntryHeader + (2 * i)] >= Labels)
                    {
                        return false;
                    }
                }

                at += Length(count);
            }

            if (at != end)
            {
                return false;
            }
        }

        return true;
    }
}

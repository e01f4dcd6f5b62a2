using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Casus.Language.Linear;

/// <summary>
/// Where the entries of features stand. Most features asked about have none, so what tells them apart stands together
/// in lines as long as a line of the processor's cache: one look at memory settles most questions.
/// </summary>
internal sealed unsafe class EntryIndex
{
    // A line: sixteen places of two bytes, of which fourteen tell entries apart and one is their number; then as many places for
    // where the entries stand behind the first, and four bytes for where that is.
    private const int Line = 32, Slots = 14, Count = 14, Places = 16, First = 30;

    // Lines are half full on average; what does not fit goes to the next.
    private const int Filled = 9, Spare = 64;

    private readonly ushort[] _memory;
    private readonly ushort* _lines;
    private readonly int _shift;
    private readonly int _within;

    /// <summary>Indexes entries.</summary>
    /// <param name="buckets">Upper bits that tell a feature's bucket.</param>
    /// <param name="entries">Bucket, check and place of each entry, in order of places.</param>
    public EntryIndex(int buckets, IReadOnlyList<(int Bucket, ushort Check, int Place)> entries)
    {
        var bits = Math.Clamp(int.Log2(Math.Max(1, entries.Count / Filled)) + 1, 1, buckets);
        (_shift, _within) = (64 - bits, buckets - bits);
        var lines = (1 << bits) + Spare;
        _memory = GC.AllocateArray<ushort>((lines + 1) * Line, pinned: true);
        var start = (ulong)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_memory));
        _lines = (ushort*)((start + 63) & ~63ul);
        foreach (var (bucket, check, place) in entries)
        {
            var line = _lines + ((bucket >> _within) * Line);
            while (line[Count] == Slots)
            {
                line += Line;
            }

            if (line[Count] == 0)
            {
                *(int*)(line + First) = place;
            }

            line[line[Count]] = Mark(bucket, check);
            line[Places + line[Count]] = checked((ushort)(place - *(int*)(line + First)));
            line[Count]++;
        }
    }

    /// <summary>Asks for the line of a feature, so that it is near when it is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(ulong feature)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_lines + ((long)(feature >> _shift) * Line));
        }
    }

    /// <summary>The place of a feature's entry, or -1; one in some thousand features without an entry is given another's.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="check">Its check.</param>
    /// <param name="entries">The entries, each beginning with its check.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong feature, ushort check, ref byte entries)
    {
        var line = _lines + ((long)(feature >> _shift) * Line);
        var found = Matches(line, feature, check);
        // Two entries of a line, or one of it and one of the next, may look alike.
        return line[Count] == Slots || (found & (found - 1)) != 0 ? FindExactly(line, feature, check, ref entries)
            : found == 0 ? -1 : Place(line, found);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindExactly(ushort* line, ulong feature, ushort check, ref byte entries)
    {
        while (true)
        {
            for (var found = Matches(line, feature, check); found != 0; found &= found - 1)
            {
                var place = Place(line, found);
                if (Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref entries, place)) == check)
                {
                    return place;
                }
            }

            if (line[Count] < Slots)
            {
                return -1;
            }

            line += Line;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Matches(ushort* line, ulong feature, ushort check) =>
        Vector256.Equals(Vector256.LoadAligned(line), Vector256.Create(Mark((int)(feature >> (_shift - _within)), check)))
            .ExtractMostSignificantBits() & ((1u << line[Count]) - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(ushort* line, uint found) => *(int*)(line + First) + line[Places + BitOperations.TrailingZeroCount(found)];

    // Which of a line's buckets, mixed into the check.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ushort Mark(int bucket, ushort check) => (ushort)(check ^ ((bucket & ((1 << _within) - 1)) << 12));
}

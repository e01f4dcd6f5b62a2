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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong feature, ushort check)
    {
        var line = _lines + ((long)(feature >> _shift) * Line);
        var mark = Vector256.Create(Mark((int)(feature >> (_shift - _within)), check));
        while (true)
        {
            var found = Vector256.Equals(Vector256.LoadAligned(line), mark).ExtractMostSignificantBits() & ((1u << line[Count]) - 1);
            if (found != 0)
            {
                return *(int*)(line + First) + line[Places + BitOperations.TrailingZeroCount(found)];
            }

            if (line[Count] < Slots)
            {
                return -1;
            }

            line += Line;
        }
    }

    // Which of a line's buckets, mixed into the check.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ushort Mark(int bucket, ushort check) => (ushort)(check ^ ((bucket & ((1 << _within) - 1)) << 12));
}

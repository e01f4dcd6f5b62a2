using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Ledger.Import;

/// <summary>Where the fields of a line between tabs end, found many bytes at a time.</summary>
internal sealed class FieldEnds
{
    private int[] _ends = new int[128];

    /// <summary>How many fields the line has.</summary>
    public int Count { get; private set; }

    /// <summary>A field of the line.</summary>
    public ReadOnlySpan<byte> Field(ReadOnlySpan<byte> line, int field)
    {
        var start = field == 0 ? 0 : _ends[field - 1] + 1;
        return line[start.._ends[field]];
    }

    /// <summary>What follows a field, from the tab after it.</summary>
    public ReadOnlySpan<byte> After(ReadOnlySpan<byte> line, int field) => line[_ends[field]..];

    /// <summary>Finds those of a line.</summary>
    public void Find(ReadOnlySpan<byte> line)
    {
        Count = 0;
        var at = 0;
        foreach (var block in MemoryMarshal.Cast<byte, Vector256<byte>>(line))
        {
            for (var tabs = Vector256.Equals(block, Vector256.Create((byte)'\t')).ExtractMostSignificantBits(); tabs != 0; tabs &= tabs - 1)
            {
                Add(at + BitOperations.TrailingZeroCount(tabs));
            }

            at += Vector256<byte>.Count;
        }

        for (; at < line.Length; at++)
        {
            if (line[at] == '\t')
            {
                Add(at);
            }
        }

        Add(line.Length);
    }

    private void Add(int end)
    {
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
        }

        _ends[Count++] = end;
    }
}

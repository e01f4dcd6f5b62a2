using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Language.Neural;

/// <summary>Sums of short rows of tables, for which a call into a library would cost more than the sum.</summary>
internal static class RowSums
{
    private const int Step = 32;

    /// <summary>Adds rows of a table to a target as wide as they (a multiple of 32).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float[] table, ReadOnlySpan<int> rows, Span<float> target)
    {
        foreach (var row in rows)
        {
            // Whole rows of the table only.
            _ = table.AsSpan(row * target.Length, target.Length);
        }

        ref var first = ref MemoryMarshal.GetArrayDataReference(table);
        ref var sum = ref MemoryMarshal.GetReference(target);
        for (var k = 0; k + Step <= target.Length; k += Step)
        {
            var (a, b) = (Vector256.LoadUnsafe(ref sum, (nuint)k), Vector256.LoadUnsafe(ref sum, (nuint)k + 8));
            var (c, d) = (Vector256.LoadUnsafe(ref sum, (nuint)k + 16), Vector256.LoadUnsafe(ref sum, (nuint)k + 24));
            foreach (var row in rows)
            {
                var at = (nuint)((row * target.Length) + k);
                a += Vector256.LoadUnsafe(ref first, at);
                b += Vector256.LoadUnsafe(ref first, at + 8);
                c += Vector256.LoadUnsafe(ref first, at + 16);
                d += Vector256.LoadUnsafe(ref first, at + 24);
            }

            a.StoreUnsafe(ref sum, (nuint)k);
            b.StoreUnsafe(ref sum, (nuint)k + 8);
            c.StoreUnsafe(ref sum, (nuint)k + 16);
            d.StoreUnsafe(ref sum, (nuint)k + 24);
        }
    }

    /// <summary>Adds all rows of a table, the first as often as the first scale says and so on; the target is as wide as a row (a multiple of 8).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(float[] table, ReadOnlySpan<float> scales, Span<float> target)
    {
        var width = target.Length;
        ref var first = ref MemoryMarshal.GetReference(table.AsSpan(0, scales.Length * width));
        ref var sum = ref MemoryMarshal.GetReference(target);
        var k = 0;
        for (; k + Step <= width; k += Step)
        {
            var (a, b) = (Vector512.LoadUnsafe(ref sum, (nuint)k), Vector512.LoadUnsafe(ref sum, (nuint)k + 16));
            var at = (nuint)k;
            foreach (var scale in scales)
            {
                var times = Vector512.Create(scale);
                a = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, at), times, a);
                b = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, at + 16), times, b);
                at += (nuint)width;
            }

            a.StoreUnsafe(ref sum, (nuint)k);
            b.StoreUnsafe(ref sum, (nuint)k + 16);
        }

        for (; k + Vector256<float>.Count <= width; k += Vector256<float>.Count)
        {
            var a = Vector256.LoadUnsafe(ref sum, (nuint)k);
            var at = (nuint)k;
            foreach (var scale in scales)
            {
                a = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref first, at), Vector256.Create(scale), a);
                at += (nuint)width;
            }

            a.StoreUnsafe(ref sum, (nuint)k);
        }

        if (k < width)
        {
            throw new ArgumentException($"{width} columns are no multiple of {Vector256<float>.Count}.", nameof(target));
        }
    }

    /// <summary>Adds a multiple of the row that begins at <paramref name="start"/> of a table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(float[] table, int start, float by, Span<float> target)
    {
        ref var row = ref MemoryMarshal.GetReference(table.AsSpan(start, target.Length));
        ref var sum = ref MemoryMarshal.GetReference(target);
        var k = 0;
        for (var scale = Vector256.Create(by); k + Vector256<float>.Count <= target.Length; k += Vector256<float>.Count)
        {
            var values = Vector256.LoadUnsafe(ref row, (nuint)k);
            Vector256.FusedMultiplyAdd(values, scale, Vector256.LoadUnsafe(ref sum, (nuint)k)).StoreUnsafe(ref sum, (nuint)k);
        }

        for (; k < target.Length; k++)
        {
            target[k] = MathF.FusedMultiplyAdd(table[start + k], by, target[k]);
        }
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Casus.Language.Neural;

/// <summary>
/// Matrix product on one core. Every row of the result is computed in the same order whatever rows stand
/// beside it, so that results do not depend on how sentences are batched.
/// </summary>
internal static unsafe class Gemm
{
    /// <summary>Columns of B that are kept together: two registers, so that a panel of the recurrence fits the nearest cache.</summary>
    public const int Panel = 32;

    /// <summary>C += A·B, row-major: A is rows×inner, B inner×columns, C rows×columns (columns a multiple of 16).</summary>
    public static void Add(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        if (a.Length < rows * inner || b.Length < inner * columns || c.Length < rows * columns || columns % 16 != 0)
        {
            throw new ArgumentException("The matrices do not fit each other.");
        }

        if (rows == 1)
        {
            One(a, b, c, inner, columns);
            return;
        }

        var packed = ArrayPool<float>.Shared.Rent(inner * Panel);
        fixed (float* pa = a, pb = b, pc = c, panel = packed)
        {
            var column = 0;
            for (; column + Panel <= columns; column += Panel)
            {
                for (var k = 0; k < inner; k++)
                {
                    Vector512.Load(pb + (k * columns) + column).Store(panel + (k * Panel));
                    Vector512.Load(pb + (k * columns) + column + 16).Store(panel + (k * Panel) + 16);
                }

                Rows(pa, panel, pc + column, rows, inner, columns);
            }

            for (var row = 0; row < rows && column < columns; row++)
            {
                Block1x16(pa + (row * inner), pb + column, pc + (row * columns) + column, inner, columns);
            }
        }

        ArrayPool<float>.Shared.Return(packed);
    }

    /// <summary>The same with B packed beforehand (columns a multiple of <see cref="Panel"/>).</summary>
    public static void Add(ReadOnlySpan<float> a, PackedMatrix b, Span<float> c, int rows)
    {
        var (inner, columns) = (b.Inner, b.Columns);
        if (a.Length < rows * inner || c.Length < rows * columns)
        {
            throw new ArgumentException("The matrices do not fit each other.");
        }

        fixed (float* pa = a, pb = b.Values, pc = c)
        {
            for (var column = 0; column < columns; column += Panel)
            {
                Rows(pa, pb + (column * inner), pc + column, rows, inner, columns);
            }
        }
    }

    // For one row alone packing would cost as much as the product.
    private static void One(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int inner, int columns)
    {
        fixed (float* pa = a, pb = b, pc = c)
        {
            var column = 0;
            for (; column + Panel <= columns; column += Panel)
            {
                Block1(pa, pb + column, pc + column, inner, columns);
            }

            if (column < columns)
            {
                Block1x16(pa, pb + column, pc + column, inner, columns);
            }
        }
    }

    private static void Rows(float* a, float* panel, float* c, int rows, int inner, int columns)
    {
        var row = 0;
        if (!Vector512.IsHardwareAccelerated)
        {
            for (; row + 4 <= rows; row += 4)
            {
                Narrow4(a + (row * inner), panel, c + (row * columns), inner, columns);
                Narrow4(a + (row * inner), panel + 16, c + (row * columns) + 16, inner, columns);
            }
        }

        for (; row + 8 <= rows; row += 8)
        {
            Block8(a + (row * inner), panel, c + (row * columns), inner, columns);
        }

        for (; row + 2 <= rows; row += 2)
        {
            Block2(a + (row * inner), panel, c + (row * columns), inner, columns);
        }

        if (row < rows)
        {
            Block1(a + (row * inner), panel, c + (row * columns), inner, Panel);
        }
    }

    // Eight rows by two registers: sixteen running sums, two of the panel's registers and one broadcast value.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block8(float* a, float* panel, float* c, int inner, int stride)
    {
        float* a1 = a + inner, a2 = a1 + inner, a3 = a2 + inner, a4 = a3 + inner, a5 = a4 + inner, a6 = a5 + inner, a7 = a6 + inner;
        float* c1 = c + stride, c2 = c1 + stride, c3 = c2 + stride, c4 = c3 + stride, c5 = c4 + stride, c6 = c5 + stride, c7 = c6 + stride;
        Vector512<float> s00 = Vector512.Load(c), s01 = Vector512.Load(c + 16);
        Vector512<float> s10 = Vector512.Load(c1), s11 = Vector512.Load(c1 + 16);
        Vector512<float> s20 = Vector512.Load(c2), s21 = Vector512.Load(c2 + 16);
        Vector512<float> s30 = Vector512.Load(c3), s31 = Vector512.Load(c3 + 16);
        Vector512<float> s40 = Vector512.Load(c4), s41 = Vector512.Load(c4 + 16);
        Vector512<float> s50 = Vector512.Load(c5), s51 = Vector512.Load(c5 + 16);
        Vector512<float> s60 = Vector512.Load(c6), s61 = Vector512.Load(c6 + 16);
        Vector512<float> s70 = Vector512.Load(c7), s71 = Vector512.Load(c7 + 16);
        for (var k = 0; k < inner; k++, panel += Panel)
        {
            Vector512<float> b0 = Vector512.Load(panel), b1 = Vector512.Load(panel + 16);
            var x = Vector512.Create(a[k]);
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            x = Vector512.Create(a1[k]);
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            x = Vector512.Create(a2[k]);
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            x = Vector512.Create(a3[k]);
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            x = Vector512.Create(a4[k]);
            s40 = Vector512.FusedMultiplyAdd(x, b0, s40);
            s41 = Vector512.FusedMultiplyAdd(x, b1, s41);
            x = Vector512.Create(a5[k]);
            s50 = Vector512.FusedMultiplyAdd(x, b0, s50);
            s51 = Vector512.FusedMultiplyAdd(x, b1, s51);
            x = Vector512.Create(a6[k]);
            s60 = Vector512.FusedMultiplyAdd(x, b0, s60);
            s61 = Vector512.FusedMultiplyAdd(x, b1, s61);
            x = Vector512.Create(a7[k]);
            s70 = Vector512.FusedMultiplyAdd(x, b0, s70);
            s71 = Vector512.FusedMultiplyAdd(x, b1, s71);
        }

        s00.Store(c);
        s01.Store(c + 16);
        s10.Store(c1);
        s11.Store(c1 + 16);
        s20.Store(c2);
        s21.Store(c2 + 16);
        s30.Store(c3);
        s31.Store(c3 + 16);
        s40.Store(c4);
        s41.Store(c4 + 16);
        s50.Store(c5);
        s51.Store(c5 + 16);
        s60.Store(c6);
        s61.Store(c6 + 16);
        s70.Store(c7);
        s71.Store(c7 + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block2(float* a, float* panel, float* c, int inner, int stride)
    {
        float* a1 = a + inner, c1 = c + stride;
        Vector512<float> s00 = Vector512.Load(c), s01 = Vector512.Load(c + 16), s10 = Vector512.Load(c1), s11 = Vector512.Load(c1 + 16);
        for (var k = 0; k < inner; k++, panel += Panel)
        {
            Vector512<float> b0 = Vector512.Load(panel), b1 = Vector512.Load(panel + 16);
            var x = Vector512.Create(a[k]);
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            x = Vector512.Create(a1[k]);
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
        }

        s00.Store(c);
        s01.Store(c + 16);
        s10.Store(c1);
        s11.Store(c1 + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block1(float* a, float* panel, float* c, int inner, int step)
    {
        Vector512<float> s0 = Vector512.Load(c), s1 = Vector512.Load(c + 16);
        for (var k = 0; k < inner; k++, panel += step)
        {
            var x = Vector512.Create(a[k]);
            s0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(panel), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(panel + 16), s1);
        }

        s0.Store(c);
        s1.Store(c + 16);
    }

    // Four rows by two registers of 256 bits, for processors without wider ones.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow4(float* a, float* panel, float* c, int inner, int stride)
    {
        float* a1 = a + inner, a2 = a1 + inner, a3 = a2 + inner, c1 = c + stride, c2 = c1 + stride, c3 = c2 + stride;
        Vector256<float> s00 = Vector256.Load(c), s01 = Vector256.Load(c + 8);
        Vector256<float> s10 = Vector256.Load(c1), s11 = Vector256.Load(c1 + 8);
        Vector256<float> s20 = Vector256.Load(c2), s21 = Vector256.Load(c2 + 8);
        Vector256<float> s30 = Vector256.Load(c3), s31 = Vector256.Load(c3 + 8);
        for (var k = 0; k < inner; k++, panel += Panel)
        {
            Vector256<float> b0 = Vector256.Load(panel), b1 = Vector256.Load(panel + 8);
            var x = Vector256.Create(a[k]);
            s00 = Vector256.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(x, b1, s01);
            x = Vector256.Create(a1[k]);
            s10 = Vector256.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(x, b1, s11);
            x = Vector256.Create(a2[k]);
            s20 = Vector256.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(x, b1, s21);
            x = Vector256.Create(a3[k]);
            s30 = Vector256.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(x, b1, s31);
        }

        s00.Store(c);
        s01.Store(c + 8);
        s10.Store(c1);
        s11.Store(c1 + 8);
        s20.Store(c2);
        s21.Store(c2 + 8);
        s30.Store(c3);
        s31.Store(c3 + 8);
    }

    // Half a panel, for the columns beyond the last whole one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block1x16(float* a, float* b, float* c, int inner, int stride)
    {
        var s = Vector512.Load(c);
        for (var k = 0; k < inner; k++, b += stride)
        {
            s = Vector512.FusedMultiplyAdd(Vector512.Create(a[k]), Vector512.Load(b), s);
        }

        s.Store(c);
    }

    /// <summary>The transpose of a rows×columns matrix.</summary>
    public static void Transpose(ReadOnlySpan<float> source, Span<float> target, int rows, int columns)
    {
        const int Tile = 16;
        for (var r0 = 0; r0 < rows; r0 += Tile)
        {
            for (var c0 = 0; c0 < columns; c0 += Tile)
            {
                var r1 = Math.Min(rows, r0 + Tile);
                var c1 = Math.Min(columns, c0 + Tile);
                for (var r = r0; r < r1; r++)
                {
                    for (var c = c0; c < c1; c++)
                    {
                        target[(c * rows) + r] = source[(r * columns) + c];
                    }
                }
            }
        }
    }
}

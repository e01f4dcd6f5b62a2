namespace Casus.Language.Neural;

/// <summary>A fixed matrix laid out for <see cref="Gemm"/>: panels of <see cref="Gemm.Panel"/> columns, each row after row.</summary>
internal sealed class PackedMatrix
{
    /// <summary>Packs a row-major inner×columns matrix whose columns fill whole panels.</summary>
    public PackedMatrix(ReadOnlySpan<float> matrix, int inner, int columns)
    {
        (Inner, Columns) = (inner, columns);
        if (columns % Gemm.Panel != 0)
        {
            throw new ArgumentException($"{columns} columns do not fill panels of {Gemm.Panel}.", nameof(columns));
        }

        Values = new float[inner * columns];
        for (var column = 0; column < columns; column += Gemm.Panel)
        {
            for (var k = 0; k < inner; k++)
            {
                matrix.Slice((k * columns) + column, Gemm.Panel).CopyTo(Values.AsSpan((column * inner) + (k * Gemm.Panel)));
            }
        }
    }

    public int Inner { get; }

    public int Columns { get; }

    public float[] Values { get; }
}

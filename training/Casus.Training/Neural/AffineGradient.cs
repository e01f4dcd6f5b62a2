using System.Numerics.Tensors;
using Casus.Language.Neural;

namespace Casus.Training.Neural;

/// <summary>The backward pass of a matrix product with or without bias.</summary>
internal static class AffineGradient
{
    /// <summary>Adds the gradients of output = input·matrix + bias.</summary>
    public static void Affine(
        float[] input, float[] dInput, float[] matrix, float[] dMatrix, float[] dBias, float[] delta, int rows, int inner, int columns)
    {
        for (var r = 0; r < rows; r++)
        {
            TensorPrimitives.Add(dBias, delta.AsSpan(r * columns, columns), dBias);
        }

        Product(input, dInput, matrix, dMatrix, delta, rows, inner, columns);
    }

    /// <summary>Adds the gradients of a product: of the matrix, and of its input.</summary>
    public static void Product(
        float[] input, float[] dInput, float[] matrix, float[] dMatrix, float[] delta, int rows, int inner, int columns)
    {
        var inputT = new float[rows * inner];
        Gemm.Transpose(input, inputT, rows, inner);
        Gemm.Add(inputT, delta, dMatrix, inner, rows, columns);
        var matrixT = new float[inner * columns];
        Gemm.Transpose(matrix, matrixT, inner, columns);
        Gemm.Add(delta, matrixT, dInput, rows, columns, inner);
    }
}

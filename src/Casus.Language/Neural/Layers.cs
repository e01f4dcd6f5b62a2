using System.Numerics.Tensors;

namespace Casus.Language.Neural;

/// <summary>The network's feed-forward parts, shared by training and use.</summary>
internal static class Layers
{
    private const float Leak = 0.1f;

    /// <summary>Writes the input row of a word.</summary>
    public static void Embed(Weights weights, WordVectors vectors, in TokenFeatures token, Span<float> row)
    {
        row = Copy(weights.Word, token.Word, NetworkShape.Word, row);
        row = Copy(weights.Suffix3, token.Suffix3, NetworkShape.Suffix3, row);
        row = Copy(weights.Suffix2, token.Suffix2, NetworkShape.Suffix2, row);
        row = Copy(weights.Prefix3, token.Prefix3, NetworkShape.Prefix3, row);
        row = Copy(weights.Form, token.Form, NetworkShape.Form, row);
        vectors.CopyTo(token.Vector, row);
        row = row[NetworkShape.Vector..];
        for (var bit = 0; bit < NetworkShape.Flags; bit++)
        {
            row[bit] = (token.Flags >> bit) & 1;
        }
    }

    /// <summary>output = input·weights + bias, for all rows.</summary>
    public static void Affine(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, Span<float> output, int rows, int inner)
    {
        for (var row = 0; row < rows; row++)
        {
            bias.CopyTo(output[(row * bias.Length)..]);
        }

        Gemm.Add(input, weights, output, rows, inner, bias.Length);
    }

    /// <summary>The same with packed weights.</summary>
    public static void Affine(ReadOnlySpan<float> input, PackedMatrix weights, ReadOnlySpan<float> bias, Span<float> output, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            bias.CopyTo(output[(row * bias.Length)..]);
        }

        Gemm.Add(input, weights, output, rows);
    }

    /// <summary>Leaky rectifier; then the last place of each of the four views is set to the constant 1.</summary>
    public static void Activate(Span<float> views, int rows)
    {
        for (var i = 0; i < rows * NetworkShape.Views; i++)
        {
            views[i] = Math.Max(views[i], Leak * views[i]);
        }

        for (var row = 0; row < rows; row++)
        {
            foreach (var last in ConstantPlaces)
            {
                views[(row * NetworkShape.Views) + last] = 1;
            }
        }
    }

    /// <summary>Slope of the rectifier where its output is <paramref name="output"/>.</summary>
    public static float Slope(float output) => output < 0 ? Leak : 1;

    /// <summary>The places of the four views that hold the constant 1.</summary>
    public static ReadOnlySpan<int> ConstantPlaces =>
    [
        NetworkShape.Arc - 1, (2 * NetworkShape.Arc) - 1,
        (2 * NetworkShape.Arc) + NetworkShape.Relation - 1, NetworkShape.Views - 1,
    ];

    /// <summary>The scores of all relations between a dependent's projected view and a head's view.</summary>
    public static void RelationScores(ReadOnlySpan<float> projected, ReadOnlySpan<float> head, Span<float> scores)
    {
        for (var relation = 0; relation < scores.Length; relation++)
        {
            scores[relation] = TensorPrimitives.Dot(
                projected.Slice(relation * NetworkShape.Relation, NetworkShape.Relation), head);
        }
    }

    private static Span<float> Copy(float[] table, int row, int width, Span<float> target)
    {
        table.AsSpan(row * width, width).CopyTo(target);
        return target[width..];
    }
}

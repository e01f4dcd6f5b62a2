using System.Numerics.Tensors;
using Casus.Language.Models;

namespace Casus.Language.Neural;

/// <summary>Fixed word vectors (GloVe, Pennington et al. 2014) at eight bits, each with its own scale.</summary>
internal sealed class WordVectors(string[] words, sbyte[] values, float[] scales)
{
    private const int Width = NetworkShape.Vector;

    /// <summary>The words, in lower case, most frequent first.</summary>
    public string[] Words { get; } = words;

    /// <summary>Loads them.</summary>
    /// <exception cref="InvalidDataException">The file is missing or damaged.</exception>
    public static WordVectors Load(ModelFile file)
    {
        var (values, scales) = file.Scaled("vectors");
        return new WordVectors(file.Strings("vector-words"), values, scales);
    }

    /// <summary>Cuts vectors to eight bits, as a model file stores them.</summary>
    public static WordVectors Quantise(string[] words, ReadOnlySpan<float> vectors)
    {
        var (values, scales) = (new sbyte[vectors.Length], new float[words.Length]);
        for (var row = 0; row < words.Length; row++)
        {
            var from = vectors.Slice(row * Width, Width);
            scales[row] = Math.Max(TensorPrimitives.MaxMagnitude(from), -TensorPrimitives.Min(from)) / 127;
            for (var i = 0; i < Width; i++)
            {
                values[(row * Width) + i] = scales[row] == 0 ? (sbyte)0 : (sbyte)MathF.Round(from[i] / scales[row]);
            }
        }

        return new WordVectors(words, values, scales);
    }

    /// <summary>Writes the vector of a row; zeroes for row -1.</summary>
    public void CopyTo(int row, Span<float> target)
    {
        target = target[..Width];
        if (row < 0)
        {
            target.Clear();
            return;
        }

        TensorPrimitives.ConvertTruncating<sbyte, float>(values.AsSpan(row * Width, Width), target);
        TensorPrimitives.Multiply(target, scales[row], target);
    }
}

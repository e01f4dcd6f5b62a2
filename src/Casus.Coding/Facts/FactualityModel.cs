using System.Numerics.Tensors;
using Casus.Coding.Relations;
using Casus.Language;
using Casus.Language.Models;

namespace Casus.Coding.Facts;

/// <summary>
/// Reads how far an event is told as so, as people judge it on a scale from -3 (surely not) to 3 (surely): a network of one
/// hidden layer over hashed features and word vectors. Immutable and safe for parallel use.
/// </summary>
internal sealed class FactualityModel(FactualityWeights weights, WordVectorTable vectors, FactualityReader reader)
{
    /// <summary>The end of the scale.</summary>
    public const float Most = 3;

    private const string FileName = "factuality.model";

    /// <summary>Loads <c>factuality.model</c> of a model folder.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of another size.</exception>
    public static FactualityModel Load(string models, WordVectorTable vectors, FactualityReader reader)
    {
        var file = ModelFile.Read(Path.Join(models, FileName));
        var weights = new FactualityWeights();
        foreach (var (name, values) in weights.All())
        {
            var stored = file.Floats(name);
            if (stored.Length != values.Length)
            {
                throw new InvalidDataException($"model file {FileName}: '{name}' has {stored.Length} numbers, not {values.Length}");
            }

            stored.CopyTo(values, 0);
        }

        return new FactualityModel(weights, vectors, reader);
    }

    /// <summary>Adds the weights to a model file.</summary>
    public static void Save(ModelFileWriter file, FactualityWeights weights)
    {
        foreach (var (name, values) in weights.All())
        {
            var width = name is "feature" or "word" ? FactualityWeights.Hidden : values.Length;
            file.AddScaled(name, values, values.Length / width, width);
        }
    }

    /// <summary>How far what a word tells is so, from -3 to 3.</summary>
    public float Number(Sentence sentence, int token)
    {
        var features = new FactFeatures(reader);
        features.Fill(sentence, token);
        Span<float> words = stackalloc float[FactualityWeights.Words * FactualityWeights.Vector];
        Span<float> hidden = stackalloc float[FactualityWeights.Hidden];
        Copy(vectors, sentence, token, words);
        return Pass(weights, features.Hashes, words, hidden);
    }

    /// <summary>Writes the vectors of a token and the tokens above it.</summary>
    public static void Copy(WordVectorTable vectors, Sentence sentence, int token, Span<float> words)
    {
        words.Clear();
        for (var i = 0; i < FactualityWeights.Words && token >= 0; i++, token = sentence[token].Head)
        {
            vectors.Copy(sentence[token], words.Slice(i * FactualityWeights.Vector, FactualityWeights.Vector));
        }
    }

    /// <summary>One pass through the network; <paramref name="hidden"/> holds the hidden layer afterwards.</summary>
    public static float Pass(FactualityWeights weights, ReadOnlySpan<ulong> features, ReadOnlySpan<float> words, Span<float> hidden)
    {
        weights.HiddenBias.CopyTo(hidden);
        var sum = weights.Out[^1];
        foreach (var feature in features)
        {
            var row = FactualityWeights.Row(feature);
            sum += weights.Direct[row];
            TensorPrimitives.Add(hidden, weights.Feature.AsSpan(row * FactualityWeights.Hidden, FactualityWeights.Hidden), hidden);
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != 0)
            {
                TensorPrimitives.MultiplyAdd(
                    weights.Word.AsSpan(i * FactualityWeights.Hidden, FactualityWeights.Hidden), words[i], hidden, hidden);
            }
        }

        TensorPrimitives.Max(hidden, 0, hidden);
        return Math.Clamp(sum + TensorPrimitives.Dot(hidden, weights.Out.AsSpan(0, FactualityWeights.Hidden)), -Most, Most);
    }
}

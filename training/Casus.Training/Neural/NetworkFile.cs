using Casus.Language.Models;
using Casus.Language.Neural;

namespace Casus.Training.Neural;

/// <summary>The network's file: writes it, and reads what training goes on from.</summary>
internal static class NetworkFile
{
    /// <summary>Writes weights with the words, labels and vectors they go with, at eight bits.</summary>
    public static void Save(
        string path, IReadOnlyCollection<string> words, Labels labels, Weights weights, IReadOnlyCollection<string> vectorWords, float[] vectors)
    {
        var model = new ModelFileWriter();
        model.Add("words", words);
        model.Add("xpos", labels.Xpos);
        model.Add("feats", labels.Feats);
        model.Add("relations", labels.Relations);
        foreach (var (name, values, rows) in weights.All())
        {
            // A scale for each row of a matrix loses nothing that the figures show.
            if (rows > 1)
            {
                model.AddScaled(name, values, rows, values.Length / rows);
            }
            else
            {
                model.AddHalf(name, values, values.Length);
            }
        }

        model.Add("vector-words", vectorWords);
        model.AddScaled("vectors", vectors, vectorWords.Count, NetworkShape.Vector);
        model.Save(path);
    }

    /// <summary>The labels of a network.</summary>
    public static Labels Labels(ModelFile file) => new(file.Strings("xpos"), file.Strings("feats"), file.Strings("relations"));

    /// <summary>The weights of a network.</summary>
    public static Weights Weights(ModelFile file)
    {
        var labels = Labels(file);
        var weights = new Weights(file.Strings("words").Length, labels.Count, labels.Relations.Length);
        foreach (var (name, values, _) in weights.All())
        {
            file.Floats(name).CopyTo(values, 0);
        }

        return weights;
    }
}

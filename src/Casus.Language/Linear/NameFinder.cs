using Casus.Language.Models;
using Casus.Language.Names;

namespace Casus.Language.Linear;

/// <summary>Finds names: each word's features speak for its label, and each label for the next.</summary>
/// <param name="weights">Weights of the labels by the features of a word.</param>
/// <param name="transitions">Score of each label after each, row by row.</param>
internal sealed class NameFinder(SparseWeights weights, float[] transitions)
{
    /// <summary>Room the features of one word need.</summary>
    public const int MostFeatures = 64;

    /// <summary>The trained weights.</summary>
    public SparseWeights Weights => weights;

    /// <summary>Loads the weights.</summary>
    /// <exception cref="InvalidDataException">An entry is missing or of the wrong size.</exception>
    public static NameFinder Load(ModelFile file)
    {
        var transitions = file.Floats("name-transitions");
        return transitions.Length == NameLabels.Count * NameLabels.Count
            ? new NameFinder(SparseWeights.Load(file, "names", NameLabels.Count), transitions)
            : throw new InvalidDataException($"The model has {transitions.Length} scores of name labels after each other.");
    }

    /// <summary>Stores the weights.</summary>
    public void Save(ModelFileWriter file)
    {
        weights.Save(file, "names");
        file.Add("name-transitions", transitions, transitions.Length);
    }

    /// <summary>Adds the names of a tagged sentence.</summary>
    public void Find(WordTable words, List<Name> names)
    {
        const int Width = NameLabels.Count;
        var scores = words.Scores(Width);
        scores.Clear();
        AddScores(words, scores, Width, 1);
        NameDecoder.Decode(scores, Width, words.Count, names, transitions);
    }

    /// <summary>Adds its scores, times <paramref name="scale"/>, to those of the labels of each word (rows of <paramref name="stride"/>).</summary>
    public void AddScores(WordTable words, Span<float> scores, int stride, float scale)
    {
        Span<ulong> buffer = stackalloc ulong[MostFeatures];
        Span<short> row = stackalloc short[weights.Width];
        for (var i = 0; i < words.Count; i++)
        {
            weights.Score(Features(words, i, buffer), row);
            for (var label = 0; label < NameLabels.Count; label++)
            {
                scores[(i * stride) + label] += scale * row[label];
            }
        }
    }

    /// <summary>The scores of each label after each, row by row, times <paramref name="scale"/>.</summary>
    public float[] Transitions(float scale) => Array.ConvertAll(transitions, t => t * scale);

    /// <summary>The features of a word.</summary>
    public static ReadOnlySpan<ulong> Features(WordTable words, int i, Span<ulong> buffer)
    {
        ref readonly var w0 = ref words[i];
        ref readonly var l1 = ref words[i - 1];
        ref readonly var l2 = ref words[i - 2];
        ref readonly var r1 = ref words[i + 1];
        ref readonly var r2 = ref words[i + 2];
        var place = i == 0 ? 1ul : 0;
        var p0 = Tag(words, i);
        var (pl, pr) = (Tag(words, i - 1), Tag(words, i + 1));
        var f = new FeatureList(buffer);
        f.Add(0);
        f.Add(w0.Word);
        f.Add(w0.Form);
        f.Add(w0.Word, p0);
        f.Add(w0.Shape, place);
        f.Add(w0.Case, place, words.Style);
        f.Add(w0.Prefix3, w0.Case);
        f.Add(w0.Suffix3, w0.Case);
        f.Add(w0.Suffix4, w0.Case);
        f.Add(w0.Fine, w0.Case);
        f.Add(w0.Middle, w0.Case);
        f.Add(w0.Coarse, w0.Case);
        f.Add(w0.Fine, p0);
        f.Add(p0, w0.Case);
        f.Add(p0, pl);
        f.Add(p0, pr);
        f.Add(pl, p0, pr);
        f.Add(l1.Word, w0.Case);
        f.Add(r1.Word, w0.Case);
        f.Add(l2.Word, w0.Case);
        f.Add(r2.Word, w0.Case);
        f.Add(l1.Fine, l1.Case, w0.Case);
        f.Add(r1.Fine, r1.Case, w0.Case);
        f.Add(l1.Middle, l1.Case, w0.Case);
        f.Add(r1.Middle, r1.Case, w0.Case);
        f.Add(l2.Middle, l2.Case, w0.Case);
        f.Add(r2.Middle, r2.Case, w0.Case);
        f.Add(l1.Word, w0.Word);
        f.Add(w0.Word, r1.Word);
        f.Add(l1.Word, l2.Word, w0.Case);
        f.Add(r1.Word, r2.Word, w0.Case);
        f.Add(l1.Fine, w0.Fine, w0.Case);
        f.Add(w0.Fine, r1.Fine, w0.Case);
        f.Add(l1.Middle, w0.Middle, r1.Middle, w0.Case);
        f.Add(l1.Shape, w0.Shape, r1.Shape);
        f.Add(l1.Suffix3, w0.Case);
        f.Add(r1.Suffix3, w0.Case);
        f.Add(l1.Word, w0.Middle, w0.Case);
        f.Add(w0.Middle, r1.Word, w0.Case);
        return f.Features;
    }

    private static ulong Tag(WordTable words, int i) =>
        i >= 0 && i < words.Count ? words.Tags[i] + 1ul : 0ul;
}

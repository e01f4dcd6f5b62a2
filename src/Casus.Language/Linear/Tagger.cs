using System.Numerics.Tensors;

namespace Casus.Language.Linear;

/// <summary>Tags words from left to right, each by the words around it and the tags before it.</summary>
internal sealed class Tagger(SparseWeights weights)
{
    /// <summary>Room the features of one word need.</summary>
    public const int MostFeatures = 64;

    /// <summary>The trained weights.</summary>
    public SparseWeights Weights => weights;

    /// <summary>Fills the tags of the words.</summary>
    public void Tag(WordTable words)
    {
        Span<ulong> buffer = stackalloc ulong[MostFeatures];
        Span<short> scores = stackalloc short[weights.Width];
        for (var i = 0; i < words.Count; i++)
        {
            weights.Score(Features(words, i, buffer), scores);
            words.Tags[i] = (byte)TensorPrimitives.IndexOfMax<short>(scores[..weights.Labels]);
        }
    }

    /// <summary>The features of a word, given the tags before it.</summary>
    public static ReadOnlySpan<ulong> Features(WordTable words, int i, Span<ulong> buffer)
    {
        ref readonly var w0 = ref words[i];
        ref readonly var l1 = ref words[i - 1];
        ref readonly var l2 = ref words[i - 2];
        ref readonly var r1 = ref words[i + 1];
        ref readonly var r2 = ref words[i + 2];
        var t1 = i > 0 ? words.Tags[i - 1] + 1ul : 0;
        var t2 = i > 1 ? words.Tags[i - 2] + 1ul : 0;
        var place = i == 0 ? 1ul : 0;
        var features = new FeatureList(buffer);
        features.Add(0);
        features.Add(w0.Word);
        features.Add(w0.Form, words.Style);
        features.Add(w0.Shape, place);
        features.Add(w0.Case, place, words.Style);
        features.Add(w0.Prefix1);
        features.Add(w0.Prefix2);
        features.Add(w0.Prefix3);
        features.Add(w0.Prefix4);
        features.Add(w0.Suffix1);
        features.Add(w0.Suffix2);
        features.Add(w0.Suffix3);
        features.Add(w0.Suffix4);
        features.Add(w0.Suffix5);
        features.Add(w0.Suffix3, w0.Case, place);
        features.Add(w0.Fine, w0.Case);
        features.Add(w0.Middle, w0.Suffix2);
        features.Add(w0.Coarse, w0.Suffix3);
        features.Add(l1.Word);
        features.Add(l2.Word);
        features.Add(r1.Word);
        features.Add(r2.Word);
        features.Add(l1.Suffix3);
        features.Add(r1.Suffix3);
        features.Add(r1.Suffix2, r1.Coarse);
        features.Add(l1.Fine);
        features.Add(r1.Fine);
        features.Add(r2.Fine);
        features.Add(l2.Fine);
        features.Add(r1.Middle, r2.Middle);
        features.Add(r1.Shape);
        features.Add(l1.Case, w0.Case, r1.Case);
        features.Add(t1);
        features.Add(t1, t2);
        features.Add(t1, w0.Word);
        features.Add(t1, w0.Suffix3);
        features.Add(t1, w0.Fine);
        features.Add(t1, r1.Word);
        features.Add(t1, r1.Middle);
        features.Add(t1, t2, w0.Word);
        features.Add(t1, w0.Middle, r1.Middle);
        features.Add(l1.Word, w0.Word);
        features.Add(w0.Word, r1.Word);
        features.Add(w0.Word, r1.Middle);
        features.Add(w0.Word, l1.Middle, r1.Middle);
        features.Add(l1.Word, r1.Word);
        features.Add(l1.Word, l2.Word);
        features.Add(r1.Word, r2.Word);
        features.Add(words[i + 3].Middle);
        features.Add(words[i - 3].Word);
        return features.Features;
    }
}

namespace Casus.Language.Linear;

/// <summary>Finds the morphological features of words once their tags and heads are known.</summary>
internal sealed class FeatsFinder(SparseWeights weights)
{
    /// <summary>Room the features of one word need.</summary>
    public const int MostFeatures = 48;

    /// <summary>The trained weights.</summary>
    public SparseWeights Weights => weights;

    /// <summary>Fills the feature strings of a parsed sentence.</summary>
    public void Find(ParserWords words, ParserState state, TagSet tags, Span<byte> feats)
    {
        Span<ulong> buffer = stackalloc ulong[MostFeatures];
        Span<short> scores = stackalloc short[weights.Width];
        for (var i = 0; i < state.Root; i++)
        {
            ReadOnlySpan<byte> allowed = tags.Allowed[(int)words[i].Tag];
            feats[i] = allowed[0];
            if (allowed.Length > 1)
            {
                weights.Score(Features(words, state, i, buffer), scores);
                feats[i] = Best(allowed, scores);
            }
        }
    }

    /// <summary>The best of the feature strings a tag can have.</summary>
    public static byte Best(ReadOnlySpan<byte> allowed, ReadOnlySpan<short> scores)
    {
        var best = allowed[0];
        foreach (var feat in allowed)
        {
            best = scores[feat] > scores[best] ? feat : best;
        }

        return best;
    }

    /// <summary>The features of a word.</summary>
    public static ReadOnlySpan<ulong> Features(ParserWords words, ParserState state, int i, Span<ulong> buffer)
    {
        var head = state.Heads[i];
        ref readonly var w0 = ref words[i];
        ref readonly var wl = ref words[i > 0 ? i - 1 : state.None];
        ref readonly var wr = ref words[i + 1];
        ref readonly var h = ref words[head];
        var tag = w0.Tag;
        var relation = (ulong)state.Relations[i];
        var f = new FeatureList(buffer);
        f.Add(tag);
        f.Add(w0.Word, tag);
        f.Add(w0.Word);
        f.Add(w0.Case, tag);
        f.Add(w0.Suffix2, tag);
        f.Add(w0.Suffix3, tag);
        f.Add(w0.Suffix4, tag);
        f.Add(w0.Fine, tag);
        f.Add(wl.Word, tag);
        f.Add(wr.Word, tag);
        f.Add(wl.Tag, tag);
        f.Add(wr.Tag, tag);
        f.Add(wl.Word, w0.Word);
        f.Add(w0.Word, wr.Word);
        f.Add(wl.Tag, w0.Word);
        f.Add(w0.Word, wr.Tag);
        f.Add(tag, relation);
        f.Add(tag, relation, h.Tag);
        f.Add(tag, relation, h.Word);
        f.Add(w0.Word, relation);
        f.Add(w0.Word, h.Tag);
        f.Add(tag, state.LeftRelations[i]);
        f.Add(w0.Word, state.LeftRelations[i]);
        f.Add(tag, state.LeftRelations[head], relation);
        f.Add(w0.Word, state.LeftRelations[head]);
        // A verb agrees with the subject among its own dependents, an auxiliary with one of its head.
        Dependent(ref f, tag, state.Left[i], words, state);
        Dependent(ref f, tag, state.Left2[i], words, state);
        Dependent(ref f, tag, state.Right[i], words, state);
        Dependent(ref f, tag, state.Left[head], words, state);
        Dependent(ref f, tag, state.Left2[head], words, state);
        return f.Features;
    }

    private static void Dependent(ref FeatureList f, ulong tag, int word, ParserWords words, ParserState state)
    {
        var relation = word < state.Root ? state.Relations[word] : 99ul;
        f.Add(tag, words[word].Word, relation);
        f.Add(tag, words[word].Tag, relation);
        f.Add(tag, words[word].Tag, relation, words[word].Suffix2);
    }
}

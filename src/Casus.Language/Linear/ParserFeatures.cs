namespace Casus.Language.Linear;

/// <summary>What the parser looks at before each step (after Zhang and Nivre 2011).</summary>
internal static class ParserFeatures
{
    /// <summary>Room the features of one step need.</summary>
    public const int Most = 160;

    /// <summary>The features of a state.</summary>
    public static ReadOnlySpan<ulong> Of(ParserState state, ParserWords words, Span<ulong> buffer)
    {
        var (s0, s1, s2) = (state.Stack(0), state.Stack(1), state.Stack(2));
        var (b0, b1, b2) = (state.Coming(0), state.Coming(1), state.Coming(2));
        ref readonly var s0k = ref words[s0];
        ref readonly var s1k = ref words[s1];
        ref readonly var s2k = ref words[s2];
        ref readonly var b0k = ref words[b0];
        ref readonly var b1k = ref words[b1];
        ref readonly var b2k = ref words[b2];
        var (s0w, s0p) = (s0k.Word, s0k.Tag);
        var (s1w, s1p) = (s1k.Word, s1k.Tag);
        var (b0w, b0p) = (b0k.Word, b0k.Tag);
        var (b1p, b2p, s2p) = (b1k.Tag, b2k.Tag, s2k.Tag);
        var f = new FeatureList(buffer);

        // Single words.
        f.Add(0);
        f.Add(s0w, s0p);
        f.Add(s0w);
        f.Add(s0k.Tag);
        f.Add(s1w, s1p);
        f.Add(s1w);
        f.Add(s1k.Tag);
        f.Add(s2k.Word);
        f.Add(s2k.Tag);
        f.Add(b0w, b0p);
        f.Add(b0w);
        f.Add(b0k.Tag);
        f.Add(b1k.Word, b1p);
        f.Add(b1k.Word);
        f.Add(b1k.Tag);
        f.Add(b2k.Word);
        f.Add(b2k.Tag);
        f.Add(words[state.Coming(3)].Tag);
        f.Add(s0k.Fine);
        f.Add(s1k.Fine);
        f.Add(b0k.Fine);
        f.Add(b1k.Fine);

        // Pairs.
        f.Add(s0w, s0p, b0w, b0p);
        f.Add(s0w, s0p, b0p);
        f.Add(s0p, b0w, b0p);
        f.Add(s0w, b0w);
        f.Add(s0p, b0p);
        f.Add(s1w, s1p, s0w, s0p);
        f.Add(s1w, s1p, s0p);
        f.Add(s1w, s0w);
        f.Add(s1p, s0p);
        f.Add(s1p, b0p);
        f.Add(s1w, b0p);
        f.Add(s1p, b0w);
        f.Add(b0p, b1p);
        f.Add(b0w, b1p);
        f.Add(b0p, b1k.Word);
        f.Add(s0k.Fine, b0k.Fine);
        f.Add(s0k.Fine, b0p);
        f.Add(s0p, b0k.Fine);
        f.Add(s1k.Fine, s0k.Fine);
        f.Add(s1k.Fine, s0p);
        f.Add(s1p, s0k.Fine);

        // Triples.
        f.Add(b0p, b1p, b2p);
        f.Add(s0p, b0p, b1p);
        f.Add(s0w, b0p, b1p);
        f.Add(s0p, b0w, b1p);
        f.Add(s1p, s0p, b0p);
        f.Add(s1w, s0p, b0p);
        f.Add(s1p, s0w, b0p);
        f.Add(s1p, s0p, b0w);
        f.Add(s2p, s1p, s0p);
        f.Add(s1p, s0p, b0p, b1p);
        f.Add(s0p, b0p, b1p, b2p);
        f.Add(s2p, s1p, s0p, b0p);

        // Dependents found so far.
        var (s0l, s0r, b0l, s1l, s1r) = (state.Left[s0], state.Right[s0], state.Left[b0], state.Left[s1], state.Right[s1]);
        var (s0l2, s0r2, b0l2) = (state.Left2[s0], state.Right2[s0], state.Left2[b0]);
        var (s0lp, s0rp, b0lp, s1rp, s1lp) = (words[s0l].Tag, words[s0r].Tag, words[b0l].Tag, words[s1r].Tag, words[s1l].Tag);
        var (s0lr, s0rr) = ((ulong)state.Relations[s0l], (ulong)state.Relations[s0r]);
        var (b0lr, s1rr, s1lr) = ((ulong)state.Relations[b0l], (ulong)state.Relations[s1r], (ulong)state.Relations[s1l]);
        f.Add(words[s0l].Word, s0lr);
        f.Add(words[s0r].Word, s0rr);
        f.Add(words[b0l].Word, b0lr);
        f.Add(words[s1l].Word, s1lr);
        f.Add(words[s1r].Word, s1rr);
        f.Add(s0lp, s0lr, s0p);
        f.Add(s0rp, s0rr, s0p);
        f.Add(b0lp, b0lr, b0p);
        f.Add(s1lp, s1lr, s1p);
        f.Add(s1rp, s1rr, s1p);
        f.Add(s0p, s0lp, b0p);
        f.Add(s0p, s0rp, b0p);
        f.Add(s0p, b0p, b0lp);
        f.Add(s1p, s0p, s1rp);
        f.Add(s1p, s0p, s1lp);
        f.Add(s1p, s0p, s0lp);
        f.Add(s1p, s0p, s0rp);
        f.Add(s1p, s0p, b0p, b0lp);
        f.Add(s0p, s0lp, words[s0l2].Tag);
        f.Add(s0p, s0rp, words[s0r2].Tag);
        f.Add(b0p, b0lp, words[b0l2].Tag);
        f.Add(s1p, s0p, s0lr, b0p);
        f.Add(s0p, b0p, b0lr, s1p);

        // Distance, number and kinds of dependents.
        var near = Distance(b0 - s0);
        var far = Distance(s0 - s1);
        f.Add(s0w, near);
        f.Add(s0p, near);
        f.Add(b0p, near);
        f.Add(s0p, b0p, near);
        f.Add(s1p, s0p, far);
        f.Add(s1w, s0p, far);
        f.Add(s1p, s0w, far);
        ulong s0vl = state.LeftCount[s0], s0vr = state.RightCount[s0], b0vl = state.LeftCount[b0], s1vr = state.RightCount[s1];
        f.Add(s0p, s0vr, 1);
        f.Add(s0p, s0vl, 2);
        f.Add(b0p, b0vl);
        f.Add(s1p, s1vr);
        var (s0sl, s0sr, b0sl) = (state.LeftRelations[s0], state.RightRelations[s0], state.LeftRelations[b0]);
        var (s1sl, s1sr) = (state.LeftRelations[s1], state.RightRelations[s1]);
        f.Add(s0p, s0sl);
        f.Add(s0p, s0sr);
        f.Add(b0p, b0sl);
        f.Add(s1p, s1sr);
        f.Add(s1p, s1sl, s0p);
        f.Add(s1p, s1sr, s0p);
        f.Add(s0p, s0sl, b0p);
        f.Add(s0p, s0sr, b0p);
        f.Add(s0p, b0sl, b0p);
        f.Add(s1p, s0p, s0sl);

        // The words just beside, and what stands between.
        f.Add(s0p, words[Before(b0, state)].Tag, b0p);
        f.Add(s0p, words[After(s0, state)].Tag, b0p);
        f.Add(s1p, words[Before(s0, state)].Tag, s0p);
        f.Add(s1p, words[After(s1, state)].Tag, s0p);
        f.Add(s0k.Case, s0p, b0k.Case, b0p);
        f.Add(s1k.Case, s1p, s0k.Case, s0p);
        f.Add((ulong)Math.Min(state.Depth, 4), b0p, s0p);
        return f.Features;
    }

    private static int Before(int word, ParserState state) => word > 0 && word <= state.Root ? word - 1 : state.None;

    private static int After(int word, ParserState state) => word < state.Root ? word + 1 : state.None;

    private static ulong Distance(int words) => words switch
    {
        < 1 => 0ul,
        <= 5 => (ulong)words,
        <= 8 => 6,
        <= 12 => 7,
        _ => 8,
    };
}

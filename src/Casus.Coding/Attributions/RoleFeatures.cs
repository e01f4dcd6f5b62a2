using System.Runtime.CompilerServices;

namespace Casus.Coding.Attributions;

/// <summary>What the network sees of a token beside the anchor of a cue: the way between them on the tree, quotations, distance.</summary>
internal sealed class RoleFeatures
{
    /// <summary>The most features a token has.</summary>
    public const int Most = 32;

    private const int LongestPath = 5;

    private readonly PassageFeatures _passage;
    private readonly int _anchor;
    private readonly int[] _up; // steps from the anchor up to each token over it, -1 elsewhere
    private readonly ulong[] _branch;
    private readonly int[] _top;

    /// <summary>Prepares an anchor.</summary>
    public RoleFeatures(PassageFeatures passage, int anchor)
    {
        (_passage, _anchor) = (passage, anchor);
        var count = passage.Passage.Count;
        (_up, _branch, _top) = (new int[count], new ulong[count], new int[count]);
        Array.Fill(_up, -1);
        var steps = 0;
        for (var i = anchor; i >= 0 && steps < count; i = passage.Head(i))
        {
            _up[i] = steps++;
        }

        var sentence = passage.Passage.SentenceOf(anchor);
        for (var i = 0; i < count; i++)
        {
            (_branch[i], _top[i]) = passage.Passage.SentenceOf(i) == sentence
                ? Branch(i)
                : (FeatureKey.Of(0, (ulong)(passage.Passage.SentenceOf(i) - sentence + 100)), -1);
        }
    }

    /// <summary>Writes the features of a token; returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Token(int i, Span<ulong> keys)
    {
        var p = _passage;
        var count = 0;
        var distance = (ulong)(PassageFeatures.Bucket(i - _anchor) + 20);
        var sentences = (ulong)(Math.Clamp(p.Passage.SentenceOf(i) - p.Passage.SentenceOf(_anchor), -3, 3) + 10);
        var side = i < _anchor ? 0u : i == _anchor ? 1u : 2u;
        var path = Path(i);
        var branch = _branch[i];
        var quotes = Quotes(i);
        Put(keys, ref count, 0, distance);
        Put(keys, ref count, 1, sentences, side);
        Put(keys, ref count, 2, path);
        Put(keys, ref count, 3, path, p.Xpos(i));
        Put(keys, ref count, 4, branch, side);
        Put(keys, ref count, 5, branch, p.Lemma(_anchor));
        Put(keys, ref count, 6, branch, p.Xpos(_anchor), p.Deprel(_anchor));
        Put(keys, ref count, 7, branch, p.Lemma(i));
        Put(keys, ref count, 8, quotes, sentences);
        Put(keys, ref count, 9, quotes, branch);
        Put(keys, ref count, 10, p.Lemma(_anchor), side, sentences);
        Put(keys, ref count, 11, p.Form(i), distance);
        Put(keys, ref count, 12, p.Deprel(i), side, sentences);
        Put(keys, ref count, 13, branch, Edge(i));
        Put(keys, ref count, 14, branch, i > 0 ? _branch[i - 1] : 1);
        Put(keys, ref count, 15, branch, i + 1 < _branch.Length ? _branch[i + 1] : 1);
        Put(keys, ref count, 16, Between(i), side, sentences);
        if (i < _branch.Length - 1)
        {
            Put(keys, ref count, 17, branch, p.Lemma(i + 1));
        }

        return count;
    }

    // Which dependent of the anchor, or of a word over it, a token lies under, and the top token of that branch.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (ulong Key, int Top) Branch(int i)
    {
        if (i == _anchor)
        {
            return (1, i);
        }

        var below = i;
        for (int at = i, steps = 0; at >= 0 && steps < _up.Length; at = _passage.Head(at), steps++)
        {
            if (_up[at] >= 0)
            {
                // Under the anchor itself, on the way over it, or under a word over it.
                var over = (ulong)Math.Min(4, _up[at]);
                return at == i
                    ? (FeatureKey.Of(1, over, OnTheWay(at)), i)
                    : (FeatureKey.Of(2, over, _passage.Deprel(below), over == 0 ? 0 : OnTheWay(at)), below);
            }

            below = at;
        }

        return (2, i);
    }

    // Relation of the anchor's side under a word over it.
    private ulong OnTheWay(int over)
    {
        var at = _anchor;
        for (var steps = _up[over]; steps > 1; steps--)
        {
            at = _passage.Head(at);
        }

        return _passage.Deprel(at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong Path(int i)
    {
        if (_top[i] < 0)
        {
            return _branch[i];
        }

        ulong hash = 7;
        var steps = 0;
        var at = i;
        for (; at >= 0 && _up[at] < 0; at = _passage.Head(at))
        {
            hash = FeatureKey.Of(3, hash, _passage.Deprel(at));
            if (++steps > LongestPath)
            {
                return FeatureKey.Of(4, _branch[i], 6);
            }
        }

        if (at < 0 || steps + _up[at] > LongestPath)
        {
            return FeatureKey.Of(4, _branch[i], (ulong)steps);
        }

        for (var down = _anchor; down != at; down = _passage.Head(down))
        {
            hash = FeatureKey.Of(5, hash, _passage.Deprel(down));
        }

        return hash;
    }

    // Whether a token is the first or the last of its branch.
    private ulong Edge(int i)
    {
        var top = _top[i];
        return top < 0 ? 4 : (_passage.Left(top) == i ? 1u : 0) | (_passage.Right(top) == i ? 2u : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong Quotes(int i)
    {
        var quotations = _passage.Quotations;
        var (own, other) = (quotations.Index(i), quotations.Index(_anchor));
        var relation = own < 0 ? 0 : own == other ? 1 : 2;
        // How many quotations lie between, and whether the token's own is the nearest on its side.
        var between = 0;
        foreach (var quotation in quotations.Found)
        {
            if (i < _anchor ? quotation.First > i && quotation.End <= _anchor : quotation.First > _anchor && quotation.End <= i)
            {
                between++;
            }
        }

        return FeatureKey.Of(
            6, (ulong)(relation + (other >= 0 ? 4 : 0)), (ulong)quotations.State(i), (ulong)(Math.Min(2, between) + (i < _anchor ? 0 : 4)));
    }

    // Marks between token and anchor.
    private ulong Between(int i) => (ulong)Math.Min(4, _passage.Marks(Math.Min(i, _anchor) + 1, Math.Max(i, _anchor)));

    private static void Put(Span<ulong> keys, ref int count, int template, ulong a, ulong b = 0, ulong c = 0) =>
        keys[count++] = FeatureKey.Of(template, a, b, c);
}

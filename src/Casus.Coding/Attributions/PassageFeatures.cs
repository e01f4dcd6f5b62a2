using System.Runtime.CompilerServices;
using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>What the network sees of the tokens of a passage: words, tags, tree, names, quotation marks and place.</summary>
internal sealed class PassageFeatures
{
    /// <summary>The most features a token has.</summary>
    public const int Most = 64;

    private readonly ulong[] _form, _lemma, _xpos, _deprel, _kind;
    private readonly int[] _head, _left, _right, _marks;

    /// <summary>Reads a passage.</summary>
    public PassageFeatures(Passage passage)
    {
        Passage = passage;
        Quotations = new Quotations(passage);
        var count = passage.Count;
        (_form, _lemma, _xpos, _deprel, _kind) =
            (new ulong[count], new ulong[count], new ulong[count], new ulong[count], new ulong[count]);
        (_head, _left, _right, _marks) = (new int[count], new int[count], new int[count], new int[count + 1]);
        for (var i = 0; i < count; i++)
        {
            ref readonly var token = ref passage[i];
            _form[i] = FeatureKey.Of(token.Form);
            _lemma[i] = FeatureKey.Of(token.Lemma);
            _xpos[i] = FeatureKey.Of(token.Xpos);
            _deprel[i] = FeatureKey.Of(token.Deprel);
            _head[i] = passage.Head(i);
            (_left[i], _right[i]) = (i, i);
            _marks[i + 1] = _marks[i] + (token.Form is "," or ";" or ":" or "—" or "-" or "–" ? 1 : 0);
        }

        for (var i = 0; i < count; i++)
        {
            for (int up = i, steps = 0; up >= 0 && steps < count; up = _head[up], steps++)
            {
                _left[up] = Math.Min(_left[up], i);
                _right[up] = Math.Max(_right[up], i);
            }
        }

        for (var s = 0; s < passage.Sentences; s++)
        {
            var first = passage.Offsets[s];
            foreach (var name in passage.Sentence(first).Names)
            {
                for (var token = name.First; token < name.End; token++)
                {
                    if (passage.Place(passage.At(first).Sentence, token) is >= 0 and var place)
                    {
                        _kind[place] = ((ulong)name.Kind * 2) + (token == name.First ? 1u : 2u);
                    }
                }
            }
        }
    }

    /// <summary>The passage.</summary>
    public Passage Passage { get; }

    /// <summary>Its quotations.</summary>
    public Quotations Quotations { get; }

    /// <summary>Head of a token in the passage, -1 for a root.</summary>
    public int Head(int token) => _head[token];

    /// <summary>First token under a token, itself included.</summary>
    public int Left(int token) => _left[token];

    /// <summary>Last token under a token, itself included.</summary>
    public int Right(int token) => _right[token];

    /// <summary>Number of commas, semicolons, colons and dashes among the tokens [first, end).</summary>
    public int Marks(int first, int end) => end <= first ? 0 : _marks[end] - _marks[first];

    /// <summary>Number of a token's lower-case form.</summary>
    public ulong Form(int token) => _form[token];

    /// <summary>Number of a token's lemma.</summary>
    public ulong Lemma(int token) => _lemma[token];

    /// <summary>Number of a token's Penn tag.</summary>
    public ulong Xpos(int token) => _xpos[token];

    /// <summary>Number of a token's relation.</summary>
    public ulong Deprel(int token) => _deprel[token];

    /// <summary>A small number for a distance: near ones apart, far ones together.</summary>
    public static int Bucket(int distance)
    {
        var d = Math.Abs(distance);
        var bucket = d <= 5 ? d : d <= 8 ? 6 : d <= 12 ? 7 : d <= 20 ? 8 : d <= 40 ? 9 : 10;
        return distance < 0 ? -bucket : bucket;
    }

    /// <summary>Writes the features of a token; returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Token(int i, Span<ulong> keys)
    {
        var passage = Passage;
        ref readonly var token = ref passage[i];
        var count = 0;
        var head = _head[i];
        Put(keys, ref count, 0, _form[i]);
        Put(keys, ref count, 1, _lemma[i], (ulong)token.Upos);
        Put(keys, ref count, 2, _xpos[i]);
        Put(keys, ref count, 3, _deprel[i]);
        Put(keys, ref count, 4, _xpos[i], _deprel[i]);
        Put(keys, ref count, 5, FeatureKey.Of(token.Form.AsSpan(Math.Max(0, token.Form.Length - 3))));
        Put(keys, ref count, 6, Shape(token.Form), i == passage.Offsets[passage.SentenceOf(i)] ? 1u : 0);
        Put(keys, ref count, 7, _kind[i]);
        Put(keys, ref count, 8, head < 0 ? 0 : _lemma[head], _deprel[i]);
        Put(keys, ref count, 9, head < 0 ? 0 : _xpos[head], _deprel[i]);
        Put(keys, ref count, 10, head < 0 ? 0 : _deprel[head], _deprel[i], head < 0 ? 0 : head < i ? 1u : 2u);
        if (head >= 0 && _head[head] >= 0)
        {
            Put(keys, ref count, 11, _lemma[_head[head]], _deprel[head], _deprel[i]);
        }

        Children(i, keys, ref count);
        Quotes(i, keys, ref count);
        Place(i, keys, ref count);
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Children(int i, Span<ulong> keys, ref int count)
    {
        var sentence = Passage.Sentence(i);
        var at = Passage.At(i);
        var children = 0;
        foreach (var c in sentence.Children(at.Token))
        {
            var child = Passage.Place(at.Sentence, c);
            if (child < 0)
            {
                continue;
            }

            if (++children > 10)
            {
                break;
            }

            var side = child < i ? 0u : 1u;
            Put(keys, ref count, 20, _deprel[child], side);
            if (sentence[c].Upos is not (Upos.Propn or Upos.Num or Upos.Punct))
            {
                Put(keys, ref count, 21, _deprel[child], _lemma[child]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Quotes(int i, Span<ulong> keys, ref int count)
    {
        var state = Quotations.State(i);
        Put(keys, ref count, 30, (ulong)state);
        var index = Quotations.Index(i);
        if (index >= 0)
        {
            var quotation = Quotations.Found[index];
            var length = (ulong)Bucket(quotation.End - quotation.First - 2);
            Put(keys, ref count, 31, length, (ulong)state, quotation.Closed ? 1u : 0);
            Put(keys, ref count, 32, quotation.First == 0 ? 1u : 0, quotation.End == Passage.Count ? 1u : 0, (ulong)state);
            Put(keys, ref count, 33, quotation.Single ? 1u : 0, (ulong)state);
            Put(keys, ref count, 34, (ulong)Math.Min(3, i - quotation.First), (ulong)Math.Min(3, quotation.End - 1 - i));
        }
        else
        {
            var (before, after) = (0, 0);
            while (before < 8 && i - before - 1 >= 0 && Quotations.Index(i - before - 1) < 0)
            {
                before++;
            }

            while (after < 8 && i + after + 1 < Passage.Count && Quotations.Index(i + after + 1) < 0)
            {
                after++;
            }

            Put(keys, ref count, 35, (ulong)(i - before - 1 < 0 ? 9 : before), (ulong)(i + after + 1 >= Passage.Count ? 9 : after));
        }

        Put(keys, ref count, 36, (ulong)Math.Min(3, Quotations.Found.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Place(int i, Span<ulong> keys, ref int count)
    {
        var sentence = Passage.SentenceOf(i);
        var (start, end) = (Passage.Offsets[sentence], Passage.Offsets[sentence + 1]);
        Put(keys, ref count, 40, (ulong)Bucket(i - start));
        Put(keys, ref count, 41, (ulong)Bucket(end - 1 - i));
        Put(keys, ref count, 42, (ulong)Math.Min(3, sentence), (ulong)Math.Min(3, Passage.Sentences - 1 - sentence));
        Put(keys, ref count, 43, (ulong)Math.Min(4, Passage.At(0).Sentence));
        if (i > start)
        {
            Put(keys, ref count, 44, _lemma[i - 1]);
        }

        if (i + 1 < end)
        {
            Put(keys, ref count, 45, _lemma[i + 1]);
        }
    }

    private static ulong Shape(string form)
    {
        var upper = char.IsUpper(form[0]);
        var all = upper && form.Length > 1;
        var digit = false;
        foreach (var c in form)
        {
            all &= !char.IsLower(c);
            digit |= char.IsDigit(c);
        }

        return (upper ? 1u : 0) | (all ? 2u : 0) | (digit ? 4u : 0) | (char.IsLetterOrDigit(form[0]) ? 0 : 8u);
    }

    private static void Put(Span<ulong> keys, ref int count, int template, ulong a, ulong b = 0, ulong c = 0)
    {
        if (count < keys.Length)
        {
            keys[count++] = FeatureKey.Of(template, a, b, c);
        }
    }
}

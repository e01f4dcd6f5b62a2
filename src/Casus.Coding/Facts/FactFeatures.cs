using Casus.Coding.Attributions;
using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Facts;

/// <summary>
/// What the number of an event is read from, as hashes: the word, its form, the words beside it, those above it, and the status
/// that the rules put together at each step. One may be filled again and again.
/// </summary>
internal sealed class FactFeatures(FactualityReader reader)
{
    private const int Steps = 4;
    private const int Window = 3;

    // Longer lists of dependents than this add nothing.
    private readonly ulong[] _hashes = new ulong[256];
    private int _count;

    /// <summary>The hashes of the last event.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes.AsSpan(0, _count);

    /// <summary>Reads off the features of an event.</summary>
    public void Fill(Sentence sentence, int token)
    {
        _count = 0;
        ref readonly var word = ref sentence[token];
        var (lemma, relation, tag) = (Hash(word.Lemma), Hash(word.Deprel), Hash(word.Xpos));
        var form = Form(sentence, token);
        var status = Code(reader.Judge(sentence, token));
        Add(1, lemma);
        Add(2, tag, relation);
        Add(3, relation);
        Add(4, form);
        Add(5, form, relation);
        Add(6, lemma, form);
        Add(7, status);
        Add(8, status, form);
        Add(9, lemma, status);
        Add(10, Hash(word.Feats));
        Add(11, End(sentence));
        Add(12, End(sentence), relation);
        Add(13, (ulong)Math.Min(token, 4));
        Dependents(sentence, token, 20, true);
        Above(sentence, token);
        for (var i = Math.Max(0, token - Window); i < Math.Min(sentence.Tokens.Length, token + Window + 1); i++)
        {
            Add(60, Hash(sentence[i].Lemma));
            Add(61 + Window + i - token, Hash(sentence[i].Lemma));
        }

        foreach (ref readonly var other in sentence.Tokens)
        {
            if (other.Upos is Upos.Aux or Upos.Sconj or Upos.Part or Upos.Adv)
            {
                Add(70, Hash(other.Lemma));
            }
        }
    }

    private void Above(Sentence sentence, int token)
    {
        ulong path = 0;
        var (at, step) = (token, 0);
        for (; sentence[at].Head >= 0 && step < Steps; step++)
        {
            var relation = Hash(sentence[at].Deprel);
            path = FeatureKey.Of(0, path, relation);
            at = sentence[at].Head;
            var (lemma, form) = (Hash(sentence[at].Lemma), Form(sentence, at));
            var kind = 30 + (step * 6);
            Add(kind, lemma, path);
            Add(kind + 1, lemma);
            Add(kind + 2, form, path);
            Add(kind + 3, path);
            Add(kind + 4, Code(reader.Judge(sentence, at)), relation);
            if (step == 0)
            {
                Dependents(sentence, at, 24, false);
            }
        }

        Add(80, path);
        Add(81, (ulong)step);
        Add(82, Form(sentence, token), path);
    }

    private void Dependents(Sentence sentence, int token, int kind, bool own)
    {
        ulong all = 0;
        foreach (var child in sentence.Children(token))
        {
            ref readonly var word = ref sentence[child];
            var (relation, lemma) = (Hash(word.Deprel), Hash(word.Lemma));
            all = FeatureKey.Of(0, all, relation);
            Add(kind, relation, lemma);
            if (own)
            {
                Add(kind + 1, relation, (ulong)word.Upos);
                if (word.BaseDeprel is "nsubj" or "obj")
                {
                    Add(kind + 2, relation, Hash(word.Feats));
                    foreach (var inner in sentence.Children(child))
                    {
                        if (sentence[inner].Deprel is "det" or "nummod" or "nmod:poss")
                        {
                            Add(kind + 3, relation, Hash(sentence[inner].Lemma));
                        }
                    }
                }
            }
        }

        Add(own ? 90 : 91, all);
    }

    // The word's tag with the auxiliaries, marks and negations beside it, in order.
    private static ulong Form(Sentence sentence, int token)
    {
        var form = Hash(sentence[token].Xpos);
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Deprel is "aux" or "aux:pass" or "cop" or "mark" || sentence[child].Upos == Upos.Part)
            {
                form = FeatureKey.Of(0, form, Hash(Lemmas.Of(sentence[child])), Hash(sentence[child].Xpos));
            }
        }

        return form;
    }

    private static ulong Code(Status status) =>
        (ulong)status.Polarity + (2 * (ulong)status.Certainty) + (8 * (status.Tense is { } tense ? 1 + (ulong)tense : 0));

    private static ulong End(Sentence sentence) => sentence.Tokens.Length == 0 ? 0 : Hash(sentence[sentence.Tokens.Length - 1].Form);

    private void Add(int kind, ulong a, ulong b = 0)
    {
        if (_count < _hashes.Length)
        {
            _hashes[_count++] = FeatureKey.Of(kind, a, b);
        }
    }

    private static ulong Hash(string? text) => FeatureKey.Of(text);
}

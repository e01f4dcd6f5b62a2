using System.Collections.Concurrent;
using Casus.Language.Linear;
using Casus.Language.Models;
using Casus.Language.Names;

namespace Casus.Language.Neural;

/// <summary>
/// What the fast tier's tagger and name finder say of a sentence, weighed against the network: the two err in different
/// places, and asking the second costs little. Immutable and safe for parallel use.
/// </summary>
internal sealed class SecondOpinion
{
    // What a unit of the linear scores counts against the network's, which are logarithms.
    private const float Weight = 0.01f;

    private readonly WordClusters _clusters;
    private readonly Tagger _tagger;
    private readonly NameFinder _names;
    private readonly Labels _labels;
    private readonly float[] _transitions;

    // Of each linear tag: its number among the network's tags, and those of the features it can have.
    private readonly (Upos Upos, int Xpos, int[] Feats)[] _tags;
    private readonly ConcurrentBag<WordTable> _free = [];

    private SecondOpinion(WordClusters clusters, TagSet tags, Tagger tagger, NameFinder names, Labels labels)
    {
        (_clusters, _tagger, _names, _labels, _transitions) = (clusters, tagger, names, labels, names.Transitions(Weight));
        var feats = Array.ConvertAll(tags.Feats, f => Array.IndexOf(labels.Feats, f));
        _tags = [.. tags.Upos.Select((upos, t) => (upos, Array.IndexOf(labels.Xpos, tags.Xpos[t]), Array.ConvertAll(tags.Allowed[t], f => feats[f])))];
    }

    /// <summary>Takes the parts it needs from the fast tier's model.</summary>
    /// <exception cref="InvalidDataException">An entry is missing or does not fit, or the two models know different labels.</exception>
    public static SecondOpinion Load(ModelFile linear, Labels labels)
    {
        var tags = TagSet.Load(linear);
        var opinion = new SecondOpinion(
            WordClusters.Load(linear), tags, new Tagger(SparseWeights.Load(linear, "tagger", tags.Count)), NameFinder.Load(linear), labels);
        return opinion._tags.Any(t => t.Xpos < 0 || t.Feats.Min() < 0)
            ? throw new InvalidDataException("The models of the two tiers know different labels.")
            : opinion;
    }

    /// <summary>Fills tags, features and names of a sentence, given the network's scores, a row of <paramref name="width"/> a word.</summary>
    public void Decide(SentenceDraft sentence, Span<float> scores, int width)
    {
        var words = _free.TryTake(out var free) ? free : new WordTable();
        words.Fill(sentence.Forms, _clusters);
        for (var i = 0; i < words.Count; i++)
        {
            Tag(sentence, words, i, scores.Slice(i * width, width));
        }

        _names.AddScores(words, scores[_labels.NameStart..], width, Weight);
        NameDecoder.Decode(scores[_labels.NameStart..], width, words.Count, sentence.Names, _transitions);
        _free.Add(words);
    }

    private void Tag(SentenceDraft sentence, WordTable words, int i, ReadOnlySpan<float> row)
    {
        Span<ulong> buffer = stackalloc ulong[Tagger.MostFeatures];
        Span<short> scores = stackalloc short[_tagger.Weights.Width];
        _tagger.Weights.Score(Tagger.Features(words, i, buffer), scores);
        var xpos = row[Labels.XposStart..];
        var (best, top) = (0, float.NegativeInfinity);
        for (var t = 0; t < _tags.Length; t++)
        {
            var score = row[(int)_tags[t].Upos] + xpos[_tags[t].Xpos] + (Weight * scores[t]);
            (best, top) = score > top ? (t, score) : (best, top);
        }

        words.Tags[i] = (byte)best;
        sentence.Upos[i] = _tags[best].Upos;
        sentence.Xpos[i] = _labels.Xpos[_tags[best].Xpos];
        sentence.Feats[i] = _labels.Feats[Best(row[_labels.FeatsStart..], _tags[best].Feats)];
    }

    private static int Best(ReadOnlySpan<float> scores, int[] choices)
    {
        var best = choices[0];
        foreach (var choice in choices)
        {
            best = scores[choice] > scores[best] ? choice : best;
        }

        return best;
    }
}

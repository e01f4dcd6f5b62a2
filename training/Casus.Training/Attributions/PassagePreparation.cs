using Casus.Coding.Attributions;
using Casus.Coding.Relations;
using Casus.Language;

namespace Casus.Training.Attributions;

/// <summary>A passage with its gold attributions in tokens.</summary>
internal sealed record GoldPassage(PassageFeatures Features, IReadOnlyList<(int Anchor, byte[] Labels)> Gold);

/// <summary>Analyses articles, aligns their labels with tokens and looks features up.</summary>
internal static class PassagePreparation
{
    /// <summary>The passages of an article with their attributions.</summary>
    public static List<GoldPassage> Passages(Analyzer analyzer, LabelledArticle article)
    {
        var doc = analyzer.Analyze(article.Text, [(0, article.Text.Text.Length)]);
        return [.. Passage.Of(doc).Select(p => new PassageFeatures(p)).Select(f => new GoldPassage(f, Gold(f, article)))];
    }

    /// <summary>The keys seen at least so often.</summary>
    public static FeatureTable Table(IEnumerable<ulong> keys, int least)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var key in keys)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return new FeatureTable([.. counts.Where(c => c.Value >= least).Select(c => c.Key).Order()]);
    }

    /// <summary>Keys of every token.</summary>
    public static IEnumerable<ulong> TokenKeys(GoldPassage passage) =>
        Enumerable.Range(0, passage.Features.Passage.Count).SelectMany(i => Keys(passage.Features, i));

    /// <summary>Keys of every token beside every anchor.</summary>
    public static IEnumerable<ulong> RoleKeys(GoldPassage passage) => passage.Gold.SelectMany(g =>
    {
        var features = new RoleFeatures(passage.Features, g.Anchor);
        return Enumerable.Range(0, passage.Features.Passage.Count).SelectMany(i => Keys(features, i));
    });

    /// <summary>The passage ready for training.</summary>
    public static TrainingPassage Prepare(GoldPassage passage, FeatureTable tokens, FeatureTable roles, WordVectorTable vectors)
    {
        var features = passage.Features;
        var count = features.Passage.Count;
        return new TrainingPassage(
            [.. Enumerable.Range(0, count).Select(i => Rows(tokens, Keys(features, i)))],
            [.. Enumerable.Range(0, count).Select(i => vectors.Row(features.Passage[i]))],
            [.. Enumerable.Range(0, count).Select(features.Head)],
            [.. passage.Gold.Select(g =>
            {
                var role = new RoleFeatures(features, g.Anchor);
                return new TrainingRole(g.Anchor, g.Labels, [.. Enumerable.Range(0, count).Select(i => Rows(roles, Keys(role, i)))]);
            })]);
    }

    private static ulong[] Keys(PassageFeatures features, int token)
    {
        Span<ulong> keys = stackalloc ulong[PassageFeatures.Most];
        return keys[..features.Token(token, keys)].ToArray();
    }

    private static ulong[] Keys(RoleFeatures features, int token)
    {
        Span<ulong> keys = stackalloc ulong[RoleFeatures.Most];
        return keys[..features.Token(token, keys)].ToArray();
    }

    private static int[] Rows(FeatureTable table, ulong[] keys)
    {
        var rows = new int[keys.Length];
        return rows[..table.Rows(keys, rows)];
    }

    private static List<(int Anchor, byte[] Labels)> Gold(PassageFeatures features, LabelledArticle article)
    {
        var passage = features.Passage;
        var gold = new List<(int, byte[])>();
        foreach (var attribution in article.Attributions)
        {
            var labels = new byte[passage.Count];
            Mark(passage, attribution.Content, RoleLabel.Content, labels);
            Mark(passage, attribution.Source, RoleLabel.Source, labels);
            Mark(passage, attribution.Cue, RoleLabel.Cue, labels);
            var anchor = Anchor(features, labels);
            if (anchor >= 0)
            {
                gold.Add((anchor, labels));
            }
        }

        return gold;
    }

    private static void Mark(Passage passage, IReadOnlyList<(int Start, int End)> spans, int role, byte[] labels)
    {
        foreach (var (start, end) in spans)
        {
            var first = true;
            for (var i = 0; i < passage.Count; i++)
            {
                var middle = passage[i].Start + passage[i].End;
                if (middle > 2 * start && middle < 2 * end)
                {
                    labels[i] = (byte)(first ? role : role + 1);
                    first = false;
                }
            }
        }
    }

    // The word of a cue whose head stands outside it; a verb or noun before others.
    private static int Anchor(PassageFeatures features, byte[] labels)
    {
        var best = -1;
        for (var i = 0; i < labels.Length; i++)
        {
            var head = features.Head(i);
            if (!RoleLabel.Is(labels[i], RoleLabel.Cue) || (head >= 0 && RoleLabel.Is(labels[head], RoleLabel.Cue)))
            {
                continue;
            }

            if (best < 0 || (!IsContentWord(features, best) && IsContentWord(features, i)))
            {
                best = i;
            }
        }

        return best;
    }

    private static bool IsContentWord(PassageFeatures features, int token) =>
        features.Passage[token].Upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Adv;
}

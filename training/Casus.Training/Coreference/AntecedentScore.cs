using System.Globalization;
using Casus.Language.Coreference;

namespace Casus.Training.Coreference;

/// <summary>
/// Of the gold mentions that are taken up again, how many are resolved to an earlier mention of the same entity, by how
/// they are worded.
/// </summary>
internal sealed class AntecedentScore
{
    private readonly int[] _all = new int[4], _right = new int[4], _said = new int[4];

    /// <summary>Adds a document.</summary>
    public void Add(GoldCoreference gold, Chains chains)
    {
        var entities = gold.Mentions.GroupBy(m => (m.Sentence, m.First, m.End)).ToDictionary(g => g.Key, g => g.First().Entity);
        int Entity(Mention m) => entities.TryGetValue((m.Sentence, m.First, m.End), out var entity) ? entity : -1;
        var seen = new HashSet<int>();
        for (var i = 0; i < chains.Mentions.Count; i++)
        {
            var mention = chains.Mentions[i];
            var (entity, kind) = (Entity(mention), (int)mention.Kind);
            var said = chains.Antecedents[i];
            _said[kind] += said >= 0 ? 1 : 0;
            if (entity >= 0 && !seen.Add(entity))
            {
                _all[kind]++;
                _right[kind] += said >= 0 && Entity(chains.Mentions[said]) == entity ? 1 : 0;
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", Enum.GetValues<MentionKind>().Select(k => string.Create(
        CultureInfo.InvariantCulture,
        $"{k}: {_right[(int)k]} of {_all[(int)k]} right ({100.0 * _right[(int)k] / Math.Max(1, _all[(int)k]):F1}), {_said[(int)k]} said")));
}

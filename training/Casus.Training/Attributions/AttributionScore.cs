using System.Globalization;
using Casus.Coding.Attributions;
using Casus.Language;

namespace Casus.Training.Attributions;

/// <summary>Exact spans found, by role: the trainer's own view; the shared scorer says more.</summary>
internal sealed class AttributionScore
{
    private readonly int[] _right = new int[3], _gold = new int[3], _found = new int[3];

    /// <summary>Adds an article.</summary>
    public void Add(LabelledArticle article, Doc doc, IReadOnlyList<FoundAttribution> found)
    {
        (int, int) Span(Stretch s) => (s.Start(doc), s.End(doc));
        Add(0, article.Attributions.SelectMany(a => a.Source), found.Where(f => f.Source is not null).Select(f => Span(f.Source!.Value)));
        Add(1, article.Attributions.SelectMany(a => a.Cue), found.Select(f => Span(f.Cue)));
        Add(2, article.Attributions.SelectMany(a => a.Content), found.SelectMany(f => f.Content.Select(Span)));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"source {F1(0):F3}, cue {F1(1):F3}, content {F1(2):F3}");

    private void Add(int role, IEnumerable<(int Start, int End)> gold, IEnumerable<(int Start, int End)> found)
    {
        var (g, f) = (gold.ToHashSet(), found.ToHashSet());
        _gold[role] += g.Count;
        _found[role] += f.Count;
        _right[role] += f.Count(g.Contains);
    }

    private double F1(int role) => 2.0 * _right[role] / Math.Max(1, _gold[role] + _found[role]);
}

namespace Casus.Ledger.Reviews;

/// <summary>How far reviewers agree, beyond chance, on labels without order.</summary>
public static class Agreement
{
    /// <summary>
    /// Cohen's kappa of two reviewers (Cohen 1960): the share of equal labels above what their own frequencies would give by chance;
    /// null where there is nothing to compare, or both use one and the same label only.
    /// </summary>
    public static double? CohensKappa(IReadOnlyList<(string One, string Other)> labels)
    {
        if (labels.Count == 0)
        {
            return null;
        }

        double n = labels.Count;
        var observed = labels.Count(l => l.One == l.Other) / n;
        var expected = labels.Select(l => l.One).Distinct(StringComparer.Ordinal)
            .Sum(label => labels.Count(l => l.One == label) / n * (labels.Count(l => l.Other == label) / n));
        return expected < 1 ? (observed - expected) / (1 - expected) : null;
    }

    /// <summary>
    /// Krippendorff's alpha for nominal labels (Krippendorff 2011): any number of reviewers, and not all need have judged all;
    /// what only one has judged does not count. Null where nothing is judged twice, or all labels are equal.
    /// </summary>
    /// <param name="units">The labels that each thing was given.</param>
    public static double? KrippendorffsAlpha(IEnumerable<IReadOnlyList<string>> units)
    {
        var paired = units.Where(u => u.Count > 1).ToList();
        var totals = paired.SelectMany(u => u).GroupBy(l => l, StringComparer.Ordinal).Select(g => (double)g.Count()).ToList();
        var n = totals.Sum();
        // Each unit gives its ordered pairs of different labels the weight of one label apiece.
        var disagreeing = paired.Sum(u =>
        {
            var counts = u.GroupBy(l => l, StringComparer.Ordinal).Select(g => (double)g.Count()).ToList();
            return (u.Count * (double)u.Count - counts.Sum(c => c * c)) / (u.Count - 1);
        });
        var expected = n * n - totals.Sum(t => t * t);
        return expected > 0 ? 1 - (n - 1) * disagreeing / expected : null;
    }
}

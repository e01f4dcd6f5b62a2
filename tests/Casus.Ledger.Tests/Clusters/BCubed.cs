namespace Casus.Ledger.Tests.Clusters;

/// <summary>How well a grouping agrees with another, item by item (Bagga and Baldwin 1998).</summary>
internal static class BCubed
{
    /// <summary>Precision, recall and F1 of groups found against groups meant, of the same items in the same order.</summary>
    public static (double Precision, double Recall, double F1) Of(IReadOnlyList<int> found, IReadOnlyList<string> meant)
    {
        double precision = 0, recall = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var together = Enumerable.Range(0, found.Count).Where(j => found[j] == found[i]).ToList();
            var belong = Enumerable.Range(0, found.Count).Where(j => meant[j] == meant[i]).ToList();
            double right = together.Intersect(belong).Count();
            precision += right / together.Count / found.Count;
            recall += right / belong.Count / found.Count;
        }

        return (precision, recall, 2 * precision * recall / (precision + recall));
    }
}

using Casus.Ledger.Copies;

namespace Casus.Insight.Provenance;

/// <summary>Chooses for each copy the document that it repeats.</summary>
internal static class Origins
{
    /// <summary>
    /// Number of the origin by number of the copy: where the direction is known, the document that covers most of the copy;
    /// where it is not, the one written first. No document is, over others, its own origin.
    /// </summary>
    public static Dictionary<int, int> Of(IReadOnlyList<CopyPair> pairs)
    {
        var origins = new Dictionary<int, int>();
        foreach (var copies in pairs.Where(pair => pair.Outcome != CopyOutcome.SameEvent).GroupBy(pair => pair.Document).OrderBy(copy => copy.Key))
        {
            var best = copies
                .OrderBy(pair => pair.Outcome == CopyOutcome.Unknown)
                .ThenByDescending(pair => Math.Round(pair.Share, 1))
                .ThenByDescending(pair => pair.Direction)
                .ThenByDescending(pair => pair.Share)
                .ThenBy(pair => pair.Origin)
                .FirstOrDefault(pair => !Leads(origins, pair.Origin, pair.Document));
            if (best is not null)
            {
                origins.Add(best.Document, best.Origin);
            }
        }

        return origins;
    }

    private static bool Leads(Dictionary<int, int> origins, int from, int to)
    {
        for (var at = from; ; at = origins[at])
        {
            if (at == to)
            {
                return true;
            }

            if (!origins.ContainsKey(at))
            {
                return false;
            }
        }
    }
}

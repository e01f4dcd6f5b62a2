namespace Casus.Ledger.Reviews;

/// <summary>
/// Finds which records of two codings of one text are the same: of one kind, their triggers or cues overlapping. Of several
/// candidates the same type comes first, then the very same words, then parties in common; each record has one partner at most.
/// </summary>
internal static class RecordAligner
{
    /// <summary>The pairs, in order of the first of them.</summary>
    public static IReadOnlyList<(LedgerRecord One, LedgerRecord Other)> Pairs(
        IReadOnlyList<LedgerRecord> ones, IReadOnlyList<LedgerRecord> others)
    {
        var candidates =
            from i in Enumerable.Range(0, ones.Count)
            from j in Enumerable.Range(0, others.Count)
            where Overlap(ones[i], others[j])
            let one = RecordAnchor.Of(ones[i])
            let other = RecordAnchor.Of(others[j])
            orderby one.Type == other.Type descending, one.Words == other.Words descending,
                RecordAnchor.PartiesInCommon(ones[i], others[j]) descending, i, j
            select (I: i, J: j);
        var pairs = new SortedDictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (i, j) in candidates)
        {
            if (!pairs.ContainsKey(i) && taken.Add(j))
            {
                pairs.Add(i, j);
            }
        }

        return [.. pairs.Select(p => (ones[p.Key], others[p.Value]))];
    }

    private static bool Overlap(LedgerRecord one, LedgerRecord other) =>
        one.GetType() == other.GetType() && Words(one).Any(w => Words(other).Any(v => w.Span().Overlaps(v.Span())));

    private static IReadOnlyList<Words> Words(LedgerRecord record) => record switch
    {
        EventRecord e => e.Trigger,
        AttributionRecord a => a.Cue,
        CauseRecord c => c.Cue,
        _ => [],
    };
}

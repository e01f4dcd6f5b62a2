namespace Casus.Ledger.Reviews;

/// <summary>
/// Finds the records that reviews speak of, also after another coder has coded the text again: the same text, kind, type (as
/// judged or as corrected) and trigger or cue. Of several such records it is the one with the most parties in common.
/// </summary>
internal static class ReviewMatch
{
    /// <summary>The reviews of each record of a document; records without reviews are left out.</summary>
    /// <param name="records">The document's records.</param>
    /// <param name="reviews">The reviews of documents with the same text.</param>
    public static Dictionary<string, RecordReview> Find(
        IEnumerable<LedgerRecord> records, IReadOnlyList<RecordReview> reviews)
    {
        var pairs =
            from record in records.Where(r => r is not DocumentRecord)
            let anchor = RecordAnchor.Of(record)
            from review in reviews
            where review.Anchors().Contains(anchor)
            let isSame = review.History.Any(r => r.Judged.Id == record.Id && RecordAnchor.Of(r.Judged) == anchor)
            let common = review.History.Max(r => RecordAnchor.PartiesInCommon(r.Judged, record))
            orderby isSame descending, common descending, review.Subject
            select (Record: record, Review: review);
        var found = new Dictionary<string, RecordReview>(StringComparer.Ordinal);
        var taken = new HashSet<int>();
        foreach (var (record, review) in pairs)
        {
            if (!found.ContainsKey(record.Id) && taken.Add(review.Subject))
            {
                found.Add(record.Id, review);
            }
        }

        return found;
    }
}

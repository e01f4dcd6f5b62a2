namespace Casus.Ledger.Reviews;

/// <summary>All reviews of one thing, and what they come to.</summary>
public sealed class RecordReview
{
    private readonly List<Review> _standing;

    internal RecordReview(IReadOnlyList<Review> history)
    {
        History = history;
        _standing = Standing(history);
        Opinions = [.. _standing.Select(r => r.Reviewer).Distinct(StringComparer.Ordinal).Select(OpinionOf)];
        Judged = (_standing.Count > 0 ? _standing : history)[^1].Judged;
        Corrected = Corrections(_standing);
        Verdict = _standing.Count == 0 ? null : VerdictOf(_standing);
    }

    /// <summary>The number that all reviews of this thing share.</summary>
    public int Subject => History[0].Subject;

    /// <summary>Every review of it, in order, those taken back included.</summary>
    public IReadOnlyList<Review> History { get; }

    /// <summary>The record as it stood at the last review that holds.</summary>
    public LedgerRecord Judged { get; }

    /// <summary>That record with all corrections that hold.</summary>
    public LedgerRecord Corrected { get; }

    /// <summary>What the last word comes to; null where everything was taken back.</summary>
    public Verdict? Verdict { get; }

    /// <summary>What each reviewer holds, in order of their first review.</summary>
    public IReadOnlyList<Opinion> Opinions { get; }

    /// <summary>Whether reviewers differ on whether there is such a thing, or on an event's type.</summary>
    public bool Disputed => Opinions.Select(Label).Distinct().Count() > 1;

    /// <summary>The fields in which a record, coded since, differs from what was judged.</summary>
    public IReadOnlyList<string> ChangedSince(LedgerRecord record) => RecordPatch.Differences(Judged, record);

    /// <summary>What kappa and alpha compare: an event's type, another record's kind, or none where rejected.</summary>
    internal static string Label(Opinion opinion) =>
        opinion.Record is null ? "none" : RecordAnchor.Of(opinion.Record) is var a ? a.Type ?? a.Kind : "";

    /// <summary>The anchors by which a newer coder's record is known as this thing: as it was judged, and as it was corrected.</summary>
    internal IEnumerable<RecordAnchor> Anchors() =>
        History.Select(r => r.Judged).Append(Corrected).Select(RecordAnchor.Of).Distinct();

    // From the last to the first, so that taking back what took something back brings it back.
    private static List<Review> Standing(IReadOnlyList<Review> history)
    {
        var gone = new HashSet<int>();
        var standing = new List<Review>();
        foreach (var review in history.Reverse().Where(r => !gone.Contains(r.Number)))
        {
            if (review.Undoes is { } number)
            {
                gone.Add(number);
            }
            else
            {
                standing.Add(review);
            }
        }

        standing.Reverse();
        return standing;
    }

    private Opinion OpinionOf(string reviewer)
    {
        var own = _standing.Where(r => r.Reviewer == reviewer).ToList();
        var verdict = VerdictOf(own);
        return new Opinion(reviewer, verdict, verdict == Reviews.Verdict.Rejected ? null : Corrections(own));
    }

    private static Verdict VerdictOf(List<Review> reviews) => reviews[^1].Action == ReviewAction.Reject ? Reviews.Verdict.Rejected
        : reviews.Exists(r => r.Action == ReviewAction.Set) ? Reviews.Verdict.Corrected : Reviews.Verdict.Accepted;

    /// <summary>A record of this thing, coded since, with the corrections that hold.</summary>
    public LedgerRecord Reapply(LedgerRecord record) => Reapply(record, _standing);

    private LedgerRecord Corrections(List<Review> reviews) =>
        Reapply((reviews.Count > 0 ? reviews : History)[^1].Judged, reviews);

    // A field that a later coder's record no longer has (the second of what are no longer two actors) stays as it is.
    private static LedgerRecord Reapply(LedgerRecord record, List<Review> reviews)
    {
        foreach (var set in reviews.Where(r => r.Action == ReviewAction.Set))
        {
            try
            {
                record = RecordPatch.Set(record, set.Field!, set.Value!);
            }
            catch (ReviewException)
            {
                continue;
            }
        }

        return record;
    }
}

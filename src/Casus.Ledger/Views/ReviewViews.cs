namespace Casus.Ledger.Views;

/// <summary>What there is to review.</summary>
/// <param name="reader">The ledger.</param>
public sealed class ReviewViews(LedgerReader reader)
{
    /// <summary>
    /// Events that a reviewer has not judged, the most useful first: those that weigh much in a count and that the coder is
    /// least sure of.
    /// </summary>
    /// <param name="filter">Which events.</param>
    /// <param name="reviewer">Who reviews.</param>
    /// <param name="queue">Which of them.</param>
    /// <param name="size">How many.</param>
    public PageOf<EventLine> Queue(EventFilter filter, string reviewer, ReviewQueue queue, int size = 50) => reader.Guarded(connection =>
    {
        const string Reviews = "SELECT record_id FROM reviews WHERE action <> 'undo' AND review NOT IN (SELECT undoes FROM reviews WHERE undoes IS NOT NULL)";
        var where = filter.Where(reader, connection).And($"e.id NOT IN ({Reviews} AND reviewer = ?)", reviewer.Length == 0 ? null : reviewer);
        where = queue switch
        {
            ReviewQueue.New => where.And($"e.id NOT IN ({Reviews})"),
            ReviewQueue.Second => where.And($"e.id IN ({Reviews})"),
            _ => where,
        };
        var total = (long)connection.Scalar($"SELECT count(*) FROM events e JOIN documents d USING (document) {where}", where.Values)!;
        return new PageOf<EventLine>(total, 1, size, EventLines.Read(
            connection, where, "(1 - e.confidence) * (1 + abs(e.intensity)) DESC, e.id", $"LIMIT {size}"));
    });
}

/// <summary>Which events a reviewer is given.</summary>
public enum ReviewQueue
{
    /// <summary>Those that nobody has judged.</summary>
    New,

    /// <summary>Those that somebody else has judged.</summary>
    Second,

    /// <summary>Both.</summary>
    All,
}

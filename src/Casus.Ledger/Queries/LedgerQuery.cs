using Casus.Ledger.Clusters;
using DuckDB.NET.Data;

namespace Casus.Ledger.Queries;

/// <summary>
/// Questions to a ledger. Each call sees one moment of the ledger, and calls may run side by side.
/// </summary>
/// <param name="ledger">The ledger; it must stay open.</param>
public sealed class LedgerQuery(LedgerReader ledger)
{
    private const int BatchSize = 500;

    /// <summary>How many events there are.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public long Count(EventFilter filter) => Ask(filter, (connection, condition) =>
        (long)connection.Scalar($"SELECT count(*) FROM {condition.Events}", condition.Values)!);

    /// <summary>The same by where they come from: <c>articles</c>, or a data set; the most first.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<FacetCount> CountByDataset(EventFilter filter) => Ask(filter, (connection, condition) => connection.List(
        $"SELECT coalesce(e.dataset, '{EventFilter.Articles}') AS dataset, count(*) AS events FROM {condition.Events} GROUP BY ALL ORDER BY events DESC, dataset",
        r => new FacetCount(r.GetString(0), r.GetInt64(1)), condition.Values));

    /// <summary>The data sets of which the ledger holds events, by name.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<string> Datasets() => ledger.Guarded(connection => connection.List(
        "SELECT DISTINCT dataset FROM datasets WHERE events > 0 AND dataset <> 'gdelt-mentions' ORDER BY dataset", r => r.GetString(0)));

    /// <summary>A page of events, each with its article, its sentence and those who are cited for it.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<FoundEvent> Events(EventFilter filter, Paging page, EventOrder order = EventOrder.Newest) =>
        Ask<IReadOnlyList<FoundEvent>>(filter, (connection, condition) =>
        {
            var keys = Keys(connection, condition, order,
                FormattableString.Invariant($"LIMIT {page.Limit} OFFSET {page.Offset}"));
            return [.. keys.Chunk(BatchSize).SelectMany(chunk => FoundEventRows.Read(connection, chunk))];
        });

    /// <summary>All events, read on as they are taken.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IEnumerable<FoundEvent> AllEvents(EventFilter filter, EventOrder order = EventOrder.Written)
    {
        var keys = Ask(filter, (connection, condition) => Keys(connection, condition, order, ""));
        return keys.Chunk(BatchSize).SelectMany(chunk =>
            ledger.Guarded(connection => FoundEventRows.Read(connection, chunk).ToList()));
    }

    /// <summary>How many events there are a period, in order of time. Events without a day are left out.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<TimelinePoint> Timeline(
        EventFilter filter, TimeUnit period = TimeUnit.Day, TimelineSplit split = TimelineSplit.None) =>
        Ask(filter, (connection, condition) =>
        {
            var key = split switch
            {
                TimelineSplit.Type => "e.type",
                TimelineSplit.Quad => "e.quad",
                TimelineSplit.Outlet => "(SELECT d.outlet FROM documents d WHERE d.document = e.document)",
                _ => "NULL::VARCHAR",
            };
            condition.Add("e.date IS NOT NULL");
            return connection.List(
                $"""
                SELECT date_trunc('{Unit(period)}', e.date)::DATE AS start, {key} AS key, count(*)
                FROM {condition.Events} GROUP BY ALL ORDER BY start, key
                """,
                r => new TimelinePoint(r.MaybeDate(0)!.Value, r.MaybeString(1), r.GetInt64(2)), condition.Values);
        });

    /// <summary>The most frequent values of a property; an event with several of them counts for each.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<FacetCount> Facet(EventFilter filter, Facet facet, int limit = 20) =>
        Ask(filter, (connection, condition) => connection.List(
            FormattableString.Invariant(
                $"""
                WITH found AS (SELECT * FROM {condition.Events})
                SELECT value, count(*) AS events FROM ({FacetValues.Sql(facet)}) v WHERE value IS NOT NULL
                GROUP BY value ORDER BY events DESC, value LIMIT {limit}
                """),
            r => new FacetCount(r.GetString(0), r.GetInt64(1)), condition.Values));

    /// <summary>How many articles there are.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public long CountArticles(ArticleFilter filter) =>
        ledger.Guarded(connection => new ArticleSearch(filter).Count(connection));

    /// <summary>A page of articles, without their text.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<FoundArticle> Articles(
        ArticleFilter filter, Paging page, ArticleOrder order = ArticleOrder.Best) =>
        ledger.Guarded(connection => new ArticleSearch(filter).Find(connection, page, order));

    /// <summary>An article whole, with all its records, or null where there is none of that id.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public CodedDocument? Article(string documentId) => ledger.Find(documentId);

    /// <summary>The event that a report tells of with all its reports, or null where there is no report of that id.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public EventCluster? Cluster(string eventId) => Ask(new EventFilter { Cluster = eventId }, (connection, condition) =>
    {
        var keys = connection.List(
            $"""
            SELECT e.document, e.record, k.score, k.because FROM (SELECT e.* FROM {condition.Events}) e
            LEFT JOIN clusters k ON k.document = e.document AND k.record = e.record
            ORDER BY e.date NULLS LAST, (SELECT d.id FROM documents d WHERE d.document = e.document), e.record
            """,
            r => (Key: (r.GetInt32(0), r.GetInt32(1)), Score: r.MaybeDouble(2), Because: r.IsDBNull(3) ? [] : r.Strings(3)), condition.Values);
        return keys.Count == 0 ? null : new EventCluster(
            [.. FoundEventRows.Read(connection, [.. keys.Select(k => k.Key)]).Zip(keys, (f, k) => new ClusterReport(f, k.Score, k.Because))]);
    });

    internal static string Unit(TimeUnit period) => period switch
    {
        TimeUnit.Day => "day",
        TimeUnit.Week => "week",
        TimeUnit.Month => "month",
        _ => "year",
    };

    internal T Ask<T>(EventFilter filter, Func<DuckDBConnection, SqlCondition, T> question) =>
        ledger.Guarded(connection => question(connection, EventConditions.Of(filter, connection)));

    private static List<(int Document, int Record)> Keys(
        DuckDBConnection connection, SqlCondition condition, EventOrder order, string limit)
    {
        var by = order switch
        {
            EventOrder.Newest => "e.date DESC NULLS LAST, ",
            EventOrder.Oldest => "e.date NULLS LAST, ",
            EventOrder.Surest => "e.confidence DESC, ",
            EventOrder.Conflict => "e.intensity, ",
            EventOrder.Cooperation => "e.intensity DESC, ",
            _ => "",
        };
        return connection.List(
            $"SELECT e.document, e.record FROM {condition.Events} ORDER BY {by}e.document, e.record {limit}",
            r => (r.GetInt32(0), r.GetInt32(1)), condition.Values);
    }
}

using Casus.Ledger.Queries;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger.Statistics;

/// <summary>Counts events a country or dyad and period, as comparative research uses them.</summary>
/// <param name="ledger">The ledger; it must stay open.</param>
public sealed class LedgerStatistics(LedgerReader ledger)
{
    /// <summary>The rows, by period, country, recipient, data set and quad class, the row of all classes first.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<StatisticsRow> Ask(StatisticsRequest request) => ledger.Guarded(connection =>
    {
        var reach = Reach(connection);
        var condition = EventConditions.Of(request.Filter, connection);
        condition.Add("e.date IS NOT NULL");
        var period = $"date_trunc('{LedgerQuery.Unit(request.Period)}', date)::DATE";
        var sides = request.Dyads ? Sides.Dyads(request.Countries, condition) : Sides.Countries(request.Countries, condition);
        // Read again for the totals rather than kept: what of it is asked for twice is little, unless the first of each day must be found.
        return connection.List(
            $"""
            WITH chosen AS {(request.OneADay ? "MATERIALIZED" : "NOT MATERIALIZED")} (
                SELECT e.document, e.record, e.date, coalesce(e.dataset, '{EventFilter.Articles}') AS dataset, e.quad, e.intensity
                FROM {condition.Events} {(request.OneADay ? Sides.OneADay : "")}),
            days AS (SELECT date, dataset, count(*) AS events FROM chosen GROUP BY ALL),
            totals AS (SELECT {period} AS period, dataset, sum(events) AS total FROM days GROUP BY ALL),
            copies AS (SELECT document FROM documents WHERE copy_of IS NOT NULL),
            counted AS (
                SELECT {period} AS period, c.dataset, s.country, s.recipient, c.quad, c.intensity, k.document IS NULL AS original, g.cluster
                FROM ({sides}) s JOIN chosen c ON c.document = s.document AND c.record = s.record
                LEFT JOIN copies k ON k.document = c.document
                LEFT JOIN clusters g ON g.document = c.document AND g.record = c.record)
            SELECT n.period, n.dataset, n.country, n.recipient, n.quad, count(*), count(*) FILTER (original),
                count(DISTINCT n.cluster) + count(*) FILTER (n.cluster IS NULL), count(*) / any_value(t.total),
                min(n.intensity), median(n.intensity), sum(n.intensity)
            FROM counted n JOIN totals t ON t.period = n.period AND t.dataset = n.dataset
            GROUP BY GROUPING SETS (
                (n.period, n.dataset, n.country, n.recipient, n.quad), (n.period, n.dataset, n.country, n.recipient))
            ORDER BY n.period, n.country, n.recipient, n.dataset, n.quad NULLS FIRST
            """,
            r => Row(r, request.Period, reach), condition.Values);
    });

    /// <summary>How many of the events have no day, and so belong to no period.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public long WithoutDay(EventFilter filter) => ledger.Guarded(connection =>
    {
        var condition = EventConditions.Of(filter with { From = null, To = null }, connection);
        condition.Add("e.date IS NULL");
        return (long)connection.Scalar($"SELECT count(*) FROM {condition.Events}", condition.Values)!;
    });

    // The day up to which articles, and data sets, can tell of events.
    private static Dictionary<string, LocalDate> Reach(DuckDBConnection connection) => connection.List(
        $"""
        SELECT '{EventFilter.Articles}', coalesce(
            (SELECT max(published)::DATE FROM documents), (SELECT max(date) FROM events WHERE dataset IS NULL AND tense = 'past'))
        UNION ALL SELECT dataset, max(last_date) FROM datasets GROUP BY dataset
        """,
        r => (Dataset: r.GetString(0), Day: r.MaybeDate(1)))
        .Where(r => r.Day is not null).ToDictionary(r => r.Dataset, r => r.Day!.Value);

    private static StatisticsRow Row(DuckDBDataReader r, TimeUnit period, Dictionary<string, LocalDate> reach)
    {
        var (start, dataset) = (r.MaybeDate(0)!.Value, r.GetString(1));
        return new StatisticsRow(
            start, dataset, r.GetString(2), r.MaybeString(3), r.MaybeString(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7),
            r.GetDouble(8), r.GetDouble(9), r.GetDouble(10), r.GetDouble(11),
            reach.TryGetValue(dataset, out var last) && last >= LastDay(start, period));
    }

    private static LocalDate LastDay(LocalDate start, TimeUnit period) => period switch
    {
        TimeUnit.Day => start,
        TimeUnit.Week => start.PlusDays(6),
        TimeUnit.Month => start.PlusMonths(1).PlusDays(-1),
        _ => start.PlusYears(1).PlusDays(-1),
    };
}

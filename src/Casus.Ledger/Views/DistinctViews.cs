using System.Globalization;
using DuckDB.NET.Data;

namespace Casus.Ledger.Views;

/// <summary>Distinct events, each with all its reports.</summary>
/// <param name="reader">The ledger.</param>
public sealed class DistinctViews(LedgerReader reader)
{
    private const int PageSize = 50;
    // A report that has not been compared with others yet stands for itself, by a number below zero.
    private const int RecordsADocument = 1_000_000;
    private static readonly string Event = string.Create(
        CultureInfo.InvariantCulture, $"coalesce(k.cluster::BIGINT, -(e.document::BIGINT * {RecordsADocument} + e.record))");

    private const string Tables =
        "events e JOIN documents d USING (document) LEFT JOIN clusters k ON k.document = e.document AND k.record = e.record";

    /// <summary>The events of which a filter lets a report through, in its order.</summary>
    public PageOf<DistinctLine> List(EventFilter filter) => reader.Guarded(connection =>
    {
        var where = filter.Where(reader, connection);
        var number = Math.Max(1, filter.Page ?? 1);
        var total = (long)connection.Scalar($"SELECT count(DISTINCT {Event}) FROM {Tables} {where}", where.Values)!;
        var events = connection.List(
            $"""
            SELECT {Event} AS event FROM {Tables} {where} GROUP BY 1
            ORDER BY {Order(filter.Sort)}, event
            LIMIT {PageSize} OFFSET {(long)(number - 1) * PageSize}
            """,
            r => r.GetInt64(0), where.Values);
        var coverages = Coverages(connection, events).ToDictionary(c => c.Event);
        var shown = events.ConvertAll(e => coverages[e]);
        var lines = EventLines.Read(connection, shown.ConvertAll(c => (c.Document, c.Record)));
        return new PageOf<DistinctLine>(total, number, PageSize, [.. lines.Zip(shown, DistinctLine.Of)]);
    });

    /// <summary>How many reports, originals and distinct events there are of each type, the most first.</summary>
    public IReadOnlyList<DistinctCount> Counts(EventFilter filter) => reader.Guarded(connection =>
    {
        var where = filter.Where(reader, connection);
        return connection.List(
            $"""
            SELECT e.type, count(*), count(*) FILTER (d.copy_of IS NULL), count(DISTINCT {Event}) FROM {Tables} {where}
            GROUP BY 1 ORDER BY 2 DESC, 1
            """,
            r => new DistinctCount(r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)), where.Values);
    });

    private static string Order(string? sort) => sort switch
    {
        "reports" => "count(*) DESC, max(e.date) DESC NULLS LAST",
        "oldest" => "min(e.date) NULLS LAST",
        "surest" => "max(e.confidence) DESC",
        _ => "max(e.date) DESC NULLS LAST",
    };

    private static List<DistinctCoverage> Coverages(DuckDBConnection connection, List<long> events)
    {
        if (events.Count == 0)
        {
            return [];
        }

        var keys = Keys(connection, events);
        var rows = string.Join(", ", keys.Select(k => FormattableString.Invariant($"({k.Event}, {k.Document}, {k.Record})")));
        var documents = string.Join(", ", keys.Select(k => FormattableString.Invariant($"{k.Document}")).Distinct());
        return connection.List(
            $"""
            WITH keys(event, document, record) AS (VALUES {rows}),
            names AS (
                SELECT document, record, string_agg(lower(coalesce(name, text)), ' ' ORDER BY position) FILTER (role = 'actor') AS actors,
                    string_agg(lower(coalesce(name, text)), ' ' ORDER BY position) FILTER (role = 'recipient') AS recipients
                FROM participants WHERE document IN ({documents}) GROUP BY ALL)
            SELECT keys.event, first(e.document ORDER BY d.copy_of IS NOT NULL, e.confidence DESC, e.document, e.record),
                first(e.record ORDER BY d.copy_of IS NOT NULL, e.confidence DESC, e.document, e.record),
                count(*), count(*) FILTER (d.copy_of IS NULL), count(DISTINCT e.document), count(DISTINCT d.outlet),
                min(d.published), max(d.published),
                count(DISTINCT names.actors) > 1, count(DISTINCT names.recipients) > 1,
                count(DISTINCT e.date) FILTER (e.time_from IS NOT NULL OR e.time_to IS NOT NULL) > 1,
                count(DISTINCT lower(coalesce(e.place_name, e.place_text))) > 1, count(DISTINCT e.mode) > 1,
                count(DISTINCT CASE WHEN e.polarity = 'negative' THEN 0 WHEN e.certainty = 'certain' THEN 1 ELSE 2 END) > 1
            FROM events e JOIN keys USING (document, record) JOIN documents d USING (document) LEFT JOIN names USING (document, record)
            WHERE e.document IN ({documents}) AND d.document IN ({documents}) GROUP BY keys.event
            """,
            r => new DistinctCoverage(
                r.GetInt64(0), r.GetInt32(1), r.GetInt32(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), Day(r, 7), Day(r, 8),
                [.. Points.Where((_, i) => r.GetBoolean(9 + i))]));
    }

    private static readonly string[] Points = ["actor", "recipient", "day", "place", "mode", "status"];

    // All reports of the events, also those that the filter does not let through.
    private static List<(long Event, int Document, int Record)> Keys(DuckDBConnection connection, List<long> events)
    {
        var gathered = string.Join(", ", events.Where(e => e >= 0).Prepend(-1).Select(e => e.ToString(CultureInfo.InvariantCulture)));
        return
        [
            .. connection.List(
                $"SELECT cluster, document, record FROM clusters WHERE cluster IN ({gathered})",
                r => ((long)r.GetInt32(0), r.GetInt32(1), r.GetInt32(2))),
            .. events.Where(e => e < 0).Select(e => (e, (int)(-e / RecordsADocument), (int)(-e % RecordsADocument))),
        ];
    }

    private static DateOnly? Day(DuckDBDataReader r, int column) => r.IsDBNull(column) ? null : DateOnly.FromDateTime(r.GetDateTime(column));
}

using DuckDB.NET.Data;

namespace Casus.Ledger.Views;

/// <summary>Reads events as they stand in lists.</summary>
internal static class EventLines
{
    /// <summary>The events of a page, in its order.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="where">Which events; <c>e</c> is the event, <c>d</c> its document.</param>
    /// <param name="order">What to order by.</param>
    /// <param name="limit">LIMIT and OFFSET.</param>
    public static List<EventLine> Read(DuckDBConnection connection, Where where, string order, string limit) => Read(
        connection,
        connection.List(
            $"SELECT e.document, e.record FROM events e JOIN documents d USING (document) {where} ORDER BY {order} {limit}",
            r => (r.GetInt32(0), r.GetInt32(1)), where.Values));

    /// <summary>Single events, in the order of their keys.</summary>
    public static List<EventLine> Read(DuckDBConnection connection, IReadOnlyList<(int Document, int Record)> keys)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        // Numbers written out let DuckDB pass over the stretches of a table that hold none of them.
        var documents = string.Join(", ", keys.Select(k => FormattableString.Invariant($"{k.Document}")).Distinct());
        var lines = string.Join(", ", keys.Select((k, line) => FormattableString.Invariant($"({k.Document}, {k.Record}, {line})")));
        return connection.List(
            $"""
            WITH keys(document, record, line) AS (VALUES {lines}),
            page AS (
                SELECT e.*, d.id AS article, d.title, d.outlet, d.published, {EventStandings.Sql} AS standing, keys.line
                FROM events e JOIN keys USING (document, record) JOIN documents d USING (document)
                WHERE e.document IN ({documents}) AND d.document IN ({documents})),
            parties AS (
                SELECT document, record,
                    list(coalesce(name, text) ORDER BY position) FILTER (role = 'actor') AS actors,
                    list(coalesce(name, text) ORDER BY position) FILTER (role = 'recipient') AS recipients
                FROM participants WHERE document IN ({documents}) GROUP BY ALL),
            triggers AS (
                SELECT document, record, min(start) AS first, max("end") AS last
                FROM words WHERE role = 'trigger' AND document IN ({documents}) GROUP BY ALL)
            SELECT p.id, p.article, p.title, p.outlet, p.published, p.date, p.type, p.mode, p.quad, p.intensity,
                parties.actors, parties.recipients, coalesce(p.place_name, p.place_text), p.place_country, p.standing,
                coalesce(s.name, s.text), a.stance, p.confidence,
                z.start IS NOT NULL,
                CASE WHEN z.start IS NULL THEN substring(t.text, greatest(first - {Excerpt.Reach}, 0) + 1, least(first, {Excerpt.Reach}))
                    ELSE substring(t.text, least(z.start, first) + 1, first - least(z.start, first)) END,
                substring(t.text, first + 1, last - first),
                substring(t.text, last + 1, CASE WHEN z.start IS NULL THEN {Excerpt.Reach} ELSE greatest(z."end" - last, 0) END)
            FROM page p
            JOIN (SELECT document, text FROM documents WHERE document IN ({documents})) t USING (document)
            LEFT JOIN parties USING (document, record)
            LEFT JOIN triggers USING (document, record)
            LEFT JOIN (SELECT * FROM sentences WHERE document IN ({documents})) z ON z.document = p.document AND z.position = p.sentence
            LEFT JOIN (SELECT * FROM attributions WHERE document IN ({documents})) a ON a.document = p.document AND a.id = p.attributions[1]
            LEFT JOIN (SELECT * FROM participants WHERE role = 'source' AND position = 0 AND document IN ({documents})) s
                ON s.document = a.document AND s.record = a.record
            ORDER BY p.line
            """,
            Line);
    }

    private static EventLine Line(DuckDBDataReader r) => new(
        r.GetString(0), r.GetString(1), r.MaybeString(2), r.MaybeString(3),
        r.IsDBNull(4) ? null : DateOnly.FromDateTime(r.GetDateTime(4)), r.IsDBNull(5) ? null : r.GetFieldValue<DateOnly>(5),
        r.GetString(6), r.MaybeString(7), r.GetString(8), r.GetDouble(9), Names(r, 10), Names(r, 11), r.MaybeString(12),
        r.MaybeString(13), r.GetString(14), r.MaybeString(15), r.MaybeString(16), r.GetDouble(17),
        r.GetBoolean(18)
            ? new Excerpt(r.MaybeString(19) ?? "", r.MaybeString(20) ?? "", r.MaybeString(21) ?? "")
            : Excerpt.Of(r.MaybeString(19) ?? "", r.MaybeString(20) ?? "", r.MaybeString(21) ?? ""));

    private static IReadOnlyList<string> Names(DuckDBDataReader r, int column) => r.IsDBNull(column) ? [] : r.Strings(column);
}

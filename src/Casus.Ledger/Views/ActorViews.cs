using DuckDB.NET.Data;

namespace Casus.Ledger.Views;

/// <summary>Who acts, and who deals with whom.</summary>
/// <param name="reader">The ledger.</param>
public sealed class ActorViews(LedgerReader reader)
{
    private const int PageSize = 100;

    /// <summary>The actors that a filter lets through, the most active first.</summary>
    public PageOf<ActorLine> List(ActorFilter filter) => reader.Guarded(connection =>
    {
        var where = filter.Where();
        var number = Math.Max(1, filter.Page ?? 1);
        var total = (long)connection.Scalar(
            $"SELECT count(DISTINCT coalesce(p.name, p.text)) FROM participants p {where}", where.Values)!;
        var names = connection.List(
            $"""
            SELECT coalesce(p.name, p.text) AS name FROM participants p {where} GROUP BY 1 ORDER BY count(*) DESC, 1
            LIMIT {PageSize} OFFSET {(long)(number - 1) * PageSize}
            """,
            r => r.GetString(0), where.Values);
        return new PageOf<ActorLine>(total, number, PageSize, names.Count == 0 ? [] : Lines(connection, where, names));
    });

    // An event counts once, also where it names somebody twice.
    private static List<ActorLine> Lines(DuckDBConnection connection, Where where, List<string> names)
    {
        var listed = string.Join(", ", names.Select((n, i) => $"({where.Value(n)}, {i})"));
        return connection.List(
            $"""
            WITH listed(name, line) AS (VALUES {listed}),
            found AS (
                SELECT listed.line, listed.name, p.role, p.document, p.document::BIGINT * 1000000 + p.record AS record, p.position, p.country, p.sector
                FROM (FROM participants p {where}) p JOIN listed ON listed.name = coalesce(p.name, p.text))
            SELECT name, mode(country), mode(sector), count(DISTINCT record) FILTER (role = 'actor'),
                count(DISTINCT record) FILTER (role = 'recipient'), count(*) FILTER (role = 'source' AND position = 0), count(DISTINCT document)
            FROM found GROUP BY name, line ORDER BY line
            """,
            r => new ActorLine(
                r.GetString(0), r.MaybeString(1), r.MaybeString(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6)),
            where.Values);
    }

    /// <summary>Names an actor goes by in the texts, the most frequent first.</summary>
    public IReadOnlyList<Choice> Mentions(string name) => reader.Guarded(connection =>
    {
        var among = new Where(Appearance.Common(reader.Appearances.Of(connection, name))).Among("p");
        return connection.List(
            $"SELECT text, count(*) FROM participants p WHERE coalesce(name, text) = $1{among} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20",
            r => new Choice(r.GetString(0), r.GetInt64(1)), name);
    });

    /// <summary>Who does how much to whom, the busiest pairs first; negated and open events are left out.</summary>
    /// <param name="filter">Which events count.</param>
    /// <param name="countries">Whether to put together all actors of a country or organisation.</param>
    /// <param name="most">How many pairs.</param>
    public IReadOnlyList<PairLine> Pairs(EventFilter filter, bool countries = false, int most = 200) => reader.Guarded(connection =>
    {
        var where = filter.Where(reader, connection).And(EventStandings.Fact).And("a.role = 'actor' AND r.role = 'recipient' AND a.who <> r.who");
        return connection.List(
            $"""
            WITH parties AS {(where.IsNarrow ? "MATERIALIZED" : "NOT MATERIALIZED")} (
                SELECT document, record, role, {(countries ? "country" : "coalesce(name, text)")} AS who FROM participants p WHERE role <> 'source'{where.Among("p")})
            SELECT actor, recipient, count(*) FILTER (quad LIKE '%cooperation'), count(*) FILTER (quad LIKE '%conflict'), round(avg(intensity), 2)
            FROM (
                SELECT DISTINCT a.who AS actor, r.who AS recipient, e.document, e.record, e.quad, e.intensity
                FROM events e JOIN documents d USING (document)
                JOIN parties a USING (document, record) JOIN parties r USING (document, record) {where})
            GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT {most}
            """,
            row => new PairLine(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetDouble(4)), where.Values);
    });
}

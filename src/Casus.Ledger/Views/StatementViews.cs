using DuckDB.NET.Data;

namespace Casus.Ledger.Views;

/// <summary>Who says what.</summary>
/// <param name="reader">The ledger.</param>
public sealed class StatementViews(LedgerReader reader)
{
    private const int PageSize = 50;
    private const string Tables =
        """
        attributions a JOIN documents d USING (document)
        LEFT JOIN participants s ON s.document = a.document AND s.record = a.record AND s.role = 'source' AND s.position = 0
        """;

    /// <summary>The statements that a filter lets through, the latest first.</summary>
    public PageOf<StatementLine> List(StatementFilter filter) => reader.Guarded(connection =>
    {
        var where = filter.Where();
        var number = Math.Max(1, filter.Page ?? 1);
        var total = (long)connection.Scalar($"SELECT count(*) FROM {Tables} {where}", where.Values)!;
        return new PageOf<StatementLine>(total, number, PageSize, connection.List(
            $"""
            WITH page AS (
                SELECT a.document, a.record, a.id, d.id AS article, d.title, d.outlet, d.published,
                    coalesce(s.name, s.text) AS source, s.country, a.stance, a.manner, a.within
                FROM {Tables} {where}
                ORDER BY d.published DESC NULLS LAST, a.id LIMIT {PageSize} OFFSET {(long)(number - 1) * PageSize}),
            said AS (
                SELECT document, record,
                    string_agg(text, ' … ' ORDER BY position) FILTER (role = 'cue') AS cue,
                    string_agg(text, ' … ' ORDER BY position) FILTER (role = 'content') AS content
                FROM words WHERE document IN (SELECT document FROM page) GROUP BY ALL)
            SELECT p.id, article, title, outlet, published, source, country, stance, manner, cue, content, within
            FROM page p LEFT JOIN said USING (document, record) ORDER BY published DESC NULLS LAST, p.id
            """,
            Line, where.Values));
    });

    /// <summary>Who speaks most.</summary>
    /// <param name="filter">In which statements.</param>
    public IReadOnlyList<Choice> Speakers(StatementFilter filter) => reader.Guarded(connection =>
    {
        var where = filter.Where().And("s.name IS NOT NULL");
        return connection.List(
            $"SELECT s.name, count(*) FROM {Tables} {where} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20",
            r => new Choice(r.GetString(0), r.GetInt64(1)), where.Values);
    });

    private static StatementLine Line(DuckDBDataReader r) => new(
        r.GetString(0), r.GetString(1), r.MaybeString(2), r.MaybeString(3),
        r.IsDBNull(4) ? null : DateOnly.FromDateTime(r.GetDateTime(4)), r.MaybeString(5), r.MaybeString(6),
        r.GetString(7), r.GetString(8), r.MaybeString(9) ?? "", r.MaybeString(10) ?? "", r.MaybeString(11));
}

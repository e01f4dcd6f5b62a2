using DuckDB.NET.Data;

namespace Casus.Ledger.Views;

/// <summary>Who says what.</summary>
/// <param name="reader">The ledger.</param>
public sealed class StatementViews(LedgerReader reader)
{
    private const int PageSize = 50;
    private const string Tables = "attributions a JOIN documents d USING (document)";
    private const string Source = $"participants p ON p.document = a.document AND p.record = a.record AND {StatementFilter.Says}";

    /// <summary>The statements that a filter lets through, the latest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="size">Rows a page.</param>
    public PageOf<StatementLine> List(StatementFilter filter, int size = PageSize) => reader.Guarded(connection =>
    {
        var where = filter.Where(reader, connection);
        var number = Math.Max(1, filter.Page ?? 1);
        var (total, keys) = PageKeys.Read(
            connection, "a.document, a.record", Tables, where, "d.published DESC NULLS LAST, a.id", size, number,
            r => (Document: r.GetInt32(0), Record: r.GetInt32(1)), (filter.Source ?? filter.About ?? filter.Q) is not null);
        return new PageOf<StatementLine>(total, number, size, keys.Count == 0 ? [] : Lines(connection, keys));
    });

    /// <summary>Who speaks most.</summary>
    /// <param name="filter">In which statements.</param>
    public IReadOnlyList<Choice> Speakers(StatementFilter filter) => reader.Guarded(connection =>
    {
        var where = filter.Where(reader, connection).And("p.name IS NOT NULL");
        return connection.List(
            $"SELECT p.name, count(*) FROM {Tables} JOIN {Source} {where} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20",
            r => new Choice(r.GetString(0), r.GetInt64(1)), where.Values);
    });

    private static List<StatementLine> Lines(DuckDBConnection connection, List<(int Document, int Record)> keys)
    {
        // Numbers written out let DuckDB pass over the stretches of a table that hold none of them.
        var documents = string.Join(", ", keys.Select(k => FormattableString.Invariant($"{k.Document}")).Distinct());
        var these = string.Join(", ", keys.Select(k => FormattableString.Invariant($"({k.Document}, {k.Record})")));
        return connection.List(
            $"""
            WITH said AS (
                SELECT document, record,
                    string_agg(text, ' … ' ORDER BY position) FILTER (role = 'cue') AS cue,
                    string_agg(text, ' … ' ORDER BY position) FILTER (role = 'content') AS content
                FROM words WHERE document IN ({documents}) GROUP BY ALL)
            SELECT a.id, d.id, d.title, d.outlet, d.published, coalesce(p.name, p.text), p.country, a.stance, a.manner, cue, content, a.within
            FROM {Tables} LEFT JOIN {Source} AND p.document IN ({documents}) LEFT JOIN said ON said.document = a.document AND said.record = a.record
            WHERE a.document IN ({documents}) AND d.document IN ({documents}) AND (a.document, a.record) IN (VALUES {these})
            ORDER BY d.published DESC NULLS LAST, a.id
            """,
            Line);
    }

    private static StatementLine Line(DuckDBDataReader r) => new(
        r.GetString(0), r.GetString(1), r.MaybeString(2), r.MaybeString(3),
        r.IsDBNull(4) ? null : DateOnly.FromDateTime(r.GetDateTime(4)), r.MaybeString(5), r.MaybeString(6),
        r.GetString(7), r.GetString(8), r.MaybeString(9) ?? "", r.MaybeString(10) ?? "", r.MaybeString(11));
}

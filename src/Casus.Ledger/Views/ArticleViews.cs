using System.Globalization;
using DuckDB.NET.Data;

namespace Casus.Ledger.Views;

/// <summary>Lists of articles.</summary>
/// <param name="reader">The ledger.</param>
public sealed class ArticleViews(LedgerReader reader)
{
    private const int PageSize = 50;
    private const int OpeningLength = 240;

    /// <summary>The articles that a filter lets through, the latest first.</summary>
    public PageOf<ArticleLine> List(ArticleFilter filter) => reader.Guarded(connection =>
    {
        var where = filter.Where();
        var number = Math.Max(1, filter.Page ?? 1);
        var (total, documents) = PageKeys.Read(
            connection, "document", "documents d", where, "published DESC NULLS LAST, id", PageSize, number, r => r.GetInt32(0), filter.Q is not null);
        return new PageOf<ArticleLine>(total, number, PageSize, documents.Count == 0 ? [] : Lines(connection, documents));
    });

    /// <summary>What the filter offers.</summary>
    public ArticleChoices Choices() => reader.Guarded(connection => new ArticleChoices(
        Values(connection, "outlet", "documents"),
        Values(connection, "language", "documents"),
        Values(connection, "kind", "documents"),
        [.. Values(connection, "sign", "(SELECT DISTINCT document, sign FROM signs)"), .. Copies(connection)]));

    internal static List<Choice> Values(DuckDBConnection connection, string column, string table) => connection.List(
        $"SELECT {column}, count(*) FROM {table} WHERE {column} IS NOT NULL GROUP BY ALL ORDER BY 2 DESC, 1 LIMIT 500",
        r => new Choice(r.GetString(0), r.GetInt64(1)));

    private static IEnumerable<Choice> Copies(DuckDBConnection connection) =>
        (long)connection.Scalar("SELECT count(*) FROM documents WHERE copy_of IS NOT NULL")! is > 0 and var copies
            ? [new Choice("copy", copies)]
            : [];

    private static List<ArticleLine> Lines(DuckDBConnection connection, List<int> documents)
    {
        // Numbers written out let DuckDB pass over the stretches of a table that hold none of them.
        var these = $"document IN ({string.Join(", ", documents.Select(d => d.ToString(CultureInfo.InvariantCulture)))})";
        string Count(string table) => $"(SELECT document, count(*) AS number FROM {table} WHERE {these} GROUP BY 1)";
        return connection.List(
            $"""
            SELECT d.id, d.title, d.outlet, d.published, d.language, d.kind, d.copy_of, s.signs,
                coalesce(e.number, 0), coalesce(a.number, 0), coalesce(c.number, 0), substring(d.text, coalesce(b.start, 0) + 1, {OpeningLength})
            FROM (FROM documents WHERE {these}) d
            LEFT JOIN (SELECT document, list(DISTINCT sign ORDER BY sign) AS signs FROM signs WHERE {these} GROUP BY 1) s USING (document)
            LEFT JOIN (SELECT document, min(start) AS start FROM sections WHERE {these} AND role = 'body' GROUP BY 1) b USING (document)
            LEFT JOIN {Count("events")} e USING (document)
            LEFT JOIN {Count("attributions")} a USING (document)
            LEFT JOIN {Count("causes")} c USING (document)
            ORDER BY d.published DESC NULLS LAST, d.id
            """,
            Line);
    }

    private static ArticleLine Line(DuckDBDataReader r) => new(
        r.GetString(0), r.MaybeString(1), r.MaybeString(2), r.IsDBNull(3) ? null : DateOnly.FromDateTime(r.GetDateTime(3)),
        r.MaybeString(4), r.GetString(5), r.MaybeString(6), r.IsDBNull(7) ? [] : r.Strings(7),
        r.GetInt64(8), r.GetInt64(9), r.GetInt64(10), Opening(r.MaybeString(11) ?? ""));

    // Cut after a word.
    private static string Opening(string text) => text.Length < OpeningLength || text.LastIndexOf(' ') is not (> 0 and var last)
        ? text
        : text[..last] + " …";
}

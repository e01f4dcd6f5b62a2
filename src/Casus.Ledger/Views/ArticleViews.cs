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
        var total = (long)connection.Scalar($"SELECT count(*) FROM documents d {where}", where.Values)!;
        var rows = connection.List(
            $"""
            WITH page AS (
                SELECT document, id, title, outlet, published, language, kind, copy_of FROM documents d {where}
                ORDER BY published DESC NULLS LAST, id LIMIT {PageSize} OFFSET {(long)(number - 1) * PageSize})
            SELECT id, title, outlet, published, language, kind, copy_of,
                (SELECT list(DISTINCT sign ORDER BY sign) FROM signs s WHERE s.document = p.document),
                (SELECT count(*) FROM events e WHERE e.document = p.document),
                (SELECT count(*) FROM attributions a WHERE a.document = p.document),
                (SELECT count(*) FROM causes c WHERE c.document = p.document),
                (SELECT substring(t.text, coalesce((SELECT min(start) FROM sections s
                    WHERE s.document = p.document AND s.role = 'body'), 0) + 1, {OpeningLength})
                    FROM documents t WHERE t.document = p.document)
            FROM page p ORDER BY published DESC NULLS LAST, id
            """,
            Line, where.Values);
        return new PageOf<ArticleLine>(total, number, PageSize, rows);
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

    private static ArticleLine Line(DuckDBDataReader r) => new(
        r.GetString(0), r.MaybeString(1), r.MaybeString(2), r.IsDBNull(3) ? null : DateOnly.FromDateTime(r.GetDateTime(3)),
        r.MaybeString(4), r.GetString(5), r.MaybeString(6), r.IsDBNull(7) ? [] : r.Strings(7),
        r.GetInt64(8), r.GetInt64(9), r.GetInt64(10), Opening(r.MaybeString(11) ?? ""));

    // Cut after a word.
    private static string Opening(string text) => text.Length < OpeningLength || text.LastIndexOf(' ') is not (> 0 and var last)
        ? text
        : text[..last] + " …";
}

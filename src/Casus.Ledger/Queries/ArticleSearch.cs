using System.Globalization;
using Casus.Ledger.Search;
using DuckDB.NET.Data;

namespace Casus.Ledger.Queries;

/// <summary>Finds articles by their words and properties.</summary>
internal sealed class ArticleSearch
{
    private readonly ArticleFilter _filter;
    private readonly SearchText? _text;

    public ArticleSearch(ArticleFilter filter) =>
        (_filter, _text) = (filter, filter.Text is { } text && new SearchText(text) is { IsEmpty: false } search ? search : null);

    /// <summary>How many there are.</summary>
    public long Count(DuckDBConnection connection)
    {
        var condition = new SqlCondition();
        var matches = Matches(condition);
        return (long)connection.Scalar(
            $"{matches} SELECT count(*) FROM documents d {Score()} {Where(condition)}", condition.Values)!;
    }

    /// <summary>A page of them.</summary>
    public IReadOnlyList<FoundArticle> Find(DuckDBConnection connection, Paging page, ArticleOrder order)
    {
        var condition = new SqlCondition();
        var matches = Matches(condition);
        var by = order switch
        {
            ArticleOrder.Best when _text is not null => "m.score DESC, ",
            ArticleOrder.Oldest => "d.published NULLS LAST, ",
            ArticleOrder.Events => "events DESC, ",
            _ => "d.published DESC NULLS LAST, ",
        };
        // Counted before the page is cut only where the order asks for it.
        string Records(string table) => $"(SELECT count(*) FROM {table} r WHERE r.document = d.document)";
        var limit = FormattableString.Invariant($"LIMIT {page.Limit} OFFSET {page.Offset}");
        var numbers = connection.List(
            $"""
            {matches} SELECT d.document{(order == ArticleOrder.Events ? $", {Records("events")} AS events" : "")}
            FROM documents d {Score()} {Where(condition)} ORDER BY {by}d.document {limit}
            """,
            r => r.GetInt32(0), condition.Values);
        if (numbers.Count == 0)
        {
            return [];
        }

        var rows = connection.List(
            $"""
            SELECT d.document, d.id, d.title, d.outlet, d.author, d.published, d.language, d.kind, d.url, d.copy_of, d.coder,
                {Records("events")}, {Records("attributions")}, {Records("causes")}, d.text
            FROM documents d WHERE d.document IN ({string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))})
            """,
            r => (Number: r.GetInt32(0), Article: Article(r), Text: r.GetString(14))).ToDictionary(r => r.Number);
        var excerpts = _text is null ? null : new Excerpts(connection, numbers, _text);
        return [.. numbers.Select(n => rows[n].Article with { Excerpt = excerpts?.Of(n, rows[n].Text) })];
    }

    private static FoundArticle Article(DuckDBDataReader r) => new(
        r.GetString(1), r.MaybeString(2), r.MaybeString(3), r.MaybeString(4), r.MaybeTime(5), r.MaybeString(6),
        Vocabulary<ArticleKind>.Parse(r.GetString(7)), r.MaybeString(8), r.MaybeString(9), r.GetString(10),
        r.GetInt64(11), r.GetInt64(12), r.GetInt64(13), null);

    // Each part of the text counts the more, the rarer it is, and the oftener it stands there, with diminishing returns (BM25,
    // without its weight for length).
    private string Matches(SqlCondition condition)
    {
        if (_text is null)
        {
            return "";
        }

        var parts = _text.Wanted(condition).Select(sql =>
            $"""
            (SELECT document, ln(1 + (SELECT count(*) FROM documents) / count(*) OVER ()) * n * 2.2 / (n + 1.2) AS score
                FROM (SELECT document, count(*) AS n FROM ({sql}) GROUP BY document))
            """).ToList();
        var wanted = parts.Count == 0
            ? "SELECT document, 0 AS score FROM documents"
            : $"SELECT document, sum(score) AS score FROM ({string.Join(" UNION ALL ", parts)}) GROUP BY document "
                + FormattableString.Invariant($"HAVING count(*) = {parts.Count}");
        var unwanted = string.Concat(_text.Unwanted(condition).Select(sql => $" AND document NOT IN (SELECT document FROM ({sql}))"));
        return $"WITH matches AS (SELECT * FROM ({wanted}) WHERE true{unwanted})";
    }

    private string Score() => _text is null ? "" : "JOIN matches m ON m.document = d.document";

    private string Where(SqlCondition condition)
    {
        condition.AddIn("lower(d.outlet)", [.. _filter.Outlets.Select(o => o.ToLowerInvariant())]);
        condition.AddIn("d.kind", [.. _filter.Kinds.Select(Vocabulary<ArticleKind>.Name)]);
        if (_filter.From is { } from)
        {
            condition.Add($"d.published >= {condition.Value(from.ToDateOnly())}");
        }

        if (_filter.To is { } to)
        {
            condition.Add($"d.published < {condition.Value(to.PlusDays(1).ToDateOnly())}");
        }

        if (_filter.Originals)
        {
            condition.Add("d.copy_of IS NULL");
        }

        return condition.Where;
    }
}

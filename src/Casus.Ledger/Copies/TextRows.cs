using System.Globalization;
using DuckDB.NET.Data;

namespace Casus.Ledger.Copies;

/// <summary>Reads documents by their numbers, without records.</summary>
internal static class TextRows
{
    /// <summary>These documents, in order; numbers that there are no more are passed over.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="numbers">The documents.</param>
    /// <param name="texts">Whether with text and sections.</param>
    public static List<LedgerText> Of(DuckDBConnection connection, IReadOnlyCollection<int> numbers, bool texts = true)
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        // The range lets DuckDB pass over the stretches of a table that hold none of them.
        var list = string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
        var where = string.Create(CultureInfo.InvariantCulture, $"WHERE document BETWEEN {numbers.Min()} AND {numbers.Max()} AND document IN ({list})");
        return Read(connection, where, texts);
    }

    /// <summary>All documents without text and sections, in order.</summary>
    public static List<LedgerText> Heads(DuckDBConnection connection) => Read(connection, "", texts: false);

    private static List<LedgerText> Read(DuckDBConnection connection, string where, bool texts)
    {
        var sections = !texts ? null : connection.List(
            $"SELECT document, start, \"end\", role FROM sections {where} ORDER BY document, position",
            r => (Document: r.GetInt32(0), Section: new Section(
                r.GetInt32(1), r.GetInt32(2), Vocabulary<SectionRole>.Parse(r.GetString(3))))).ToLookup(r => r.Document, r => r.Section);
        var signs = connection.List(
            $"SELECT document, sign, because, start, \"end\" FROM signs {where} ORDER BY document, position",
            r => (Document: r.GetInt32(0), Sign: new Sign(r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetInt32(4))))
            .ToLookup(r => r.Document, r => r.Sign);
        return connection.List(
            $"""
            SELECT document, id, file, title, {(texts ? "text" : "''")}, url, outlet, author, published, language, kind, copy_of, coder
            FROM documents {where} ORDER BY document
            """,
            r => new LedgerText(r.GetInt32(0), DocumentRows.Record(r, sections?[r.GetInt32(0)] ?? [], signs[r.GetInt32(0)])));
    }
}

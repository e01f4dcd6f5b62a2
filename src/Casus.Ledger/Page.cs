using System.Globalization;
using DuckDB.NET.Data;

namespace Casus.Ledger;

/// <summary>Some documents or records of a ledger, as conditions on the tables' rows.</summary>
internal sealed class Page
{
    private readonly string _documents, _records;

    private Page(string documents, string records, int last) => (_documents, _records, Last) = (documents, records, last);

    /// <summary>The highest number of a document on it.</summary>
    public int Last { get; }

    /// <summary>All documents between two numbers, both included, with all their records.</summary>
    public static Page Between(int first, int last)
    {
        var condition = Within(first, last);
        return new Page(condition, condition, last);
    }

    /// <summary>Single documents with all their records; there must be at least one.</summary>
    public static Page OfDocuments(IReadOnlyCollection<int> numbers)
    {
        var condition = $"{Within(numbers.Min(), numbers.Max())} AND document IN ({string.Join(", ", numbers.Select(Number))})";
        return new Page(condition, condition, numbers.Max());
    }

    /// <summary>Single records, and the documents that hold them; there must be at least one.</summary>
    public static Page Of(IReadOnlyCollection<(int Document, int Record)> keys)
    {
        // The list of numbers lets DuckDB pass over the stretches of a table that hold none of them.
        var numbers = keys.Select(k => k.Document).Distinct().Order().ToList();
        var documents = $"{Within(numbers[0], numbers[^1])} AND document IN ({string.Join(", ", numbers.Select(Number))})";
        var records = string.Join(", ", keys.Select(k => $"({Number(k.Document)}, {Number(k.Record)})"));
        var stretch = FormattableString.Invariant($"record BETWEEN {keys.Min(k => k.Record)} AND {keys.Max(k => k.Record)}");
        return new Page(documents, $"{documents} AND {stretch} AND (document, record) IN (VALUES {records})", numbers[^1]);
    }

    /// <summary>The next so many documents after a number, or null where there are none.</summary>
    public static Page? After(DuckDBConnection connection, int number, int size) => connection.Scalar(
        "SELECT max(document) FROM (SELECT document FROM documents WHERE document > $1 ORDER BY document LIMIT $2)",
        number, size) is int last ? Between(number + 1, last) : null;

    /// <summary>The rows of a table with one row a document, or several by position, on this page, in order.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns after the document's number.</param>
    /// <param name="order">The columns by which rows of a document are ordered.</param>
    /// <param name="row">Reads a row; column 0 is the document's number.</param>
    public List<T> Rows<T>(
        DuckDBConnection connection, string table, string columns, string order, Func<DuckDBDataReader, T> row) =>
        Rows(connection, table, columns, order, row, _documents);

    /// <summary>The rows of a table of records, or of what belongs to records, on this page, in order.</summary>
    public List<T> Records<T>(
        DuckDBConnection connection, string table, string columns, string order, Func<DuckDBDataReader, T> row) =>
        Rows(connection, table, columns, order, row, _records);

    private static List<T> Rows<T>(
        DuckDBConnection connection, string table, string columns, string order, Func<DuckDBDataReader, T> row,
        string condition) =>
        connection.List($"SELECT document, {columns} FROM {table} WHERE {condition} ORDER BY document, {order}", row);

    private static string Within(int first, int last) => $"document BETWEEN {Number(first)} AND {Number(last)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

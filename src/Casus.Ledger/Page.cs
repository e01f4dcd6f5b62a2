using DuckDB.NET.Data;

namespace Casus.Ledger;

/// <summary>A stretch of document numbers, both ends included.</summary>
internal sealed record Page(int First, int Last)
{
    /// <summary>The next so many documents after a number, or null where there are none.</summary>
    public static Page? After(DuckDBConnection connection, int number, int size) => connection.Scalar(
        "SELECT max(document) FROM (SELECT document FROM documents WHERE document > $1 ORDER BY document LIMIT $2)",
        number, size) is int last ? new Page(number + 1, last) : null;

    /// <summary>The rows of a table on this page, in order.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns after the document's number.</param>
    /// <param name="order">The columns by which rows of a document are ordered.</param>
    /// <param name="row">Reads a row; column 0 is the document's number.</param>
    public List<T> Rows<T>(
        DuckDBConnection connection, string table, string columns, string order, Func<DuckDBDataReader, T> row) =>
        connection.List(
            $"SELECT document, {columns} FROM {table} WHERE document BETWEEN $1 AND $2 ORDER BY document, {order}",
            row, First, Last);
}

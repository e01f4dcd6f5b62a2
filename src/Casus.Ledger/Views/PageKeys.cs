using System.Globalization;
using DuckDB.NET.Data;

namespace Casus.Ledger.Views;

/// <summary>Which rows stand on a page, and how many there are on all.</summary>
internal static class PageKeys
{
    /// <summary>Reads them.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="keys">Columns of a key.</param>
    /// <param name="tables">Where to look.</param>
    /// <param name="where">Which rows.</param>
    /// <param name="order">What to order by.</param>
    /// <param name="size">Rows a page.</param>
    /// <param name="number">The page, from 1.</param>
    /// <param name="read">Reads a key.</param>
    /// <param name="search">Whether finding the rows is what takes time: then they are found and counted in one go.</param>
    public static (long Total, List<T> Keys) Read<T>(
        DuckDBConnection connection, string keys, string tables, Where where, string order, int size, int number,
        Func<DuckDBDataReader, T> read, bool search)
    {
        var limit = string.Create(CultureInfo.InvariantCulture, $"ORDER BY {order} LIMIT {size} OFFSET {(long)(number - 1) * size}");
        if (search)
        {
            var found = connection.List(
                $"SELECT {keys}, count(*) OVER () AS total FROM {tables} {where} {limit}",
                r => (Key: read(r), Total: r.GetInt64(r.FieldCount - 1)), where.Values);
            if (found.Count > 0 || number == 1)
            {
                return (found.Count > 0 ? found[0].Total : 0, found.ConvertAll(f => f.Key));
            }
        }

        var total = (long)connection.Scalar($"SELECT count(*) FROM {tables} {where}", where.Values)!;
        return (total, total == 0 ? [] : connection.List($"SELECT {keys} FROM {tables} {where} {limit}", read, where.Values));
    }
}

using System.Numerics;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Casus.Ledger.Tables;

/// <summary>
/// A ledger open for anybody's SQL, which can read it and nothing else: the file is opened read-only, and files, networks,
/// extensions and settings are out of reach.
/// </summary>
public sealed class SqlSession : IDisposable
{
    private readonly string _path;
    private readonly DuckDBConnection _connection;

    private SqlSession(string path)
    {
        _path = path;
        _connection = LedgerFile.OpenForReading(path, LedgerFile.Settings(path, readOnly: true));
    }

    /// <summary>Opens a ledger; it is not changed.</summary>
    /// <exception cref="LedgerException">It is missing, in use, or not a ledger.</exception>
    public static SqlSession Open(string path)
    {
        var session = new SqlSession(path);
        LedgerFile.Guarded(path, () =>
        {
            session._connection.Execute("SET enable_external_access = false");
            session._connection.Execute("SET lock_configuration = true");
            return true;
        });
        return session;
    }

    /// <summary>The result of a query; its rows are read as they are taken.</summary>
    /// <exception cref="LedgerException">DuckDB does not take it, or it would do more than read.</exception>
    public ResultTable Query(string sql)
    {
        var reader = Guarded(() => _connection.Reader(sql));
        return new ResultTable(
            [.. Enumerable.Range(0, reader.FieldCount).Select(i => new ResultColumn(reader.GetName(i), KindOf(reader.GetFieldType(i))))],
            Rows(reader));
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private IEnumerable<object?[]> Rows(DuckDBDataReader reader)
    {
        using (reader)
        {
            while (Guarded(reader.Read))
            {
                yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => Value(reader, i))];
            }

            // What follows is run, within the same bounds, but its answer would be lost.
            if (Guarded(reader.NextResult))
            {
                throw new LedgerException(_path, "one SQL statement at a time");
            }
        }
    }

    private static ValueKind KindOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64
            or TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 => ValueKind.Whole,
        TypeCode.Single or TypeCode.Double or TypeCode.Decimal => ValueKind.Number,
        TypeCode.Boolean => ValueKind.Truth,
        TypeCode.DateTime => ValueKind.Time,
        _ when type == typeof(DateOnly) => ValueKind.Day,
        _ when type == typeof(BigInteger) => ValueKind.Whole,
        _ => ValueKind.Text,
    };

    private object? Value(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null
        : KindOf(reader.GetFieldType(column)) switch
        {
            ValueKind.Whole => Whole(reader, column),
            ValueKind.Number => Convert.ToDouble(reader.GetValue(column), null),
            ValueKind.Truth => reader.GetBoolean(column),
            ValueKind.Day => reader.GetFieldValue<DateOnly>(column),
            ValueKind.Time => reader.GetDateTime(column),
            _ => reader.GetValue(column) is var value && value is string or Guid ? value.ToString() : JsonSerializer.Serialize(value),
        };

    // Sums are whole numbers of 128 bits in DuckDB; few of them need more than 64.
    private long Whole(DuckDBDataReader reader, int column) => reader.GetValue(column) switch
    {
        BigInteger big when big < long.MinValue || big > long.MaxValue => throw new LedgerException(
            _path, $"{big} in column {reader.GetName(column)} is too large for a whole number; ask for {reader.GetName(column)}::VARCHAR"),
        BigInteger big => (long)big,
        var value => Convert.ToInt64(value, null),
    };

    // What DuckDB says of somebody's SQL is told as it is, with the place it points to.
    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DuckDBException e)
        {
            throw new LedgerException(_path, e.Message, e);
        }
    }
}

using System.Text;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger;

/// <summary>Statements and values of DuckDB in the terms of records.</summary>
internal static class DuckExtensions
{
    public static void Execute(this DuckDBConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = connection.Command(sql, values);
        command.ExecuteNonQuery();
    }

    public static object? Scalar(this DuckDBConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar();
    }

    /// <summary>Appends a text with all its characters: the driver ends a string at the first U+0000, but not bytes.</summary>
    public static IDuckDBAppenderRow AppendText(this IDuckDBAppenderRow row, string? text) =>
        text is null || !text.Contains('\0', StringComparison.Ordinal)
            ? row.AppendValue(text)
            : row.AppendValue(Encoding.UTF8.GetBytes(text));

    /// <summary>All rows of a query.</summary>
    public static List<T> List<T>(
        this DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> row, params ReadOnlySpan<object> values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The rows of a query, read as they are taken.</summary>
    public static DuckDBDataReader Reader(this DuckDBConnection connection, string sql)
    {
        using var command = connection.Command(sql, []);
        return command.ExecuteReader();
    }

    public static string? MaybeString(this DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    public static double? MaybeDouble(this DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDouble(column);

    public static LocalDate? MaybeDate(this DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(column));

    public static LocalDateTime? MaybeTime(this DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : LocalDateTime.FromDateTime(row.GetDateTime(column));

    public static Words Words(this DuckDBDataReader row, int column) =>
        new(row.GetString(column), row.NumberOrZero(column + 1), row.NumberOrZero(column + 2));

    /// <summary>A number; 0 where an imported row has none.</summary>
    public static int NumberOrZero(this DuckDBDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt32(column);

    public static IReadOnlyList<string> Strings(this DuckDBDataReader row, int column) =>
        row.GetFieldValue<List<string>>(column);

    private static DuckDBCommand Command(this DuckDBConnection connection, string sql, ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // All SQL is written in this project; values go as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var value in values)
        {
            command.Parameters.Add(new DuckDBParameter(value));
        }

        return command;
    }
}

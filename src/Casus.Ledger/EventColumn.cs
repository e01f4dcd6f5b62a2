using Parquet;
using Parquet.Schema;

namespace Casus.Ledger;

/// <summary>A column of the flat event table; missing values are null in Parquet and empty in CSV.</summary>
internal abstract class EventColumn(DataField field)
{
    /// <summary>Name and type in Parquet.</summary>
    public DataField Field { get; } = field;

    /// <summary>The value as CSV, or null.</summary>
    public abstract string? Csv(EventRow row);

    /// <summary>Writes the column of a row group.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<EventRow> rows, CancellationToken cancellation);
}

/// <summary>A column of words.</summary>
internal sealed class TextColumn(string name, Func<EventRow, string?> value)
    : EventColumn(new DataField<string>(name, nullable: true))
{
    /// <inheritdoc/>
    public override string? Csv(EventRow row) => value(row);

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<EventRow> rows, CancellationToken cancellation)
    {
        var values = new string[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = value(rows[i])!;
        }

        return group.WriteAsync(Field, values, null);
    }
}

/// <summary>A column of numbers or dates.</summary>
internal sealed class ValueColumn<T>(DataField field, Func<EventRow, T?> value, Func<T, string> text) : EventColumn(field)
    where T : struct
{
    /// <inheritdoc/>
    public override string? Csv(EventRow row) => value(row) is { } some ? text(some) : null;

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<EventRow> rows, CancellationToken cancellation)
    {
        var values = new T?[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = value(rows[i]);
        }

        return group.WriteAsync<T>(Field, values.AsMemory(), null, null, cancellation);
    }
}

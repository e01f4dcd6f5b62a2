using Parquet;
using Parquet.Schema;

namespace Casus.Ledger.Tables;

/// <summary>A column of a result table in Parquet.</summary>
internal abstract class ParquetColumn(DataField field)
{
    /// <summary>Name and type.</summary>
    public DataField Field { get; } = field;

    /// <summary>Writes the values of a row group.</summary>
    public abstract Task WriteAsync(
        ParquetRowGroupWriter group, object?[][] rows, int column, CancellationToken cancellation);

    /// <summary>The column of a result.</summary>
    public static ParquetColumn Of(ResultColumn column) => column.Kind switch
    {
        ValueKind.Whole => new Values<long>(new DataField<long>(column.Name, true)),
        ValueKind.Number => new Values<double>(new DataField<double>(column.Name, true)),
        ValueKind.Truth => new Values<bool>(new DataField<bool>(column.Name, true)),
        ValueKind.Day => new Values<DateOnly>(new DataField<DateOnly>(column.Name, true)),
        ValueKind.Time => new Values<DateTime>(
            new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, false, DateTimeTimeUnit.Micros, true)),
        _ => new Texts(new DataField<string>(column.Name, nullable: true)),
    };

    private sealed class Texts(DataField field) : ParquetColumn(field)
    {
        public override Task WriteAsync(
            ParquetRowGroupWriter group, object?[][] rows, int column, CancellationToken cancellation)
        {
            var values = new string[rows.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = (string?)rows[i][column]!;
            }

            return group.WriteAsync(Field, values, null);
        }
    }

    private sealed class Values<T>(DataField field) : ParquetColumn(field) where T : struct
    {
        public override Task WriteAsync(
            ParquetRowGroupWriter group, object?[][] rows, int column, CancellationToken cancellation) =>
            group.WriteAsync<T>(
                Field, rows.Select(r => (T?)r[column]).ToArray().AsMemory(), null, null, cancellation);
    }
}

namespace Casus.Ledger.Tables;

/// <summary>Rows under named columns, read once.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows; a value is null, or of its column's kind.</param>
public sealed record ResultTable(IReadOnlyList<ResultColumn> Columns, IEnumerable<object?[]> Rows);

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
public sealed record ResultColumn(string Name, ValueKind Kind);

/// <summary>What the values of a column are.</summary>
public enum ValueKind
{
    /// <summary>A text (<see cref="string"/>).</summary>
    Text,

    /// <summary>A whole number (<see cref="long"/>).</summary>
    Whole,

    /// <summary>A number (<see cref="double"/>).</summary>
    Number,

    /// <summary>True or false (<see cref="bool"/>).</summary>
    Truth,

    /// <summary>A day (<see cref="DateOnly"/>).</summary>
    Day,

    /// <summary>A time without zone (<see cref="DateTime"/>).</summary>
    Time,
}

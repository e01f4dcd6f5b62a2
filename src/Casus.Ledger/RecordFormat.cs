namespace Casus.Ledger;

/// <summary>The forms of a record file.</summary>
public enum RecordFormat
{
    /// <summary>JSON Lines: all records.</summary>
    Jsonl,

    /// <summary>CSV: one row an event.</summary>
    Csv,

    /// <summary>Parquet: one row an event, typed.</summary>
    Parquet,
}

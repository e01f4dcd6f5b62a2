namespace Casus.Cli.Queries;

/// <summary>The forms of an answer.</summary>
internal enum OutputFormat
{
    /// <summary>A table to look at.</summary>
    Table,

    /// <summary>JSON Lines.</summary>
    Jsonl,

    /// <summary>CSV.</summary>
    Csv,

    /// <summary>Parquet, to a file only.</summary>
    Parquet,
}

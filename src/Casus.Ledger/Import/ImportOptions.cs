namespace Casus.Ledger.Import;

/// <summary>How files are imported.</summary>
public sealed record ImportOptions
{
    /// <summary>The data set, or null: it is then told from the file.</summary>
    public string? Dataset { get; init; }

    /// <summary>The data set's version, or null: it is then told from the file or the format where they say.</summary>
    public string? Version { get; init; }

    /// <summary>Rows taken in at once: four of DuckDB's row groups, so that two threads can each fill one and more.</summary>
    internal int BatchRows { get; init; } = 491_520;

    /// <summary>Told of bytes of input used up.</summary>
    public Action<long> Progress { get; init; } = _ => { };

    /// <summary>Told file, line and reason of each row refused.</summary>
    public Action<string, int, string> Refused { get; init; } = (_, _, _) => { };
}

namespace Casus.Ledger.Import;

/// <summary>What became of a file.</summary>
public sealed record ImportedFile
{
    /// <summary>Its path.</summary>
    public required string File { get; init; }

    /// <summary>The data set: <c>gdelt</c>, <c>icews</c> and so on.</summary>
    public required string Dataset { get; init; }

    /// <summary>Whether the ledger held it already; then nothing was added.</summary>
    public bool Known { get; init; }

    /// <summary>Rows read.</summary>
    public long Rows { get; init; }

    /// <summary>Events, or mentions, added.</summary>
    public long Events { get; init; }

    /// <summary>Rows left out because PLOVER has no such event, or the code is unknown (see the gaps).</summary>
    public long LeftOut => Rows - Events - Refused;

    /// <summary>Rows that were broken in a way that leaves no doubt, and read.</summary>
    public long Repaired { get; init; }

    /// <summary>Rows refused.</summary>
    public long Refused { get; init; }

    /// <summary>What could not be mapped, most frequent first.</summary>
    public IReadOnlyList<DatasetGap> Gaps { get; init; } = [];
}

/// <summary>A code or name of a data set that could not be mapped.</summary>
/// <param name="Field">What it is: event code, country, sector ...</param>
/// <param name="Value">The code as the file has it.</param>
/// <param name="Rows">In how many rows.</param>
public sealed record DatasetGap(string Field, string Value, long Rows);

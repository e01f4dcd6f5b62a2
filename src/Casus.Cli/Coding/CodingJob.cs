using Casus.Ledger;
using Casus.Reading;

namespace Casus.Cli.Coding;

/// <summary>What is to be coded, and where the records go.</summary>
internal sealed record CodingJob
{
    /// <summary>Stands for standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>Files, folders, or <c>-</c>.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Defaults for what the input lacks.</summary>
    public required ReadingOptions Reading { get; init; }

    /// <summary>Ledger to add to, or null.</summary>
    public string? Ledger { get; init; }

    /// <summary>Record file, <c>-</c>, or null.</summary>
    public string? Output { get; init; }

    /// <summary>Form of <see cref="Output"/>.</summary>
    public RecordFormat Format { get; init; }

    /// <summary>Articles coded side by side, at least 1.</summary>
    public int Jobs { get; init; } = 1;
}

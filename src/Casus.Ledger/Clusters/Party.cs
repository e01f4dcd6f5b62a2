using Casus.Ledger.Search;

namespace Casus.Ledger.Clusters;

/// <summary>One who took part, as far as reports can be compared by it.</summary>
/// <param name="Name">Standard name, or null.</param>
/// <param name="Country">Country or organisation code, or null.</param>
/// <param name="Sector">Sector, or null.</param>
/// <param name="Text">The words.</param>
internal sealed record Party(string? Name, string? Country, string? Sector, string Text)
{
    /// <summary>The words, folded, in the singular.</summary>
    public IReadOnlyList<string> Words { get; } = [.. SearchWords.Of(Text).Select(w => w.Word)];

    /// <summary>What to call it.</summary>
    public string Shown => Name ?? Text;
}

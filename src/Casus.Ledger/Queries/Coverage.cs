namespace Casus.Ledger.Queries;

/// <summary>How many reports tell of one event.</summary>
/// <param name="Reports">Reports, each mention in an article counted.</param>
/// <param name="Originals">The same without articles that are copies of others.</param>
/// <param name="Articles">Articles.</param>
/// <param name="Outlets">Outlets.</param>
public sealed record Coverage(long Reports, long Originals, long Articles, long Outlets)
{
    /// <summary>One report.</summary>
    public static Coverage Alone { get; } = new(1, 1, 1, 1);
}

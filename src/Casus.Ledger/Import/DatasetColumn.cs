namespace Casus.Ledger.Import;

/// <summary>A column of a data set that is taken over.</summary>
/// <param name="Name">Its name in the mapping's SQL.</param>
/// <param name="Headers">What the data set calls it, as <see cref="DatasetFormat.Key"/> spells it; any of these.</param>
/// <param name="Required">Whether a file without it is refused.</param>
internal sealed record DatasetColumn(string Name, string[] Headers, bool Required)
{
    /// <summary>Columns by their headers, of which each first one is the name in SQL too.</summary>
    public static DatasetColumn[] Of(bool required, params string[] headers) =>
        [.. headers.Select(h => h.Split('|')).Select(h => new DatasetColumn(h[0], h, required))];
}

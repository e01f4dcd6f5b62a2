namespace Casus.Ledger.Views;

/// <summary>A page of rows.</summary>
/// <param name="Total">How many rows there are on all pages.</param>
/// <param name="Number">Which page this is, from 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Rows">The rows of this page.</param>
public sealed record PageOf<T>(long Total, int Number, int Size, IReadOnlyList<T> Rows)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => (int)Math.Max(1, (Total + Size - 1) / Size);
}

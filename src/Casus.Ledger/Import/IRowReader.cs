namespace Casus.Ledger.Import;

/// <summary>Takes the rows of a file apart.</summary>
internal interface IRowReader
{
    /// <summary>Fills a batch; what cannot be read is refused by line.</summary>
    /// <returns>Whether there may be more.</returns>
    bool Fill(RowBatch batch, RowCounts counts);
}

/// <summary>What became of the rows that were read.</summary>
internal sealed class RowCounts
{
    /// <summary>Rows read, those refused included.</summary>
    public long Rows { get; set; }

    /// <summary>Rows that were broken, but in a way that leaves no doubt.</summary>
    public long Repaired { get; set; }

    /// <summary>Rows refused, of the batches that the database took in.</summary>
    public long Refused { get; set; }
}

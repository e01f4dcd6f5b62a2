using DuckDB.NET.Data;

namespace Casus.Ledger.Search;

/// <summary>
/// Keeps the places of a word together: DuckDB then reads those alone when it is looked up. Documents bring theirs in a heap, which is put in
/// order once it has grown large.
/// </summary>
internal static class PostingOrder
{
    // Fewer are looked through at once.
    private const long Least = 1_000_000;

    /// <summary>Puts all in order where a third of the documents or more came in since that was last done.</summary>
    /// <param name="connection">A ledger open for writing.</param>
    /// <param name="least">From how many places on it is worth while.</param>
    public static void Keep(DuckDBConnection connection, long least = Least)
    {
        var worth = (bool)connection.Scalar(
            """
            SELECT (SELECT count(*) FROM postings) >= $1 AND count(*) <= 3 * count(*) FILTER (document > (SELECT document FROM postings_order))
            FROM documents
            """,
            least)!;
        if (worth)
        {
            using var transaction = connection.BeginTransaction();
            PutInOrder(connection);
            transaction.Commit();
        }
    }

    /// <summary>Puts all in order, within a transaction.</summary>
    public static void PutInOrder(DuckDBConnection connection) => connection.Execute(
        """
        CREATE TABLE ordered (term INTEGER NOT NULL, document INTEGER NOT NULL, sentence INTEGER, position INTEGER NOT NULL);
        INSERT INTO ordered SELECT * FROM postings ORDER BY term, document, position;
        DROP TABLE postings;
        ALTER TABLE ordered RENAME TO postings;
        UPDATE postings_order SET document = (SELECT coalesce(max(document), 0) FROM documents);
        """);
}

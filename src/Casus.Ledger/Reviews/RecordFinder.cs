using DuckDB.NET.Data;

namespace Casus.Ledger.Reviews;

/// <summary>Finds a record by its id.</summary>
internal static class RecordFinder
{
    /// <summary>The document with the event, attribution or cause of that id, or null.</summary>
    public static CodedDocument? DocumentOf(DuckDBConnection connection, string recordId) =>
        connection.Scalar(
            """
            SELECT document FROM (
                SELECT document, id FROM events UNION ALL SELECT document, id FROM attributions
                UNION ALL SELECT document, id FROM causes)
            WHERE id = $1 AND document > 0 LIMIT 1
            """,
            recordId) is int number
            ? DocumentRows.Read(connection, Page.Between(number, number)).Single()
            : null;
}

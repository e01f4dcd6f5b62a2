namespace Casus.Ledger.Tables;

/// <summary>What a ledger holds of articles and of data sets, and what of these it could not take in.</summary>
public static class DatasetTables
{
    /// <summary>A row for all articles (rows are documents, the version is the coder's), and one a file of a data set.</summary>
    public static ResultTable All(SqlSession ledger) => ledger.Query(
        """
        SELECT * FROM (
            SELECT 'articles' AS dataset, string_agg(DISTINCT coder, '; ' ORDER BY coder) AS version,
                (SELECT min(date) FROM events WHERE dataset IS NULL) AS first_day, (SELECT max(date) FROM events WHERE dataset IS NULL) AS last_day,
                count(*) AS rows, (SELECT count(*) FROM events WHERE dataset IS NULL) AS events, NULL AS left_out, NULL AS repaired, NULL AS refused,
                NULL AS unmapped_codes, NULL AS imported, NULL AS file
            FROM documents HAVING count(*) > 0)
        UNION ALL
        SELECT * FROM (
            SELECT dataset, version, first_date, last_date, rows, events, left_out, repaired, refused,
                (SELECT count(*) FROM dataset_gaps g WHERE g.document = d.document), date_trunc('second', imported), file
            FROM datasets d ORDER BY d.document DESC)
        """);

    /// <summary>The rows of imported files that were refused.</summary>
    public static ResultTable Refused(SqlSession ledger) => ledger.Query(
        "SELECT dataset, file, line, reason, words FROM refusals JOIN datasets USING (document) ORDER BY document DESC, line");

    /// <summary>The codes and names of imported files that could not be mapped, the most frequent of each file first.</summary>
    public static ResultTable Unmapped(SqlSession ledger) => ledger.Query(
        """
        SELECT dataset, file, field, value, g.rows FROM dataset_gaps g JOIN datasets d USING (document)
        ORDER BY document DESC, g.rows DESC, field, value
        """);
}

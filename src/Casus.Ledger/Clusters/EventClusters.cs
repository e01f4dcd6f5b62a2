using DuckDB.NET.Data;

namespace Casus.Ledger.Clusters;

/// <summary>The table of which reports tell of one event.</summary>
internal static class EventClusters
{
    /// <summary>Gathers all reports anew if some are not gathered yet; returns whether it did.</summary>
    public static bool Update(DuckDBConnection connection, CancellationToken cancellation)
    {
        if (IsComplete(connection))
        {
            return false;
        }

        var links = EventClusterer.Cluster(MentionReader.ReadAll(connection), cancellation);
        using var transaction = connection.BeginTransaction();
        connection.Execute("DELETE FROM clusters");
        using (var rows = connection.CreateAppender("clusters"))
        {
            foreach (var link in links)
            {
                rows.CreateRow().AppendValue(link.Cluster).AppendValue(link.Mention.Document).AppendValue(link.Mention.Record)
                    .AppendValue(link.Score).AppendValue(link.Because).EndRow();
            }
        }

        transaction.Commit();
        return true;
    }

    private static bool IsComplete(DuckDBConnection connection) => (bool)connection.Scalar(
        """
        SELECT NOT EXISTS (FROM events e ANTI JOIN clusters k ON k.document = e.document AND k.record = e.record WHERE e.dataset IS NULL)
            AND NOT EXISTS (FROM clusters k ANTI JOIN events e ON e.document = k.document AND e.record = k.record)
        """)!;
}

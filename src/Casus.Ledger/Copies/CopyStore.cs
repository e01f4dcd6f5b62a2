using DuckDB.NET.Data;

namespace Casus.Ledger.Copies;

/// <summary>
/// The part of an open ledger that knows which documents repeat which. Documents without a fingerprint have not been
/// compared yet. Each call is whole or not at all; one at a time, and not while documents are written.
/// </summary>
public sealed class CopyStore
{
    private readonly string _path;
    private readonly DuckDBConnection _connection;

    internal CopyStore(string path, DuckDBConnection connection) => (_path, _connection) = (path, connection);

    /// <summary>Forgets what was found in another way than this, so that all is compared anew.</summary>
    /// <param name="method">The present way of making fingerprints.</param>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public void Keep(int method) => Guarded(() =>
    {
        if (Convert.ToInt64(_connection.Scalar("SELECT count(*) FROM fingerprints WHERE method <> $1", method), null) == 0)
        {
            return;
        }

        using var transaction = _connection.BeginTransaction();
        _connection.Execute("DELETE FROM fingerprints; DELETE FROM copies; DELETE FROM copy_spans");

        transaction.Commit();
    });

    /// <summary>The fingerprints of all documents compared so far, in order of their numbers.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<Fingerprint> Fingerprints() => Guarded(() => _connection.List(
        """
        SELECT f.document, CAST(CAST(d.published AS DATE) - DATE '1970-01-01' AS INTEGER), shingles, anchors
        FROM fingerprints f JOIN documents d USING (document) ORDER BY f.document
        """,
        r => new Fingerprint(
            r.GetInt32(0), r.IsDBNull(1) ? null : r.GetInt32(1), Fingerprint.Unpack(Bytes(r, 2)), Fingerprint.Unpack(Bytes(r, 3)))));

    /// <summary>The numbers of documents not compared yet, in order.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<int> Uncompared() => Guarded(() => _connection.List(
        "SELECT document FROM documents WHERE document NOT IN (SELECT document FROM fingerprints) ORDER BY document", r => r.GetInt32(0)));

    /// <summary>Documents by number, in order.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<LedgerText> Texts(IReadOnlyCollection<int> numbers) => Guarded(() => TextRows.Of(_connection, numbers));

    /// <summary>Adds what was found out about documents.</summary>
    /// <param name="method">The way their fingerprints were made.</param>
    /// <param name="compared">Their fingerprints.</param>
    /// <param name="pairs">Pairs that they are part of.</param>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public void Add(int method, IReadOnlyList<Fingerprint> compared, IReadOnlyList<CopyPair> pairs) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction();
        using (var rows = _connection.CreateAppender("fingerprints"))
        {
            foreach (var print in compared)
            {
                rows.CreateRow().AppendValue(print.Document).AppendValue(method)
                    .AppendValue(Fingerprint.Pack(print.Shingles)).AppendValue(Fingerprint.Pack(print.Anchors)).EndRow();
            }
        }

        using (var rows = _connection.CreateAppender("copies"))
        {
            foreach (var pair in pairs)
            {
                rows.CreateRow().AppendValue(pair.Document).AppendValue(pair.Origin)
                    .AppendValue(Vocabulary<CopyOutcome>.Name(pair.Outcome)).AppendValue(pair.Share).AppendValue(pair.OriginShare)
                    .AppendValue(pair.Verbatim).AppendValue(pair.Likeness).AppendValue(pair.Direction)
                    .AppendValue(pair.Because).EndRow();
            }
        }

        using (var rows = _connection.CreateAppender("copy_spans"))
        {
            foreach (var pair in pairs)
            {
                for (var i = 0; i < pair.Spans.Count; i++)
                {
                    var span = pair.Spans[i];
                    rows.CreateRow().AppendValue(pair.Document).AppendValue(pair.Origin).AppendValue(i)
                        .AppendValue(span.Start).AppendValue(span.End).AppendValue(span.OriginStart).AppendValue(span.OriginEnd)
                        .AppendValue(span.Likeness).EndRow();
                }
            }
        }

        transaction.Commit();
    });

    /// <summary>All pairs found, without their spans.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<CopyPair> Pairs() => Guarded(() => CopyRows.ReadAll(_connection));

    /// <summary>All copies found, with the first reason of each; what only tells the same event is left out.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<CopyPair> Links() => Guarded(() => CopyRows.Links(_connection));

    /// <summary>
    /// Writes into the documents which document of this ledger each repeats. What a document says of one that is not in
    /// this ledger stays.
    /// </summary>
    /// <param name="origins">Number of the origin by number of the copy.</param>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public void Settle(IReadOnlyDictionary<int, int> origins) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction();
        _connection.Execute("CREATE OR REPLACE TEMP TABLE settled (document INTEGER NOT NULL, origin INTEGER NOT NULL)");
        using (var rows = _connection.CreateAppender("temp", "main", "settled"))
        {
            foreach (var (copy, origin) in origins)
            {
                rows.CreateRow().AppendValue(copy).AppendValue(origin).EndRow();
            }
        }

        _connection.Execute(
            """
            UPDATE documents SET copy_of = s.id
            FROM (SELECT settled.document, d.id FROM settled JOIN documents d ON d.document = settled.origin) s
            WHERE documents.document = s.document AND documents.copy_of IS DISTINCT FROM s.id
            """);
        _connection.Execute(
            """
            UPDATE documents SET copy_of = NULL
            WHERE copy_of IN (SELECT id FROM documents) AND document NOT IN (SELECT document FROM settled)
            """);
        _connection.Execute("DROP TABLE temp.settled");
        transaction.Commit();
    });

    private static byte[] Bytes(DuckDBDataReader row, int column)
    {
        using var stream = row.GetStream(column);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private T Guarded<T>(Func<T> work) => LedgerFile.Guarded(_path, work);

    private void Guarded(Action work) => LedgerFile.Guarded(_path, () =>
    {
        work();
        return true;
    });
}

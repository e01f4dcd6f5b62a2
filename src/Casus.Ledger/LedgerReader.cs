using Casus.Ledger.Copies;
using Casus.Ledger.Forecasts;
using DuckDB.NET.Data;

namespace Casus.Ledger;

/// <summary>
/// A ledger open for reading. Each call sees one moment of the ledger, and calls may run side by side.
/// A ledger that another process writes cannot be opened meanwhile.
/// </summary>
public sealed class LedgerReader : IDisposable
{
    private const int PageSize = 256;

    private readonly string _path;
    private readonly string _settings;
    // Keeps the file open between calls.
    private readonly DuckDBConnection _connection;

    private LedgerReader(string path, string settings)
    {
        (_path, _settings) = (path, settings);
        _connection = LedgerFile.OpenForReading(path, settings);
    }

    /// <summary>Opens a ledger; it is not changed.</summary>
    /// <exception cref="LedgerException">It is missing, in use, or not a ledger.</exception>
    public static LedgerReader Open(string path) => Open(path, LedgerFile.Settings(path, readOnly: true));

    internal static LedgerReader Open(string path, string settings) => new(path, settings);

    /// <summary>Knows in which documents somebody appears.</summary>
    internal Views.Appearances Appearances { get; } = new();

    /// <summary>All documents with their records, in the order of writing, each equal to what was written.</summary>
    public IEnumerable<CodedDocument> ReadAll() => Pages((connection, page) => DocumentRows.Read(connection, page));

    /// <summary>All events, document by document in the order of writing.</summary>
    /// <param name="type">Only events of this type; null for all.</param>
    public IEnumerable<EventRecord> Events(EventType? type = null) => Pages((connection, page) =>
        EventRows.Read(connection, page).Select(r => r.Event).Where(e => type is null || e.Type == type));

    /// <summary>The document of that id with its records, or null.</summary>
    public CodedDocument? Find(string documentId) => Guarded(connection =>
        connection.Scalar("SELECT document FROM documents WHERE id = $1", documentId) is int number
            ? DocumentRows.Read(connection, Page.Between(number, number)).Single()
            : null);

    /// <summary>How many records of each kind there are; imported data sets are not counted.</summary>
    public LedgerCounts Counts() => Guarded(connection => connection.List(
        """
        SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM events WHERE dataset IS NULL),
            (SELECT count(*) FROM attributions), (SELECT count(*) FROM causes)
        """,
        r => new LedgerCounts(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)))[0]);

    /// <summary>How many events of each type the articles tell; types without events are left out.</summary>
    public IReadOnlyDictionary<EventType, long> EventCounts() => Guarded(connection => connection.List(
        "SELECT type, count(*) FROM events WHERE dataset IS NULL GROUP BY type",
        r => (Type: Types.Parse(r.GetString(0)), Count: r.GetInt64(1))).ToDictionary(r => r.Type, r => r.Count));

    /// <summary>All documents without text, sections and records, in the order of writing.</summary>
    public IReadOnlyList<LedgerText> Heads() => Guarded(TextRows.Heads);

    /// <summary>Documents by number, in order, without records.</summary>
    public IReadOnlyList<LedgerText> Texts(IReadOnlyCollection<int> numbers) => Guarded(connection => TextRows.Of(connection, numbers));

    /// <summary>All pairs of documents of which one repeats the other or which tell the same event, without their spans.</summary>
    public IReadOnlyList<CopyPair> Copies() => Guarded(CopyRows.ReadAll);

    /// <summary>All copies with the first reason of each; what only tells the same event is left out.</summary>
    public IReadOnlyList<CopyPair> CopyLinks() => Guarded(CopyRows.Links);

    /// <summary>The pairs that a document is part of, with the sentences that correspond.</summary>
    /// <param name="number">The document's number.</param>
    public IReadOnlyList<CopyPair> CopiesOf(int number) => Guarded(connection => CopyRows.Of(connection, number));

    /// <summary>How many documents have not been compared with the others yet.</summary>
    public long Uncompared() => Guarded(connection => connection.List(
        "SELECT count(*) FROM documents WHERE document NOT IN (SELECT document FROM fingerprints)", r => r.GetInt64(0))[0]);

    /// <summary>What people said became of forecasts, in order of time.</summary>
    public IReadOnlyList<ForecastOutcome> Outcomes() => Guarded(OutcomeRows.Read);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private IEnumerable<T> Pages<T>(Func<DuckDBConnection, Page, IEnumerable<T>> read)
    {
        using var connection = LedgerFile.Guarded(_path, () => LedgerFile.Connect(_settings));
        // One transaction, so that a writer in this process does not show through between two pages.
        using var moment = connection.BeginTransaction();
        var last = 0;
        while (LedgerFile.Guarded(_path, () => Page.After(connection, last, PageSize)) is { } page)
        {
            foreach (var item in LedgerFile.Guarded(_path, () => read(connection, page).ToList()))
            {
                yield return item;
            }

            last = page.Last;
        }
    }

    /// <summary>Runs a read of this project on one moment of the ledger.</summary>
    internal T Guarded<T>(Func<DuckDBConnection, T> read) => LedgerFile.Guarded(_path, () =>
    {
        using var connection = LedgerFile.Connect(_settings);
        using var moment = connection.BeginTransaction();
        return read(connection);
    });
}

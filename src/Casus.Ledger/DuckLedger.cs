using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Casus.Ledger.Clusters;
using Casus.Ledger.Copies;
using Casus.Ledger.Search;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger;

/// <summary>
/// A ledger open for writing: one DuckDB file (docs/ledger.md). Documents go in whole, several in one transaction, and each
/// only once: written again by the same coder it is passed over, by another coder it is replaced. Killed at any moment,
/// the ledger holds what was committed and nothing half. Disposing commits what is still held back.
/// <see cref="Contains"/> may be called from any thread, all else from one at a time; one writer a file.
/// </summary>
public sealed class DuckLedger : IRecordWriter
{
    private const int BatchSize = 64;
    private static readonly TimeSpan BatchAge = TimeSpan.FromSeconds(2);

    private readonly string _path;
    private readonly IClock _clock;
    private readonly Instant _opened;
    private readonly DuckDBConnection _connection;
    private readonly ConcurrentDictionary<string, Entry> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodedDocument> _batch = new(StringComparer.Ordinal);
    private readonly Stopwatch _sinceCommit = Stopwatch.StartNew();
    private int _last;
    private Run? _run;
    private SearchIndex? _index;
    private bool _failed;

    private DuckLedger(string path, IClock clock)
    {
        (_path, _clock, _opened) = (path, clock, clock.GetCurrentInstant());
        _connection = LedgerFile.OpenForWriting(path, clock);
    }

    /// <summary>Opens the ledger, or lays out a new one where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Tells when a run began and ended.</param>
    /// <exception cref="LedgerException">It is in use, is not a ledger, or cannot be written.</exception>
    public static DuckLedger Open(string path, IClock clock)
    {
        var ledger = new DuckLedger(path, clock);
        try
        {
            LedgerFile.Guarded(path, ledger.Load);
            return ledger;
        }
        catch
        {
            ledger._connection.Dispose();
            throw;
        }
    }

    /// <summary>How many documents the ledger holds.</summary>
    public int Count => _known.Count;

    /// <summary>Whether the document is there as this coder codes it.</summary>
    public bool Contains(string documentId, string coder) =>
        _known.TryGetValue(documentId, out var entry) && entry.Coder == coder;

    /// <summary>What is known of copies; documents written so far are committed first.</summary>
    /// <exception cref="LedgerException">They could not be written.</exception>
    public CopyStore Copies()
    {
        Commit();
        return new CopyStore(_path, _connection);
    }

    /// <summary>
    /// Finds out which reports tell of one event, if reports came in since that was last done; documents written so far are
    /// committed first. Best done once copies are known, at the end of a run.
    /// </summary>
    /// <exception cref="LedgerException">They could not be written.</exception>
    public void GatherReports(CancellationToken cancellation = default)
    {
        Commit();
        Guarded(() => EventClusters.Update(_connection, cancellation));
    }

    /// <summary>Reads what is committed, while writing goes on.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public LedgerReader OpenReader() => LedgerReader.Open(_path, LedgerFile.Settings(_path, readOnly: false));

    /// <inheritdoc/>
    public ValueTask WriteAsync(CodedDocument document, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var (id, coder) = (document.Document.Id, document.Document.Coder);
        if (Contains(id, coder))
        {
            return ValueTask.CompletedTask;
        }

        if (_batch.ContainsKey(id))
        {
            Commit();
        }

        _batch.Add(id, document);
        // The number 0 stands for "not yet in the file".
        _known.AddOrUpdate(id, new Entry(0, coder), (_, old) => old with { Coder = coder });
        if (_batch.Count >= BatchSize || _sinceCommit.Elapsed >= BatchAge)
        {
            Commit();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellation = default)
    {
        Commit();
        if (_run is not null)
        {
            Guarded(() =>
            {
                PostingOrder.Keep(_connection);
                _connection.Execute(
                    "UPDATE runs SET finished = $1 WHERE run = $2", _clock.GetCurrentInstant().ToDateTimeUtc(), _run.Number);
            });
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        try
        {
            // After an error nothing more is tried: what is missing is coded by the next run.
            if (!_failed)
            {
                Commit();
            }
        }
        catch (LedgerException)
        {
            // Only CompleteAsync promises that all is stored, and it tells.
        }
        finally
        {
            _connection.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private bool Load()
    {
        var rows = _connection.List(
            "SELECT document, id, coder FROM documents", r => (Number: r.GetInt32(0), Id: r.GetString(1), Coder: r.GetString(2)));
        foreach (var row in rows)
        {
            _known[row.Id] = new Entry(row.Number, string.Intern(row.Coder));
            _last = Math.Max(_last, row.Number);
        }

        return true;
    }

    private void Commit()
    {
        if (_batch.Count > 0)
        {
            Guarded(CommitBatch);
            _batch.Clear();
        }

        _sinceCommit.Restart();
    }

    private void CommitBatch()
    {
        using var transaction = _connection.BeginTransaction();
        _run ??= BeginRun(_batch.Values.First().Document.Coder);
        var former = _batch.Keys.Select(id => _known[id].Number).Where(number => number > 0).ToList();
        Remove(former);
        _index ??= new SearchIndex(_connection);
        using (var rows = new RecordRows(_connection, _index))
        {
            foreach (var (id, document) in _batch)
            {
                rows.Append(++_last, _run.Number, document);
                _run.Count(document);
                _known[id] = _known[id] with { Number = _last };
            }
        }

        _run.Replaced += former.Count;
        _connection.Execute(
            "UPDATE runs SET documents = $1, replaced = $2, events = $3, attributions = $4, causes = $5 WHERE run = $6",
            _run.Documents, _run.Replaced, _run.Events, _run.Attributions, _run.Causes, _run.Number);
        transaction.Commit();
    }

    private Run BeginRun(string coder)
    {
        var number = (int)_connection.Scalar("SELECT coalesce(max(run), 0) + 1 FROM runs")!;
        _connection.Execute(
            "INSERT INTO runs VALUES ($1, $2, $3, NULL, 0, 0, 0, 0, 0)",
            number, coder, _opened.ToDateTimeUtc());
        return new Run(number);
    }

    private void Remove(List<int> numbers)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        // The range lets DuckDB pass over the stretches of a table that hold none of them.
        var list = string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
        foreach (var table in LedgerSchema.RecordTables)
        {
            _connection.Execute(
                $"DELETE FROM {table} WHERE document BETWEEN $1 AND $2 AND document IN ({list})", numbers.Min(), numbers.Max());
        }

        // What was found with them as the other document is found again when their new form is compared.
        foreach (var table in LedgerSchema.PairTables)
        {
            _connection.Execute(
                $"DELETE FROM {table} WHERE origin BETWEEN $1 AND $2 AND origin IN ({list})", numbers.Min(), numbers.Max());
        }
    }

    private void Guarded(Action work)
    {
        try
        {
            LedgerFile.Guarded(_path, () =>
            {
                work();
                return true;
            });
        }
        catch
        {
            _failed = true;
            throw;
        }
    }

    private sealed record Entry(int Number, string Coder);

    private sealed class Run(int number)
    {
        public int Number { get; } = number;

        public int Replaced { get; set; }

        public int Documents { get; private set; }

        public int Events { get; private set; }

        public int Attributions { get; private set; }

        public int Causes { get; private set; }

        public void Count(CodedDocument document)
        {
            Documents++;
            Events += document.Events.Count;
            Attributions += document.Attributions.Count;
            Causes += document.Causes.Count;
        }
    }
}

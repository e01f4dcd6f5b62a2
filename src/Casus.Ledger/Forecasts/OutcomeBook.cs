using Casus.Ledger.Reviews;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger.Forecasts;

/// <summary>Writes down what people say became of forecasts (docs/forecasts.md); rows are only ever added.</summary>
public sealed class OutcomeBook : IDisposable
{
    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly IClock _clock;
    private readonly DuckDBConnection _connection;

    private OutcomeBook(string path, IClock clock) =>
        (_path, _clock, _connection) = (path, clock, LedgerFile.OpenForWriting(path, clock));

    /// <summary>Opens a ledger's outcomes to add to.</summary>
    /// <param name="path">The ledger, which must be there.</param>
    /// <param name="clock">Tells when an outcome is confirmed.</param>
    /// <exception cref="LedgerException">It is missing, in use by another process, or not a ledger.</exception>
    public static OutcomeBook Open(string path, IClock clock) =>
        File.Exists(path) ? new(path, clock) : throw new LedgerException(path, "no such file");

    /// <summary>Says what became of a forecast.</summary>
    /// <param name="eventId">The event that is the forecast.</param>
    /// <param name="verdict">What became of it.</param>
    /// <param name="reviewer">Who says so.</param>
    /// <param name="note">Why, or null.</param>
    /// <exception cref="LedgerException">There is no such event, it says nothing of things to come, or nobody is named.</exception>
    public ForecastOutcome Judge(string eventId, Outcome verdict, string reviewer, string? note = null)
    {
        if (string.IsNullOrWhiteSpace(reviewer))
        {
            throw new LedgerException(_path, "an outcome names its reviewer");
        }

        // One at a time, so that numbers follow each other.
        lock (_gate)
        {
            return LedgerFile.Guarded(_path, () =>
            {
                var document = RecordFinder.DocumentOf(_connection, eventId);
                var record = document?.Events.FirstOrDefault(e => e.Id == eventId);
                if (record?.Forecast is null)
                {
                    throw new LedgerException(_path, record is null ? $"there is no event '{eventId}'" : $"'{eventId}' is no forecast");
                }

                using var transaction = _connection.BeginTransaction();
                var outcome = new ForecastOutcome
                {
                    Number = OutcomeRows.Last(_connection) + 1,
                    Made = _clock.GetCurrentInstant(),
                    Reviewer = reviewer.Trim(),
                    Verdict = verdict,
                    Note = note,
                    DocumentId = document!.Document.Id,
                    TextHash = RecordAnchor.Hash(document.Document.Text),
                    Coder = document.Document.Coder,
                    Judged = record,
                };
                OutcomeRows.Append(_connection, outcome);
                transaction.Commit();
                return outcome;
            });
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}

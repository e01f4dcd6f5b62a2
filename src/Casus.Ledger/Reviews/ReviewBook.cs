using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger.Reviews;

/// <summary>
/// The reviews of a ledger: rows that are only ever added (docs/reviewing.md). May be used from any thread, and beside a
/// <see cref="DuckLedger"/> of the same process.
/// </summary>
public sealed class ReviewBook : IDisposable
{
    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly string _settings;
    private readonly IClock _clock;
    // Keeps the file open between calls.
    private readonly DuckDBConnection _connection;

    private ReviewBook(string path, string settings, IClock clock, DuckDBConnection connection) =>
        (_path, _settings, _clock, _connection) = (path, settings, clock, connection);

    /// <summary>Opens a ledger's reviews to read and to add to.</summary>
    /// <param name="path">The ledger, which must be there.</param>
    /// <param name="clock">Tells when a review is made.</param>
    /// <exception cref="LedgerException">It is missing, in use by another process, or not a ledger.</exception>
    public static ReviewBook Open(string path, IClock clock) => File.Exists(path)
        ? new(path, LedgerFile.Settings(path, readOnly: false), clock, LedgerFile.OpenForWriting(path, clock))
        : throw new LedgerException(path, "no such file");

    /// <summary>Opens a ledger's reviews to read only; others may read beside.</summary>
    /// <exception cref="LedgerException">It is missing, in use by another process, or not a ledger.</exception>
    public static ReviewBook OpenReadOnly(string path)
    {
        var settings = LedgerFile.Settings(path, readOnly: true);
        return new(path, settings, SystemClock.Instance, LedgerFile.OpenForReading(path, settings));
    }

    /// <summary>Says that a record is right.</summary>
    /// <exception cref="ReviewException">There is no such record.</exception>
    public Review Accept(string recordId, string reviewer, string? note = null) =>
        Add(recordId, reviewer, note, ReviewAction.Accept);

    /// <summary>Says that there is no such event, attribution or cause.</summary>
    /// <exception cref="ReviewException">There is no such record.</exception>
    public Review Reject(string recordId, string reviewer, string? note = null) =>
        Add(recordId, reviewer, note, ReviewAction.Reject);

    /// <summary>Says how a field of a record should read.</summary>
    /// <param name="recordId">The record.</param>
    /// <param name="field">The field as in the records' JSON: <c>type</c>, <c>place.country</c>, <c>actors[0].sector</c>.</param>
    /// <param name="value">JSON, or a plain string.</param>
    /// <param name="reviewer">Who says so.</param>
    /// <param name="note">Why, or null.</param>
    /// <exception cref="ReviewException">There is no such record or field, or it cannot take the value.</exception>
    public Review Set(string recordId, string field, string value, string reviewer, string? note = null) =>
        Add(recordId, reviewer, note, ReviewAction.Set, field, value);

    /// <summary>Takes a review back, also one that took another back; the row stays.</summary>
    /// <exception cref="ReviewException">There is no such review.</exception>
    public Review Undo(int review, string reviewer, string? note = null) => Write(connection =>
    {
        var subject = ReviewRows.Read(connection, "subject = (SELECT subject FROM reviews WHERE review = $1)", review);
        var former = subject.SelectMany(s => s.History).FirstOrDefault(r => r.Number == review)
            ?? throw new ReviewException($"there is no review {review}");
        return former with
        {
            Action = ReviewAction.Undo, Undoes = review, Field = null, Value = null, Note = note, Reviewer = Named(reviewer),
        };
    });

    /// <summary>The reviews of each record of a document, by the record's id; records without are left out.</summary>
    public IReadOnlyDictionary<string, RecordReview> Of(CodedDocument document) => Read(connection =>
        ReviewMatch.Find(document.Records(), OfText(connection, document.Document)));

    /// <summary>All reviews, by what they are of, whether or not the ledger still holds it.</summary>
    public IReadOnlyList<RecordReview> All() => Read(connection => ReviewRows.Read(connection, "true"));

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private Review Add(
        string recordId, string reviewer, string? note, ReviewAction action, string? field = null, string? value = null) =>
        Write(connection =>
        {
            var document = RecordFinder.DocumentOf(connection, recordId)
                ?? throw new ReviewException($"there is no event, attribution or cause '{recordId}'");
            var record = document.Records().First(r => r.Id == recordId && r is not DocumentRecord);
            var reviews = ReviewMatch.Find(document.Records(), OfText(connection, document.Document)).GetValueOrDefault(recordId);
            if (action == ReviewAction.Set)
            {
                // Sees to it that the correction can be made, on top of those made so far.
                RecordPatch.Set(reviews?.Reapply(record) ?? record, field!, value!, new SourceText(document.Document.Text));
            }

            return new Review
            {
                Number = 0,
                Subject = reviews?.Subject ?? 0,
                Made = default,
                Reviewer = Named(reviewer),
                Action = action,
                Field = field,
                Value = value,
                Note = note,
                TextHash = RecordAnchor.Hash(document.Document.Text),
                DocumentId = document.Document.Id,
                Coder = document.Document.Coder,
                Judged = record,
            };
        });

    private static string Named(string reviewer) =>
        string.IsNullOrWhiteSpace(reviewer) ? throw new ReviewException("a review names its reviewer") : reviewer.Trim();

    // Reviews of the document as it reads now; where its id is gone, those of any document of the same text.
    private static IReadOnlyList<RecordReview> OfText(DuckDBConnection connection, DocumentRecord document) => ReviewRows.Read(
        connection, "text_hash = $1 AND (document_id = $2 OR document_id NOT IN (SELECT id FROM documents))",
        RecordAnchor.Hash(document.Text), document.Id);

    private Review Write(Func<DuckDBConnection, Review> make)
    {
        // One at a time, so that numbers follow each other.
        lock (_gate)
        {
            return LedgerFile.Guarded(_path, () =>
            {
                using var connection = LedgerFile.Connect(_settings);
                using var transaction = connection.BeginTransaction();
                var review = make(connection);
                var number = ReviewRows.Last(connection) + 1;
                review = review with
                {
                    Number = number,
                    Subject = review.Subject > 0 ? review.Subject : number,
                    Made = _clock.GetCurrentInstant(),
                };
                ReviewRows.Append(connection, review);
                transaction.Commit();
                return review;
            });
        }
    }

    private T Read<T>(Func<DuckDBConnection, T> read) => LedgerFile.Guarded(_path, () =>
    {
        using var connection = LedgerFile.Connect(_settings);
        return read(connection);
    });
}

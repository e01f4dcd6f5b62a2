using System.Text;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger.Reviews;

/// <summary>Reviews in the ledger's table.</summary>
internal static class ReviewRows
{
    private const string Columns =
        "review, subject, made, reviewer, action, field, value, note, undoes, document_id, text_hash, coder, judged";

    /// <summary>Reviews that fulfil a condition, by subject, in order of time.</summary>
    public static IReadOnlyList<RecordReview> Read(
        DuckDBConnection connection, string condition, params ReadOnlySpan<object> values) =>
        [.. connection.List($"SELECT {Columns} FROM reviews WHERE {condition} ORDER BY review", Row, values)
            .GroupBy(r => r.Subject).OrderBy(g => g.Key).Select(g => new RecordReview([.. g]))];

    /// <summary>The number of the last review; 0 where there is none.</summary>
    public static int Last(DuckDBConnection connection) =>
        (int)connection.Scalar("SELECT coalesce(max(review), 0) FROM reviews")!;

    /// <summary>Adds a row.</summary>
    public static void Append(DuckDBConnection connection, Review review)
    {
        var anchor = RecordAnchor.Of(review.Judged);
        using var rows = connection.CreateAppender("reviews");
        rows.CreateRow().AppendValue(review.Number).AppendValue(review.Subject)
            .AppendValue(review.Made.ToDateTimeUtc()).AppendText(review.Reviewer)
            .AppendValue(Vocabulary<ReviewAction>.Name(review.Action)).AppendText(review.Field).AppendText(review.Value)
            .AppendText(review.Note).AppendValue(review.Undoes).AppendText(review.DocumentId).AppendValue(review.TextHash)
            .AppendValue(anchor.Kind).AppendText(review.Judged.Id).AppendValue(anchor.Type).AppendValue(anchor.Words)
            .AppendText(review.Coder).AppendText(Encoding.UTF8.GetString(CasusJson.Line(review.Judged))).EndRow();
    }

    private static Review Row(DuckDBDataReader r) => new()
    {
        Number = r.GetInt32(0),
        Subject = r.GetInt32(1),
        Made = Instant.FromDateTimeUtc(DateTime.SpecifyKind(r.GetDateTime(2), DateTimeKind.Utc)),
        Reviewer = r.GetString(3),
        Action = Vocabulary<ReviewAction>.Parse(r.GetString(4)),
        Field = r.MaybeString(5),
        Value = r.MaybeString(6),
        Note = r.MaybeString(7),
        Undoes = r.IsDBNull(8) ? null : r.GetInt32(8),
        DocumentId = r.GetString(9),
        TextHash = r.GetString(10),
        Coder = r.GetString(11),
        Judged = CasusJson.Parse(Encoding.UTF8.GetBytes(r.GetString(12))),
    };
}

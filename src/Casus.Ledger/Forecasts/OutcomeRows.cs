using System.Text;
using Casus.Ledger.Reviews;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger.Forecasts;

/// <summary>Confirmed outcomes in the ledger's table.</summary>
internal static class OutcomeRows
{
    /// <summary>All, in order of time.</summary>
    public static IReadOnlyList<ForecastOutcome> Read(DuckDBConnection connection) => connection.List(
        "SELECT outcome, made, reviewer, verdict, note, document_id, text_hash, coder, judged FROM outcomes ORDER BY outcome", Row);

    /// <summary>The number of the last; 0 where there is none.</summary>
    public static int Last(DuckDBConnection connection) =>
        (int)connection.Scalar("SELECT coalesce(max(outcome), 0) FROM outcomes")!;

    /// <summary>Adds a row.</summary>
    public static void Append(DuckDBConnection connection, ForecastOutcome outcome)
    {
        var anchor = RecordAnchor.Of(outcome.Judged);
        using var rows = connection.CreateAppender("outcomes");
        rows.CreateRow().AppendValue(outcome.Number).AppendValue(outcome.Made.ToDateTimeUtc()).AppendText(outcome.Reviewer)
            .AppendValue(Vocabulary<Outcome>.Name(outcome.Verdict)).AppendText(outcome.Note)
            .AppendText(outcome.DocumentId).AppendValue(outcome.TextHash).AppendText(outcome.Judged.Id)
            .AppendValue(anchor.Type).AppendValue(anchor.Words).AppendText(outcome.Coder)
            .AppendText(Encoding.UTF8.GetString(CasusJson.Line(outcome.Judged))).EndRow();
    }

    private static ForecastOutcome Row(DuckDBDataReader r) => new()
    {
        Number = r.GetInt32(0),
        Made = Instant.FromDateTimeUtc(DateTime.SpecifyKind(r.GetDateTime(1), DateTimeKind.Utc)),
        Reviewer = r.GetString(2),
        Verdict = Vocabulary<Outcome>.Parse(r.GetString(3)),
        Note = r.MaybeString(4),
        DocumentId = r.GetString(5),
        TextHash = r.GetString(6),
        Coder = r.GetString(7),
        Judged = (EventRecord)CasusJson.Parse(Encoding.UTF8.GetBytes(r.GetString(8))),
    };
}

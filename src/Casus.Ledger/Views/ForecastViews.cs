using Casus.Ledger.Forecasts;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger.Views;

/// <summary>Forecasts, and what may tell what became of them, without reading the ledger through.</summary>
/// <param name="reader">The ledger.</param>
public sealed class ForecastViews(LedgerReader reader)
{
    // For each way in which a later event may speak for or against a forecast, so many of the earliest are looked at.
    private const int Earliest = 3;

    /// <summary>All forecasts said by a day.</summary>
    public ForecastHeads Heads(LocalDate asOf) => reader.Guarded(connection =>
    {
        var day = asOf.PlusDays(1).ToDateOnly().ToDateTime(TimeOnly.MinValue);
        var columns = string.Join(", ", ForecastRows.Columns.Split(',').Select(c => "f." + c.Trim()));
        const string From = "forecasts f JOIN documents d USING (document)";
        const string Time = "(d.published IS NULL OR d.published < $1)";
        var heads = connection.List(
            $"""
            SELECT f.document, {columns}, e.id, d.id, d.title, d.outlet, d.published, e.time_from, e.time_to, e.tense, len(e.attributions) > 0,
                s.text, s.start, s."end", s.name, s.country, s.sector, s.antecedent_text, s.antecedent_start, s.antecedent_end
            FROM {From} JOIN events e USING (document, record)
            LEFT JOIN attributions a ON a.document = e.document AND a.id = e.attributions[1]
            LEFT JOIN participants s ON s.document = a.document AND s.record = a.record AND s.role = 'source' AND s.position = 0
            WHERE d.copy_of IS NULL AND {Time}
            ORDER BY d.published DESC NULLS LAST, d.id, f.record
            """,
            Head, day);
        var copies = (long)connection.Scalar($"SELECT count(*) FROM {From} WHERE d.copy_of IS NOT NULL AND {Time}", day)!;
        var last = connection.Scalar("SELECT max(published) FROM documents WHERE published < $1", day);
        return new ForecastHeads(heads, (int)copies, last is DateTime time ? LocalDate.FromDateTime(time) : null);
    });

    /// <summary>Documents by id, with all their records; those that are missing are left out.</summary>
    public IReadOnlyList<CodedDocument> Documents(IReadOnlyCollection<string> ids) => ids.Count == 0 ? [] : reader.Guarded(connection =>
        Read(connection, connection.List(
            $"SELECT document FROM documents WHERE id IN ({Numbered(ids.Count)})", r => r.GetInt32(0), [.. ids])));

    /// <summary>
    /// Later documents that tell of such a deed as a fact, or deny it, and share a party with the forecast: for each forecast the earliest
    /// of those that share one side, and of those that share both.
    /// </summary>
    /// <param name="questions">The forecasts.</param>
    /// <param name="asOf">The day after which nothing is looked at.</param>
    public IReadOnlyList<CodedDocument> Speaking(IReadOnlyList<ForecastQuestion> questions, LocalDate asOf) => questions.Count == 0 ? [] : reader.Guarded(connection =>
    {
        static string Day(LocalDate day) => FormattableString.Invariant($"DATE '{day:uuuu-MM-dd}'");
        var rows = string.Join(", ", questions.Select((q, i) => FormattableString.Invariant(
            $"(${i + 1}, '{Plover.Name(q.Type)}', {Day(q.Said)}, {Day(q.From)}, {Day(q.To)})")));
        const string Name = "lower(coalesce(p.name, p.antecedent_text, p.text))";
        return Read(connection, connection.List(
            $"""
            WITH asked(id, type, said, first, last) AS (VALUES {rows}),
            sought AS (
                SELECT a.*, p.role, {Name} AS name, p.country FROM asked a JOIN events e ON e.id = a.id
                JOIN participants p USING (document, record) WHERE p.role <> 'source'),
            told AS (
                SELECT e.document, e.record, e.type, e.date, e.polarity, e.attributions, CAST(d.published AS DATE) AS published, p.role, {Name} AS name, p.country
                FROM events e JOIN documents d USING (document) JOIN participants p USING (document, record)
                WHERE p.role <> 'source' AND e.certainty = 'certain' AND e.tense IN ('past', 'present') AND d.published < {Day(asOf.PlusDays(1))}
                    AND e.type IN (SELECT type FROM asked) AND e.date BETWEEN (SELECT min(first) FROM asked) AND (SELECT max(last) FROM asked)),
            fits AS (
                SELECT s.id, s.role, t.document, t.record, t.date, t.polarity, t.attributions FROM sought s
                JOIN told t ON t.type = s.type AND t.role = s.role AND t.name = s.name AND t.published > s.said AND t.date BETWEEN s.first AND s.last
                UNION
                SELECT s.id, s.role, t.document, t.record, t.date, t.polarity, t.attributions FROM sought s
                JOIN told t ON t.type = s.type AND t.role = s.role AND t.country = s.country AND t.published > s.said AND t.date BETWEEN s.first AND s.last),
            ranked AS (
                SELECT document, row_number() OVER (PARTITION BY id, polarity, sides ORDER BY date, document) AS rank FROM (
                    SELECT id, document, record, date, polarity, count(*) AS sides FROM fits f
                    WHERE NOT EXISTS (SELECT 1 FROM attributions a WHERE a.document = f.document AND list_contains(f.attributions, a.id) AND a.stance <> 'asserts')
                    GROUP BY ALL))
            SELECT DISTINCT document FROM ranked WHERE rank <= {Earliest}
            """,
            r => r.GetInt32(0), [.. questions.Select(q => q.Id)]));
    });

    private static List<CodedDocument> Read(DuckDBConnection connection, List<int> numbers) =>
        numbers.Count == 0 ? [] : [.. DocumentRows.Read(connection, Page.OfDocuments(numbers))];

    private static string Numbered(int count) =>
        string.Join(", ", Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"${i}")));

    private static ForecastHead Head(DuckDBDataReader r) => new()
    {
        Forecast = ForecastRows.Row(r),
        Id = r.GetString(15),
        Document = r.GetString(16),
        Title = r.MaybeString(17),
        Outlet = r.MaybeString(18),
        Said = r.MaybeTime(19)?.Date,
        From = r.MaybeDate(20),
        To = r.MaybeDate(21),
        Tense = Vocabulary<Tense>.Parse(r.GetString(22)),
        IsQuoted = r.GetBoolean(23),
        Source = r.IsDBNull(24) ? null : MentionRows.ParticipantAt(r, 24),
    };
}

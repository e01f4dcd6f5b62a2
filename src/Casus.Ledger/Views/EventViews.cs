using System.Globalization;
using DuckDB.NET.Data;

namespace Casus.Ledger.Views;

/// <summary>Lists and counts of events.</summary>
/// <param name="reader">The ledger.</param>
public sealed class EventViews(LedgerReader reader)
{
    private const int PageSize = 50;
    private const int MostPlaces = 1000;
    private const string Tables = "events e JOIN documents d USING (document)";

    /// <summary>The events that a filter lets through, in its order.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="size">Rows a page.</param>
    public PageOf<EventLine> List(EventFilter filter, int size = PageSize) => reader.Guarded(connection =>
    {
        var where = filter.Where(reader, connection);
        var number = Math.Max(1, filter.Page ?? 1);
        var (total, keys) = PageKeys.Read(
            connection, "e.document, e.record", Tables, where, Order(filter.Sort), size, number, r => (r.GetInt32(0), r.GetInt32(1)), filter.IsSearch);
        return new PageOf<EventLine>(total, number, size, EventLines.Read(connection, keys));
    });

    /// <summary>How many events there are by stretch of time and quad class, in order of time.</summary>
    public Timeline Timeline(EventFilter filter) => reader.Guarded(connection =>
    {
        var where = filter.Where(reader, connection).And("e.date IS NOT NULL");
        var days = connection.Scalar($"SELECT date_diff('day', quantile_disc(e.date, 0.1), quantile_disc(e.date, 0.95)) FROM {Tables} {where}", where.Values) as long? ?? 0;
        // A few events from long ago do not make the bars longer.
        var unit = days switch { <= 120 => "day", <= 900 => "week", <= 8000 => "month", _ => "year" };
        return new Timeline(unit, connection.List(
            $"""
            SELECT CAST(date_trunc('{unit}', e.date) AS DATE), e.quad, count(*), avg(e.intensity) FROM {Tables} {where}
            GROUP BY ALL ORDER BY ALL
            """,
            r => new TimelineBar(r.GetFieldValue<DateOnly>(0), r.GetString(1), r.GetInt64(2), Math.Round(r.GetDouble(3), 2)), where.Values));
    });

    /// <summary>How many events there are by place, the most first.</summary>
    public IReadOnlyList<PlaceCount> Places(EventFilter filter) => reader.Guarded(connection =>
    {
        var where = filter.Where(reader, connection).And("e.place_latitude IS NOT NULL");
        return connection.List(
            $"""
            SELECT coalesce(e.place_name, e.place_text), e.place_country, round(avg(e.place_latitude), 3),
                round(avg(e.place_longitude), 3), count(*), count(*) FILTER (e.quad LIKE '%conflict')
            FROM {Tables} {where} GROUP BY 1, 2 ORDER BY 5 DESC, 1 LIMIT {MostPlaces}
            """,
            r => new PlaceCount(
                r.GetString(0), r.MaybeString(1), r.GetDouble(2), r.GetDouble(3), r.GetInt64(4), r.GetInt64(5)), where.Values);
    });

    /// <summary>How many events there are of each standing.</summary>
    public IReadOnlyList<Choice> Standings(EventFilter filter) => Count(filter, EventStandings.Sql);

    /// <summary>How many events there are of each type.</summary>
    public IReadOnlyList<Choice> Types(EventFilter filter) => Count(filter, "e.type");

    /// <summary>What the filter offers.</summary>
    public EventChoices Choices() => reader.Guarded(connection => new EventChoices(
        ArticleViews.Values(connection, "type", "events"),
        ArticleViews.Values(connection, "context", "(SELECT unnest(contexts) AS context FROM events)"),
        ArticleViews.Values(connection, "place_country", "events"),
        ArticleViews.Values(connection, "outlet", "documents")));

    private static string Order(string? sort) => sort switch
    {
        "oldest" => "e.date NULLS LAST, e.id",
        "surest" => "e.confidence DESC, e.id",
        _ => "e.date DESC NULLS LAST, e.id",
    };

    private List<Choice> Count(EventFilter filter, string what) => reader.Guarded(connection =>
    {
        var where = filter.Where(reader, connection);
        return connection.List(
            string.Create(CultureInfo.InvariantCulture, $"SELECT {what}, count(*) FROM {Tables} {where} GROUP BY ALL ORDER BY 2 DESC, 1"),
            r => new Choice(r.GetString(0), r.GetInt64(1)), where.Values);
    });
}

using Casus.Ledger.Forecasts;
using DuckDB.NET.Data;

namespace Casus.Ledger;

/// <summary>Reads events back.</summary>
internal static class EventRows
{
    private const string Columns =
        """
        record, id, sentence, type, mode, contexts, quad, intensity,
        place_text, place_start, place_end, place_name, place_country, place_latitude, place_longitude,
        time_text, time_start, time_end, time_from, time_to, date, polarity, certainty, tense, attributions, confidence, dataset
        """;

    /// <summary>
    /// The events on a page, in order, each with its document's number and its own, and the data set it was imported from.
    /// </summary>
    public static List<(int Document, int Record, EventRecord Event, string? Dataset)> Read(DuckDBConnection connection, Page page)
    {
        var mentions = new MentionRows(connection, page);
        var forecasts = ForecastRows.Read(connection, page);
        var ids = page.Rows(connection, "documents", "id", "document", r => (Number: r.GetInt32(0), Id: r.GetString(1)))
            .ToDictionary(d => d.Number, d => d.Id);
        return page.Records(connection, "events", Columns, "record", r =>
            (r.GetInt32(0), r.GetInt32(1), Event(r, ids.GetValueOrDefault(r.GetInt32(0)) ?? r.GetString(27), mentions) with
            {
                Forecast = forecasts.GetValueOrDefault((r.GetInt32(0), r.GetInt32(1))),
            }, r.MaybeString(27)));
    }

    private static EventRecord Event(DuckDBDataReader r, string documentId, MentionRows mentions)
    {
        var (document, record) = (r.GetInt32(0), r.GetInt32(1));
        return new EventRecord
        {
            Id = r.GetString(2),
            Document = documentId,
            Sentence = r.IsDBNull(3) ? 0 : r.GetInt32(3),
            Type = Types.Parse(r.GetString(4)),
            Mode = r.MaybeString(5),
            Contexts = r.Strings(6),
            Quad = r.GetString(7),
            Intensity = r.GetDouble(8),
            Actors = mentions.Participants(document, record, Roles.Actor),
            Recipients = mentions.Participants(document, record, Roles.Recipient),
            Trigger = mentions.Words(document, record, Roles.Trigger),
            // Imported events have places and times without words of a text.
            Place = r.IsDBNull(9) && r.IsDBNull(12) && r.IsDBNull(13) ? null : new Place(
                r.MaybeString(9) ?? r.MaybeString(12) ?? "", r.NumberOrZero(10), r.NumberOrZero(11), r.MaybeString(12), r.MaybeString(13),
                r.MaybeDouble(14), r.MaybeDouble(15)),
            Time = r.IsDBNull(16) && r.IsDBNull(19) && r.IsDBNull(20) ? null : new TimeSpanWords(
                r.MaybeString(16) ?? "", r.NumberOrZero(17), r.NumberOrZero(18), r.MaybeDate(19), r.MaybeDate(20)),
            Date = r.MaybeDate(21),
            Factuality = new Factuality(
                Vocabulary<Polarity>.Parse(r.GetString(22)), Vocabulary<Certainty>.Parse(r.GetString(23)),
                Vocabulary<Tense>.Parse(r.GetString(24))),
            Attributions = r.Strings(25),
            Confidence = r.MaybeDouble(26) ?? 0,
            Dataset = r.MaybeString(27),
        };
    }
}

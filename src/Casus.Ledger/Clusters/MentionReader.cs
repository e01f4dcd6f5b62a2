using Casus.Ledger.Search;
using DuckDB.NET.Data;

namespace Casus.Ledger.Clusters;

/// <summary>Reads from a ledger all reports of events that articles tell.</summary>
internal static class MentionReader
{
    /// <summary>All reports, by day, then by the ids of their documents, so that the order of writing does not matter.</summary>
    public static List<Mention> ReadAll(DuckDBConnection connection)
    {
        var parties = connection.List(
            """
            SELECT document, record, role, name, country, sector, coalesce(antecedent_text, text)
            FROM participants WHERE role <> 'source' AND document > 0 ORDER BY document, record, role, position
            """,
            r => (Key: (r.GetInt32(0), r.GetInt32(1), string.Intern(r.GetString(2))),
                Party: new Party(r.MaybeString(3), r.MaybeString(4), r.MaybeString(5), r.GetString(6))))
            .ToLookup(p => p.Key, p => p.Party);
        return connection.List(
            """
            SELECT e.document, e.record, e.sentence, e.type, e.mode, e.tense IN ('past', 'present'), e.date,
                e.time_from IS NOT NULL, coalesce(e.place_name, e.place_text), e.place_country,
                substring(d.text, s.start + 1, s."end" - s.start)
            FROM events e JOIN documents d ON d.document = e.document
            LEFT JOIN sentences s ON s.document = e.document AND s.position = e.sentence
            WHERE e.dataset IS NULL ORDER BY e.date NULLS LAST, d.id, e.record
            """,
            r => Read(r, parties));
    }

    private static Mention Read(DuckDBDataReader r, ILookup<(int Document, int Record, string Role), Party> parties)
    {
        var (document, record) = (r.GetInt32(0), r.GetInt32(1));
        return new Mention
        {
            Document = document,
            Record = record,
            Sentence = r.IsDBNull(2) ? 0 : r.GetInt32(2),
            Type = Types.Parse(r.GetString(3)),
            Mode = r.MaybeString(4),
            Real = r.GetBoolean(5),
            Day = r.MaybeDate(6),
            DayTold = r.GetBoolean(7),
            Actors = [.. parties[(document, record, Roles.Actor)]],
            Recipients = [.. parties[(document, record, Roles.Recipient)]],
            Place = r.MaybeString(8),
            PlaceCountry = r.MaybeString(9),
            Words = r.MaybeString(10) is { } sentence
                ? [.. SearchWords.Of(sentence).Select(w => string.Intern(w.Word)).Distinct(StringComparer.Ordinal)] : [],
        };
    }
}

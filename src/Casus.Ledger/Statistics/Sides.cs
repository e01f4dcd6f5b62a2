using Casus.Ledger.Queries;

namespace Casus.Ledger.Statistics;

/// <summary>Who took part in events, as queries.</summary>
internal static class Sides
{
    /// <summary>
    /// Keeps of events with the same day, actors, recipients and type the first; to follow the conditions on events. Those
    /// who took part are compared by country and sector where the country is known, else by name, else by their words.
    /// </summary>
    public const string OneADay =
        """
        QUALIFY row_number() OVER (
            PARTITION BY e.date, e.type,
                (SELECT list_sort(list(DISTINCT coalesce(p.country || '/' || coalesce(p.sector, ''), p.name, lower(p.text))))
                    FROM participants p WHERE p.document = e.document AND p.record = e.record AND p.role = 'actor'),
                (SELECT list_sort(list(DISTINCT coalesce(p.country || '/' || coalesce(p.sector, ''), p.name, lower(p.text))))
                    FROM participants p WHERE p.document = e.document AND p.record = e.record AND p.role = 'recipient')
            ORDER BY e.document, e.record) = 1
        """;

    /// <summary>Each event with each country that took part in it, once: <c>document</c>, <c>record</c>, <c>country</c>, <c>recipient</c> (null).</summary>
    public static string Countries(IReadOnlyList<string> countries, SqlCondition condition) =>
        $"""
        SELECT DISTINCT p.document, p.record, p.country, NULL::VARCHAR AS recipient FROM participants p
        WHERE p.role <> 'source' AND {In("p.country", countries, condition)}{condition.Stretch?.Sql("p")}
        """;

    /// <summary>Each event with each pair of an actor's and a recipient's country, once.</summary>
    public static string Dyads(IReadOnlyList<string> countries, SqlCondition condition) => countries switch
    {
        // Either side may be the one; each alone is a short list to look the other side up by.
        [var one] => Joined([one], [], condition) + " UNION " + Joined([], [one], condition),
        _ => Joined(countries, countries, condition),
    };

    private static string Joined(IReadOnlyList<string> actors, IReadOnlyList<string> recipients, SqlCondition condition) =>
        $"""
        SELECT DISTINCT a.document, a.record, a.country, r.country AS recipient
        FROM participants a JOIN participants r ON r.document = a.document AND r.record = a.record
        WHERE a.role = 'actor' AND {In("a.country", actors, condition)}{condition.Stretch?.Sql("a")}
            AND r.role = 'recipient' AND {In("r.country", recipients, condition)}{condition.Stretch?.Sql("r")}
        """;

    private static string In(string column, IReadOnlyList<string> countries, SqlCondition condition) => countries.Count == 0
        ? $"{column} IS NOT NULL"
        : $"{column} IN ({string.Join(", ", countries.Select(c => condition.Value(c)))})";
}

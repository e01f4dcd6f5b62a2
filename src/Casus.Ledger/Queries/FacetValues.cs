namespace Casus.Ledger.Queries;

/// <summary>The values of a property, one row an event and value, of the events called <c>found</c>.</summary>
internal static class FacetValues
{
    /// <summary>The query, with the one column <c>value</c>.</summary>
    public static string Sql(Facet facet) => facet switch
    {
        Facet.Type => Column("type"),
        Facet.Mode => Column("mode"),
        Facet.Quad => Column("quad"),
        Facet.Context => Column("unnest(contexts)"),
        Facet.Actor => Participants("p.role = 'actor'", "coalesce(p.name, p.text)"),
        Facet.Recipient => Participants("p.role = 'recipient'", "coalesce(p.name, p.text)"),
        Facet.Country => Participants("p.role <> 'source'", "p.country"),
        Facet.Sector => Participants("p.role <> 'source'", "p.sector"),
        Facet.Place => Column("coalesce(place_name, place_text)"),
        Facet.PlaceCountry => Column("place_country"),
        Facet.Outlet => "SELECT d.outlet AS value FROM found JOIN documents d USING (document)",
        Facet.Source =>
            """
            SELECT coalesce(p.name, p.text) AS value FROM found f
            JOIN attributions a ON a.document = f.document AND a.id = f.attributions[1]
            JOIN participants p ON p.document = a.document AND p.record = a.record AND p.role = 'source'
            """,
        Facet.Polarity => Column("polarity"),
        Facet.Certainty => Column("certainty"),
        _ => Column("tense"),
    };

    private static string Column(string expression) => $"SELECT {expression} AS value FROM found";

    private static string Participants(string role, string value) =>
        $"""
        SELECT DISTINCT p.document, p.record, {value} AS value FROM participants p
        SEMI JOIN found f ON f.document = p.document AND f.record = p.record WHERE {role}
        """;
}

using DuckDB.NET.Data;

namespace Casus.Ledger.Views;

/// <summary>Which events to list or count; what is null does not matter.</summary>
public sealed record EventFilter
{
    /// <summary>PLOVER event type, in capitals.</summary>
    public string? Type { get; init; }

    /// <summary>PLOVER mode.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER context.</summary>
    public string? Context { get; init; }

    /// <summary>Quad class, such as <c>material conflict</c>, or <c>cooperation</c> or <c>conflict</c> of either kind.</summary>
    public string? Quad { get; init; }

    /// <summary>told, said, negated, forecast or open; <c>fact</c> for told or said.</summary>
    public string? Standing { get; init; }

    /// <summary>Name or country code of who did it.</summary>
    public string? Actor { get; init; }

    /// <summary>Name or country code of whom it was done to.</summary>
    public string? Recipient { get; init; }

    /// <summary>Name or country code of either.</summary>
    public string? Party { get; init; }

    /// <summary>Country where it happened, ISO 3166-1 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>Standard name of the place.</summary>
    public string? Place { get; init; }

    /// <summary>Outlet, as written.</summary>
    public string? Outlet { get; init; }

    /// <summary>Words in the event's sentence: <c>gas prices</c>, <c>"gas prices"</c>, <c>pric*</c>, <c>-oil</c>.</summary>
    public string? Q { get; init; }

    /// <summary>Id of the document.</summary>
    public string? Document { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Least confidence, 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Whether to leave out what stands in documents that repeat others.</summary>
    public bool? Originals { get; init; }

    /// <summary>Order: newest (as when null), oldest or surest; of distinct events also <c>reports</c>, the most reported first.</summary>
    public string? Sort { get; init; }

    /// <summary>Page, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>Whether finding the events takes longer than putting those found in order.</summary>
    internal bool IsSearch => (Q ?? Actor ?? Recipient ?? Party) is not null;

    internal Where Where(LedgerReader reader, DuckDBConnection connection)
    {
        Appearance? Of(string? party) => reader.Appearances.Of(connection, party);
        var (actor, recipient, party) = (Of(Actor), Of(Recipient), Of(Party));
        var where = new Where(Appearance.Common(actor, recipient, party));
        where = where.And("true" + where.Among("e") + where.Among("d"));
        string Takes(string role, Appearance? by) =>
            $"(e.document, e.record) IN (SELECT p.document, p.record FROM participants p WHERE p.role {role}{where.Among("p")} AND ({by?.Is}))";
        return Add(where
            .And(Takes("= 'actor'", actor), Actor)
            .And(Takes("= 'recipient'", recipient), Recipient)
            .And(Takes("<> 'source'", party), Party));
    }

    private Where Add(Where where) => where
        .And("e.type = ?", Type)
        .And("e.mode = ?", Mode)
        .And("list_contains(e.contexts, ?)", Context)
        .And(Quad is "cooperation" or "conflict" ? "e.quad LIKE '% ' || ?" : "e.quad = ?", Quad)
        .And(Standing == "fact" ? $"{EventStandings.Fact} AND ? IS NOT NULL" : $"{EventStandings.Sql} = ?", Standing)
        .And(Originals == true ? "d.copy_of IS NULL" : "true")
        .And("e.place_country = ?", Country)
        .And("coalesce(e.place_name, e.place_text) = ?", Place)
        .And("d.outlet = ?", Outlet)
        .HoldsInSentence(Q)
        .And("d.id = ?", Document)
        .And("e.date >= ?", From)
        .And("e.date <= ?", To)
        .And("e.confidence >= ?", Confidence);
}

using DuckDB.NET.Data;

namespace Casus.Ledger.Views;

/// <summary>Which statements to list; what is null does not matter.</summary>
public sealed record StatementFilter
{
    /// <summary>Name or country code of who says it.</summary>
    public string? Source { get; init; }

    /// <summary>Name or country code of a party to an event inside the statement.</summary>
    public string? About { get; init; }

    /// <summary>What the source does by saying it: asserts, denies, accuses …</summary>
    public string? Stance { get; init; }

    /// <summary>direct, indirect or mixed.</summary>
    public string? Manner { get; init; }

    /// <summary>Words in the statement.</summary>
    public string? Q { get; init; }

    /// <summary>Outlet, as written.</summary>
    public string? Outlet { get; init; }

    /// <summary>First day of publication.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Page, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>That participant <c>p</c> is who says it.</summary>
    internal const string Says = "p.role = 'source' AND p.position = 0";

    internal Where Where(LedgerReader reader, DuckDBConnection connection)
    {
        var (source, about) = (reader.Appearances.Of(connection, Source), reader.Appearances.Of(connection, About));
        var where = new Where(Appearance.Common(source, about));
        return Add(where
            .And("true" + where.Among("a") + where.Among("d"))
            .And($"(a.document, a.record) IN (SELECT p.document, p.record FROM participants p WHERE {Says}{where.Among("p")} AND ({source?.Is}))", Source)
            .And(
                $"""
                (a.document, a.id) IN (SELECT e.document, unnest(e.attributions) FROM events e WHERE (e.document, e.record) IN (
                    SELECT p.document, p.record FROM participants p WHERE p.role <> 'source'{where.Among("p")} AND ({about?.Is})){where.Among("e")})
                """,
                About));
    }

    private Where Add(Where where) => where
        .And("a.stance = ?", Stance)
        .And("a.manner = ?", Manner)
        .And(
            """
            EXISTS (SELECT 1 FROM words w WHERE w.document = a.document AND w.record = a.record
                AND w.role = 'content' AND w.text ILIKE ? ESCAPE '\')
            """,
            Views.Where.Anywhere(Q))
        .And("d.outlet = ?", Outlet)
        .And("d.published >= ?", From?.ToDateTime(TimeOnly.MinValue))
        .And("d.published < ?", To is { } last && last < DateOnly.MaxValue ? last.AddDays(1).ToDateTime(TimeOnly.MinValue) : null);
}

/// <summary>A statement in a list.</summary>
/// <param name="Id">Id of the attribution.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Title">Headline of its document, or null.</param>
/// <param name="Outlet">Outlet of its document, or null.</param>
/// <param name="Published">Day of publication, or null.</param>
/// <param name="Source">Who says it, or null.</param>
/// <param name="Country">The source's country code, or null.</param>
/// <param name="Stance">What the source does by saying it.</param>
/// <param name="Manner">direct, indirect or mixed.</param>
/// <param name="Cue">The words that show it.</param>
/// <param name="Content">What is said.</param>
/// <param name="Within">Id of the attribution it stands inside, or null.</param>
public sealed record StatementLine(
    string Id, string Document, string? Title, string? Outlet, DateOnly? Published, string? Source, string? Country,
    string Stance, string Manner, string Cue, string Content, string? Within);

namespace Casus.Ledger.Views;

/// <summary>Which actors to list; what is null does not matter.</summary>
public sealed record ActorFilter
{
    /// <summary>Part of the name.</summary>
    public string? Q { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or an organisation's short code.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector.</summary>
    public string? Sector { get; init; }

    /// <summary><c>country</c> to show pairs of countries instead of names.</summary>
    public string? By { get; init; }

    /// <summary>Page, from 1.</summary>
    public int? Page { get; init; }

    // Data sets of others have negative numbers and stand apart.
    internal Where Where() => new Where()
        .And("p.document > 0")
        .And(@"coalesce(p.name, p.text) ILIKE ? ESCAPE '\'", Views.Where.Anywhere(Q))
        .And("p.country = ?", Country)
        .And("p.sector = ?", Sector);
}

/// <summary>An actor in a list.</summary>
/// <param name="Name">Standard name, else the words.</param>
/// <param name="Country">Most frequent country code, or null.</param>
/// <param name="Sector">Most frequent sector, or null.</param>
/// <param name="Acts">Events in which it acts.</param>
/// <param name="Receives">Events done to it.</param>
/// <param name="Speaks">Attributions of which it is the source.</param>
/// <param name="Documents">Documents that name it.</param>
public sealed record ActorLine(
    string Name, string? Country, string? Sector, long Acts, long Receives, long Speaks, long Documents);

/// <summary>What one actor does to another.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Cooperation">Events of cooperation.</param>
/// <param name="Conflict">Events of conflict.</param>
/// <param name="Intensity">Mean intensity, -10 to +10.</param>
public sealed record PairLine(string Actor, string Recipient, long Cooperation, long Conflict, double Intensity);

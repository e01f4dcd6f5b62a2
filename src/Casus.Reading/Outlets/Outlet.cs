namespace Casus.Reading.Outlets;

/// <summary>An outlet and who controls it, as knowledge/outlets.tsv words it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OtherNames">Other names it goes by.</param>
/// <param name="Domains">Where it publishes, without "www.".</param>
/// <param name="Country">ISO 3166-1 alpha-3, or an organisation's short code.</param>
/// <param name="Kind">Agency, broadcaster, newspaper, magazine or portal.</param>
/// <param name="Control">Who owns, funds and runs it, in words of fact.</param>
/// <param name="Source">Where that is said.</param>
/// <param name="AsOf">The month it was so, as <c>2024-12</c>.</param>
public sealed record Outlet(
    string Name, IReadOnlyList<string> OtherNames, IReadOnlyList<string> Domains, string Country, OutletKind Kind,
    string Control, string Source, string AsOf);

/// <summary>What kind of outlet it is.</summary>
public enum OutletKind
{
    /// <summary>Sells or gives its reports to other outlets.</summary>
    Agency,

    /// <summary>Radio or television.</summary>
    Broadcaster,

    /// <summary>A newspaper.</summary>
    Newspaper,

    /// <summary>A magazine.</summary>
    Magazine,

    /// <summary>Published on the web only.</summary>
    Portal,
}

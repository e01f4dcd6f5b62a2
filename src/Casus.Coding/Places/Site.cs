namespace Casus.Coding.Places;

/// <summary>What kind of place a name may name, the larger ones first.</summary>
internal enum SiteKind
{
    /// <summary>A state: <c>knowledge/actors/states.txt</c>.</summary>
    State,

    /// <summary>A region, territory or water: <c>knowledge/regions.txt</c>.</summary>
    Region,

    /// <summary>A town: <c>knowledge/places.txt</c>.</summary>
    Town,
}

/// <summary>A place of the gazetteer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its standard name.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null where it belongs to no single state.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="People">Inhabitants, 0 where unknown.</param>
internal sealed record Site(SiteKind Kind, string Name, string? Country, double? Latitude, double? Longitude, int People)
{
    /// <summary>Whether it is a state's capital.</summary>
    public bool IsCapital { get; init; }
}

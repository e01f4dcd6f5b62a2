namespace Casus.Coding.Actors;

/// <summary>What a phrase is by its own words.</summary>
internal enum IdentityKind : byte
{
    /// <summary>No actor.</summary>
    None,

    /// <summary>One human being.</summary>
    Person,

    /// <summary>Several human beings.</summary>
    People,

    /// <summary>A state, organisation, group or institution.</summary>
    Body,

    /// <summary>A place that may act ("Moscow").</summary>
    Place,
}

/// <summary>Who a phrase names by its own words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The standard name, or null where the words name nobody.</param>
/// <param name="Country">The country, or null.</param>
/// <param name="Sector">The sector, or null.</param>
internal sealed record Identity(IdentityKind Kind, string? Name, string? Country, string? Sector)
{
    /// <summary>No actor.</summary>
    public static Identity None { get; } = new(IdentityKind.None, null, null, null);

    /// <summary>A state or body as the knowledge names it.</summary>
    public static Identity Of(Actor actor) =>
        new(IdentityKind.Body, actor.Name, actor.Standings[0].Country, actor.Standings[0].Sector) { Actor = actor };

    /// <summary>The noun it is by, where one told.</summary>
    public SectorNoun? Noun { get; init; }

    /// <summary>The actor of the knowledge, where it is one.</summary>
    public Actor? Actor { get; init; }
}

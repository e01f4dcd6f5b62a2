namespace Casus.Ledger.Queries;

/// <summary>A property by whose values events are counted.</summary>
public enum Facet
{
    /// <summary>PLOVER type.</summary>
    Type,

    /// <summary>PLOVER mode.</summary>
    Mode,

    /// <summary>Quad class.</summary>
    Quad,

    /// <summary>PLOVER context.</summary>
    Context,

    /// <summary>Names of actors, or their words where they have none.</summary>
    Actor,

    /// <summary>Names of recipients, or their words where they have none.</summary>
    Recipient,

    /// <summary>Codes of those who took part.</summary>
    Country,

    /// <summary>Sectors of those who took part.</summary>
    Sector,

    /// <summary>Names of places.</summary>
    Place,

    /// <summary>Codes of the countries where it took place.</summary>
    PlaceCountry,

    /// <summary>Outlets.</summary>
    Outlet,

    /// <summary>Names of the innermost sources, or their words where they have none.</summary>
    Source,

    /// <summary>Polarity.</summary>
    Polarity,

    /// <summary>Certainty.</summary>
    Certainty,

    /// <summary>Tense.</summary>
    Tense,
}

/// <summary>How many events have a value.</summary>
/// <param name="Value">The value, as the records spell it.</param>
/// <param name="Events">Events that have it.</param>
public sealed record FacetCount(string Value, long Events);

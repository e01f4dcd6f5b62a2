using NodaTime;

namespace Casus.Ledger.Queries;

/// <summary>The periods of a timeline.</summary>
public enum TimeUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks from Monday.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}

/// <summary>What a timeline's counts are split by.</summary>
public enum TimelineSplit
{
    /// <summary>Nothing: one count a period.</summary>
    None,

    /// <summary>PLOVER type.</summary>
    Type,

    /// <summary>Quad class.</summary>
    Quad,

    /// <summary>Outlet.</summary>
    Outlet,
}

/// <summary>A count of a timeline; periods without events are left out.</summary>
/// <param name="Start">First day of the period.</param>
/// <param name="Key">The type, quad class or outlet; null where nothing is split or the outlet is unknown.</param>
/// <param name="Events">Events.</param>
public sealed record TimelinePoint(LocalDate Start, string? Key, long Events);

using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>What an entry of the knowledge is.</summary>
internal enum ActorKind : byte
{
    /// <summary>A state.</summary>
    State,

    /// <summary>A part or dependency of a state, or an entity that a state claims.</summary>
    Territory,

    /// <summary>A larger town.</summary>
    Town,

    /// <summary>A seat of power, parliament or service of a state.</summary>
    Institution,

    /// <summary>An international, public or private organisation.</summary>
    Organisation,

    /// <summary>An armed group, party or movement.</summary>
    Group,

    /// <summary>A person.</summary>
    Person,
}

/// <summary>What an actor is on some days: its country, sector and, for a person, role.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, an organisation's short code, or null.</param>
/// <param name="Sector">PLOVER sector, or null.</param>
/// <param name="Role">A person's role in lower case, or null.</param>
/// <param name="When">The days.</param>
internal sealed record Standing(string? Country, string? Sector, string? Role, Tenure When);

/// <summary>Somebody or something the knowledge names.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its standard name.</param>
/// <param name="Standings">What it is when, in the order of the file.</param>
internal sealed record Actor(ActorKind Kind, string Name, IReadOnlyList<Standing> Standings)
{
    // Roles one leaves with the office; a rebel or a party's leader stays what he is.
    private static readonly string[] Offices = ["GOV", "MIL", "COP", "JUD", "LEG", "SPY", "UNO", "EUR", "IGO"];

    /// <summary>What it is on a day, or at last where the day is unknown. A person out of office is of the elite: ELI, without role.</summary>
    public Standing On(LocalDate? day)
    {
        Standing? best = null;
        foreach (var standing in Standings)
        {
            if (standing.When.Holds(day) && (best is null || Later(standing, best)))
            {
                best = standing;
            }
        }

        if (best is not null)
        {
            return best;
        }

        // Before all or after all: the nearest that had ended, else the first to come.
        foreach (var standing in Standings)
        {
            if (best is null || (Later(standing, best) && (day is null || standing.When.To < day)))
            {
                best = standing;
            }
        }

        return Kind == ActorKind.Person && day is not null && Offices.Contains(best!.Sector) ? best with { Sector = "ELI", Role = null } : best!;
    }

    /// <summary>Whether one of its standings holds on the day.</summary>
    public bool IsActive(LocalDate? day) => Standings.Any(s => s.When.Holds(day));

    private static bool Later(Standing a, Standing b) =>
        a.When.From is { } from && (b.When.From is not { } other || from > other);
}

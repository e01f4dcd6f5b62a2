using NodaTime;

namespace Casus.Coding.Times;

/// <summary>Which way from publication a clause looks.</summary>
internal enum Direction
{
    /// <summary>The clause does not tell.</summary>
    Unknown,

    /// <summary>What it tells has happened.</summary>
    Past,

    /// <summary>What it tells is to come.</summary>
    Future,
}

/// <summary>From where a time expression is read.</summary>
/// <param name="Published">The day of publication, or null.</param>
/// <param name="Direction">The tense of the clause.</param>
/// <param name="Perfect">Whether the clause tells of something that has lasted until now.</param>
/// <param name="Told">The time told before in the text, or null.</param>
internal readonly record struct Viewpoint(LocalDate? Published, Direction Direction, bool Perfect, Days? Told)
{
    /// <summary>The day from which weekdays and dates without a year count: publication, or the other end of a range.</summary>
    public LocalDate? Near { get; init; } = Published;
}

/// <summary>What an expression says, before it is known when and in which tense it is said.</summary>
internal delegate Days? Meaning(in Viewpoint view);

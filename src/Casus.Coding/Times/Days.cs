using NodaTime;

namespace Casus.Coding.Times;

/// <summary>An interval of days, both ends included; an end that is null is open.</summary>
internal readonly record struct Days
{
    /// <summary>The interval; ends given the wrong way round are turned.</summary>
    public Days(LocalDate? from, LocalDate? to) =>
        (From, To) = from is { } a && to is { } b && a > b ? (to, from) : (from, to);

    /// <summary>First day, or null where open.</summary>
    public LocalDate? From { get; }

    /// <summary>Last day, or null where open.</summary>
    public LocalDate? To { get; }

    /// <summary>The day the words point at, where they do ("a year ago"); else null.</summary>
    public LocalDate? Likely { get; init; }

    /// <summary>One day.</summary>
    public static Days Of(LocalDate day) => new(day, day);

    /// <summary>Number of days; an open interval is longer than any closed one.</summary>
    public int Length => From is { } from && To is { } to ? Period.DaysBetween(from, to) + 1 : int.MaxValue;

    /// <summary>From the first day of this interval to the last of another.</summary>
    public Days Through(Days end) => new(From, end.To);
}

using NodaTime;

namespace Casus.Coding.Times;

/// <summary>Chooses among intervals that come every year.</summary>
internal static class Yearly
{
    /// <summary>The interval that the tense points to; without tense, the one closest to the day.</summary>
    public static Days? Nearest(LocalDate day, Direction direction, Func<int, Days?> inYear)
    {
        Days? best = null;
        var distance = int.MaxValue;
        for (var year = day.Year - 4; year <= day.Year + 4; year++)
        {
            if (inYear(year) is not { From: { } from, To: { } to } found ||
                (direction == Direction.Past && from > day) || (direction == Direction.Future && to < day))
            {
                continue;
            }

            var away = from > day ? Period.DaysBetween(day, from) : to < day ? Period.DaysBetween(to, day) : 0;
            if (away < distance)
            {
                (best, distance) = (found, away);
            }
        }

        return best;
    }

    /// <summary>The interval before, around or after the day, as "last", "this" and "next" say.</summary>
    public static Days? Shifted(LocalDate day, int shift, Direction direction, Func<int, Days?> inYear)
    {
        if (shift == 0)
        {
            return direction == Direction.Unknown ? inYear(day.Year) : Nearest(day, direction, inYear);
        }

        // "last summer" is the latest one that is over, "next summer" the first that has not begun.
        for (var year = day.Year - shift; Math.Abs(year - day.Year) <= 2; year += shift)
        {
            if (inYear(year) is { From: { } from, To: { } to } && (shift < 0 ? to < day : from > day))
            {
                return new Days(from, to);
            }
        }

        return null;
    }
}

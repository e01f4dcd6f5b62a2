using NodaTime;

namespace Casus.Coding.Times;

/// <summary>What kinds of time expressions mean; each is null where the viewpoint lacks what it needs.</summary>
internal static class Meanings
{
    /// <summary>Days counted from publication: "yesterday", "overnight".</summary>
    public static Meaning FromToday(int first, int last) => (in v) =>
        v.Published is { } day ? new Days(day.PlusDays(first), day.PlusDays(last)) : null;

    /// <summary>A weekday; <paramref name="shift"/> is that of "last", "this" and "next".</summary>
    public static Meaning Weekday(int weekday, int? shift) => (in v) =>
    {
        if (v.Near is not { } day)
        {
            return null;
        }

        // Days back to the latest such weekday, publication included.
        var back = ((int)day.DayOfWeek - weekday + 7) % 7;
        var ahead = (7 - back) % 7;
        var move = (shift, v.Direction) switch
        {
            (-1, _) => back == 0 ? -7 : -back,
            (1, _) => 7 + weekday - (int)day.DayOfWeek,
            (0, Direction.Unknown) => weekday - (int)day.DayOfWeek,
            (_, Direction.Future) => ahead,
            _ => -back,
        };
        return Days.Of(day.PlusDays(move));
    };

    /// <summary>A weekday of a week, such as "Monday last week".</summary>
    public static Meaning WeekdayOf(int weekday, Meaning week) => (in v) =>
        week(v) is { From: { } monday } ? Days.Of(monday.PlusDays(weekday - 1)) : null;

    /// <summary>The days of a month from one to another, with or without their year.</summary>
    public static Meaning Date(int? year, int month, int first, int last) => (in v) =>
    {
        if (year is { } known)
        {
            return DayRange(known, month, first, last);
        }

        return v.Near is { } day ? Nearest(day, v.Direction, y => DayRange(y, month, first, last)) : null;
    };

    /// <summary>A whole month, with or without its year.</summary>
    public static Meaning Month(int? year, int month) => (in v) =>
        year is { } known ? Calendar.Months(known, month, 1)
        : v.Near is { } day ? Nearest(day, v.Direction, y => Calendar.Months(y, month, 1)) : null;

    /// <summary>"last January", "next January".</summary>
    public static Meaning MonthShifted(int month, int shift) => (in v) =>
        v.Published is { } day ? Shifted(day, shift, v.Direction, y => Calendar.Months(y, month, 1)) : null;

    /// <summary>A day of the month named by its number alone: "on the 5th".</summary>
    public static Meaning DayOfMonth(int number) => (in v) =>
    {
        if (v.Near is not { } day)
        {
            return null;
        }

        var step = v.Direction == Direction.Future ? 1 : -1;
        var month = Calendar.Around(day, TimeUnit.Month).From!.Value;
        for (var i = 0; i < 4; i++, month = month.PlusMonths(step))
        {
            if (number <= month.Calendar.GetDaysInMonth(month.Year, month.Month) &&
                month.PlusDays(number - 1) is var found && (step > 0 ? found >= day : found <= day))
            {
                return Days.Of(found);
            }
        }

        return null;
    };

    /// <summary>A date in a year that other words give: "February 24 last year".</summary>
    public static Meaning InYear(Meaning year, Func<int, Meaning> date) => (in v) =>
        year(v) is { From: { } first } ? date(first.Year)(v) : null;

    /// <summary>Months of a season, named by its first and last month, with or without the year in which it begins.</summary>
    public static Meaning Season(int first, int last, int? year, int? shift) => (in v) =>
    {
        var count = ((last - first + 12) % 12) + 1;
        if (year is { } known)
        {
            return Calendar.Months(known, first, count);
        }

        return v.Near is not { } day ? null
            : shift is { } steps ? Shifted(day, steps, v.Direction, y => Calendar.Months(y, first, count))
            : Nearest(day, v.Direction, y => Calendar.Months(y, first, count));
    };

    /// <summary>A year by its number.</summary>
    public static Meaning Year(int year) => (in v) => Calendar.Months(year, 1, 12);

    /// <summary>Ten years by the number of the first.</summary>
    public static Meaning Decade(int year) => (in v) => Calendar.Months(year, 1, 120);

    /// <summary>A hundred years by their rank: "the 20th century".</summary>
    public static Meaning Century(int rank) => (in v) => Calendar.Months((rank - 1) * 100, 1, 1200);

    /// <summary>A calendar period before, around or after publication: "last week".</summary>
    public static Meaning Shifted(TimeUnit unit, int shift) => (in v) =>
    {
        if (v.Published is not { } day || Calendar.Add(day, shift, unit) is not { } there)
        {
            return null;
        }

        // A weekend is spoken of as this one from its eve until the next is near.
        if (unit == TimeUnit.Weekend && shift == 0)
        {
            var weekend = Calendar.Around(day, unit);
            return v.Direction == Direction.Past && weekend.From > day
                ? Calendar.Around(day.PlusWeeks(-1), unit)
                : weekend;
        }

        return Calendar.Around(there, unit);
    };

    /// <summary>Time up to publication or from it on: "the past three weeks", "the next few days".</summary>
    public static Meaning Stretch(int low, int high, TimeUnit unit, int direction) => (in v) =>
        v.Published is not { } day || Calendar.Add(day, direction * Math.Max(low, high), unit) is not { } end ? null
        : direction < 0 ? new Days(end, day)
        : end == day ? Days.Of(day) : new Days(day.PlusDays(1), end);

    /// <summary>A count of periods from publication: "two weeks ago" is a week, "two days ago" a day.</summary>
    public static Meaning Away(int low, int high, TimeUnit unit, int direction) => (in v) =>
        v.Published is { } day ? Counted(Days.Of(day), low, high, unit, direction, true) : null;

    /// <summary>A count of periods from the time told before: "a week later"; "earlier" may count from publication.</summary>
    public static Meaning AwayFromTold(int low, int high, TimeUnit unit, int direction) => (in v) =>
    {
        var start = v.Told ?? (direction < 0 && v.Published is { } day ? Days.Of(day) : null);
        return start is { } told ? Counted(told, low, high, unit, direction, unit > TimeUnit.Week) : null;
    };

    /// <summary>"the following week", "that year": the period so many away from the one told before.</summary>
    public static Meaning BesideTold(TimeUnit unit, int direction) => (in v) =>
    {
        if ((v.Told ?? (direction < 0 && v.Published is { } today ? Days.Of(today) : null)) is not { From: { } from, To: { } to })
        {
            return null;
        }

        return unit <= TimeUnit.Day && direction == 0 ? new Days(from, to)
            : Calendar.Add(direction > 0 ? to : from, direction, unit) is { } day ? Calendar.Around(day, unit) : null;
    };

    /// <summary>A time to come in so many days: "in two weeks"; told of the past it is a duration, which has no place in time.</summary>
    public static Meaning In(int low, int high, TimeUnit unit) => (in v) =>
        v.Direction == Direction.Future ? Away(low, high, unit, 1)(v) : null;

    /// <summary>"within 10 days".</summary>
    public static Meaning Within(int low, int high, TimeUnit unit) => (in v) =>
        v.Direction != Direction.Past && v.Published is { } day && Calendar.Add(day, Math.Max(low, high), unit) is { } end
            ? new Days(day, end)
            : null;

    /// <summary>"for three weeks": placed in time where it lasted until now or begins now.</summary>
    public static Meaning For(int low, int high, TimeUnit unit) => (in v) =>
        v.Published is not { } day || unit < TimeUnit.Day ? null
        : v.Perfect && Calendar.Add(day, -Math.Max(low, high), unit) is { } start ? new Days(start, day)
        : v.Direction == Direction.Future && Calendar.Add(day, Math.Max(low, high), unit) is { } end ? new Days(day, end)
        : null;

    /// <summary>A part of a period.</summary>
    public static Meaning Part(PeriodPart part, Meaning whole) => (in v) =>
        whole(v) is { } period ? Calendar.Part(period, part, v.Published) : null;

    /// <summary>A quarter, half or week of a year or month by its rank, -1 for the last; the year may go without saying.</summary>
    public static Meaning Ranked(int rank, TimeUnit unit, Meaning? whole) => (in v) =>
    {
        if (whole is not null)
        {
            return whole(v) is { } period ? Slice(period, rank, unit) : null;
        }

        return v.Near is { } day ? Nearest(day, v.Direction, y => Slice(Calendar.Months(y, 1, 12), rank, unit)) : null;
    };

    /// <summary>From the first day of one time to the last of another; what goes without saying in one, the other tells.</summary>
    public static Meaning Between(Meaning from, Meaning to) => (in v) =>
    {
        if (v.Direction != Direction.Future)
        {
            return to(v) is { To: { } last } end && from(v with { Near = last, Direction = Direction.Past }) is { } start
                ? start.Through(end)
                : null;
        }

        return from(v) is { From: { } first } begin && to(v with { Near = first }) is { } finish ? begin.Through(finish) : null;
    };

    /// <summary>"since January": until publication.</summary>
    public static Meaning Since(Meaning time) => (in v) =>
        time(v with { Direction = Direction.Past }) is { From: { } from }
            ? new Days(from, v.Published is { } day && day >= from ? day : null)
            : null;

    /// <summary>"from Monday".</summary>
    public static Meaning From(Meaning time) => (in v) => time(v) is { From: { } from } ? new Days(from, null) : null;

    /// <summary>"until Friday", "by Friday", "before Friday"; what is to come begins now.</summary>
    public static Meaning Until(Meaning time, bool included) => (in v) =>
    {
        var end = time(v);
        var last = included ? end?.To : end?.From?.PlusDays(-1);
        return last is null ? null
            : new Days(v.Direction == Direction.Future && v.Published is { } day && day <= last ? day : null, last);
    };

    /// <summary>"after Friday"; what has happened did so before publication.</summary>
    public static Meaning After(Meaning time) => (in v) =>
        time(v) is { To: { } to } && to.PlusDays(1) is var first
            ? new Days(first, v.Direction == Direction.Past && v.Published is { } day && day >= first ? day : null)
            : null;

    private static Days? DayRange(int year, int month, int first, int last)
    {
        var length = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return first >= 1 && first <= last && last <= length
            ? new Days(new LocalDate(year, month, first), new LocalDate(year, month, last))
            : null;
    }

    private static Days? Counted(Days start, int low, int high, TimeUnit unit, int direction, bool whole)
    {
        var (near, far) = direction < 0 ? (high, low) : (low, high);
        if (start is not { From: { } from, To: { } to } ||
            Calendar.Add(from, direction * near, unit) is not { } first || Calendar.Add(to, direction * far, unit) is not { } last)
        {
            return null;
        }

        return whole ? Calendar.Around(first, unit).Through(Calendar.Around(last, unit)) : new Days(first, last);
    }

    private static Days? Slice(Days period, int rank, TimeUnit unit)
    {
        if (period is not { From: { } from, To: { } to })
        {
            return null;
        }

        if (unit == TimeUnit.Week)
        {
            var day = rank < 0 ? to.PlusDays(-6) : from.PlusDays(7 * (rank - 1));
            return day >= from && day <= to ? new Days(day, day.PlusDays(6) < to ? day.PlusDays(6) : to) : null;
        }

        var months = unit == TimeUnit.Quarter ? 3 : 6;
        var first = rank < 0 ? 12 - months : months * (rank - 1);
        return first + months <= 12 && period.Length > 360 ? Calendar.Months(from.Year, first + 1, months) : null;
    }

    // The yearly interval that the tense points to; without tense, the one closest to the day.
    private static Days? Nearest(LocalDate day, Direction direction, Func<int, Days?> inYear)
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

    private static Days? Shifted(LocalDate day, int shift, Direction direction, Func<int, Days?> inYear)
    {
        if (shift == 0)
        {
            return Nearest(day, direction, y => y == day.Year ? inYear(y) : null) ?? inYear(day.Year);
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

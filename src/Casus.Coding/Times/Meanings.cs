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

        return v.Near is { } day ? Yearly.Nearest(day, v.Direction, y => DayRange(y, month, first, last)) : null;
    };

    /// <summary>A whole month, with or without its year.</summary>
    public static Meaning Month(int? year, int month) => (in v) =>
        year is { } known ? Calendar.Months(known, month, 1)
        : v.Near is { } day ? Yearly.Nearest(day, v.Direction, y => Calendar.Months(y, month, 1)) : null;

    /// <summary>"last January", "next January".</summary>
    public static Meaning MonthShifted(int month, int shift) => (in v) =>
        v.Published is { } day ? Yearly.Shifted(day, shift, v.Direction, y => Calendar.Months(y, month, 1)) : null;

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
            : shift is { } steps ? Yearly.Shifted(day, steps, v.Direction, y => Calendar.Months(y, first, count))
            : Yearly.Nearest(day, v.Direction, y => Calendar.Months(y, first, count));
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

    /// <summary>A part of a period.</summary>
    public static Meaning Part(PeriodPart part, Meaning whole) => (in v) =>
        whole(v) is { } period ? Calendar.Part(period, part, v.Published) : null;

    /// <summary>A quarter, half or week of a period by its rank, -1 for the last; the year may go without saying.</summary>
    public static Meaning Ranked(int rank, TimeUnit unit, Meaning? whole) => (in v) =>
    {
        if (whole is not null)
        {
            return whole(v) is { } period ? Slice(period, rank, unit) : null;
        }

        return v.Near is { } day
            ? Yearly.Nearest(day, v.Direction, y => Slice(Calendar.Months(y, 1, 12), rank, unit))
            : null;
    };

    private static Days? DayRange(int year, int month, int first, int last)
    {
        var length = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return first >= 1 && first <= last && last <= length
            ? new Days(new LocalDate(year, month, first), new LocalDate(year, month, last))
            : null;
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

        if (unit == TimeUnit.Half && period.Length < 32)
        {
            var middle = from.PlusDays(14);
            return rank == 1 ? new Days(from, middle) : new Days(middle.PlusDays(1), to);
        }

        var months = unit == TimeUnit.Quarter ? 3 : 6;
        var first = rank < 0 ? 12 - months : months * (rank - 1);
        return first + months <= 12 && period.Length > 360 ? Calendar.Months(from.Year, first + 1, months) : null;
    }
}

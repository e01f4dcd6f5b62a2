using NodaTime;

namespace Casus.Coding.Times;

/// <summary>What time is counted in.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>A third of a period, or what of it is over or still to come.</summary>
internal enum PeriodPart
{
    First,
    Middle,
    Last,
    Earlier,
    Later,
}

/// <summary>Arithmetic of calendar periods: weeks run from Monday to Sunday (ISO 8601), decades from a year ending in 0.</summary>
internal static class Calendar
{
    // A count that leaves the years 1 to this one ("90,000 years ago") gives no date.
    private const int LastYear = 9000;

    /// <summary>The calendar period that holds a day.</summary>
    public static Days Around(LocalDate day, TimeUnit unit)
    {
        switch (unit)
        {
            case TimeUnit.Week or TimeUnit.Fortnight:
                var monday = day.PlusDays(1 - (int)day.DayOfWeek);
                return new Days(monday, monday.PlusDays(6));
            case TimeUnit.Weekend:
                var saturday = day.PlusDays(6 - (int)day.DayOfWeek);
                return new Days(saturday, saturday.PlusDays(1));
            case TimeUnit.Month:
                return Months(day.Year, day.Month, 1);
            case TimeUnit.Quarter:
                return Months(day.Year, day.Month - ((day.Month - 1) % 3), 3);
            case TimeUnit.Half:
                return Months(day.Year, day.Month < 7 ? 1 : 7, 6);
            case TimeUnit.Year:
                return Months(day.Year, 1, 12);
            case TimeUnit.Decade:
                return Months(day.Year - (day.Year % 10), 1, 120);
            case TimeUnit.Century:
                return Months(day.Year - (day.Year % 100), 1, 1200);
            default:
                return Days.Of(day);
        }
    }

    /// <summary>Whole months from the first of a month on.</summary>
    public static Days Months(int year, int month, int count)
    {
        var first = new LocalDate(year, month, 1);
        return new Days(first, first.PlusMonths(count).PlusDays(-1));
    }

    /// <summary>The day so many units away; a day stays itself under units shorter than a day, up to whole days.</summary>
    public static LocalDate? Add(LocalDate day, int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute => day,
        TimeUnit.Hour => Bounded(day, count / 24, 365) ? day.PlusDays(count / 24) : null,
        TimeUnit.Day => Bounded(day, count, 365) ? day.PlusDays(count) : null,
        TimeUnit.Week or TimeUnit.Weekend => Bounded(day, count, 52) ? day.PlusWeeks(count) : null,
        TimeUnit.Fortnight => Bounded(day, count, 26) ? day.PlusWeeks(2 * count) : null,
        TimeUnit.Month => Bounded(day, count, 12) ? day.PlusMonths(count) : null,
        TimeUnit.Quarter => Bounded(day, count, 4) ? day.PlusMonths(3 * count) : null,
        TimeUnit.Half => Bounded(day, count, 2) ? day.PlusMonths(6 * count) : null,
        TimeUnit.Year => Bounded(day, count, 1) ? day.PlusYears(count) : null,
        TimeUnit.Decade => Bounded(day, 10L * count, 1) ? day.PlusYears(10 * count) : null,
        _ => Bounded(day, 100L * count, 1) ? day.PlusYears(100 * count) : null,
    };

    /// <summary>
    /// A part of a period. Thirds: ten days of a month, four months of a year, a month of a quarter or season;
    /// Monday and Tuesday, Wednesday and Thursday, Friday to Sunday of a week; the years 0-3, 4-6 and 7-9 of a decade.
    /// </summary>
    public static Days? Part(Days period, PeriodPart part, LocalDate? today)
    {
        if (period is not { From: { } from, To: { } to })
        {
            return null;
        }

        if (part is PeriodPart.Earlier or PeriodPart.Later)
        {
            return Side(from, to, part, today);
        }

        // The first days of the second and third parts.
        var (second, third) = period.Length switch
        {
            1 => (from, from),
            < 15 => (from.PlusDays(2), from.PlusDays(4)),
            < 32 => (from.PlusDays(10), from.PlusDays(20)),
            < 120 => (from.PlusMonths(1), from.PlusMonths(2)),
            < 370 => (from.PlusMonths(4), from.PlusMonths(8)),
            < 4000 => (from.PlusYears(4), from.PlusYears(7)),
            _ => (from.PlusYears(34), from.PlusYears(67)),
        };
        return period.Length == 1 ? period : part switch
        {
            PeriodPart.First => new Days(from, second.PlusDays(-1)),
            PeriodPart.Middle => new Days(second, third.PlusDays(-1)),
            _ => new Days(third, to),
        };
    }

    private static Days Side(LocalDate from, LocalDate to, PeriodPart part, LocalDate? today)
    {
        if (today is { } day)
        {
            if (part == PeriodPart.Earlier && day > from && day <= to)
            {
                return new Days(from, day.PlusDays(-1));
            }

            if (part == PeriodPart.Later && day >= from && day < to)
            {
                return new Days(day.PlusDays(1), to);
            }
        }

        return new Days(from, to);
    }

    private static bool Bounded(LocalDate day, long count, int perYear) =>
        (Math.Abs(count) / perYear) + 1 < Math.Min(day.Year, LastYear - day.Year);
}

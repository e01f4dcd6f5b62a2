using System.Globalization;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>The days something held, both ends included; null where open.</summary>
internal readonly record struct Tenure(LocalDate? From, LocalDate? To)
{
    /// <summary>Open at both ends.</summary>
    public static Tenure Always => default;

    /// <summary>Whether the day lies inside; an unknown day lies in what is still open.</summary>
    public bool Holds(LocalDate? day) =>
        day is { } d ? (From is null || From <= d) && (To is null || d <= To) : To is null;

    /// <summary>Reads <c>2010-05..2019-10-27</c>, <c>1994..</c> or <c>..1997</c>; a month or year stands for its outer days.</summary>
    /// <exception cref="FormatException">It is no such range, or ends before it starts.</exception>
    public static Tenure Parse(string text)
    {
        if (text.Length == 0)
        {
            return Always;
        }

        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            throw new FormatException($"'{text}' is no range of dates such as 2010-05..2019");
        }

        var tenure = new Tenure(Day(text[..dots].Trim(), false), Day(text[(dots + 2)..].Trim(), true));
        return tenure.From > tenure.To ? throw new FormatException($"'{text}' ends before it starts") : tenure;
    }

    private static LocalDate? Day(string text, bool last)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var parts = text.Split('-');
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 2 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                throw new FormatException($"'{text}' is no date such as 2010-05-31, 2010-05 or 2010");
            }
        }

        var month = parts.Length > 1 ? numbers[1] : last ? 12 : 1;
        if (numbers[0] is < 1 or > 9999 || month is < 1 or > 12)
        {
            throw new FormatException($"'{text}' is no date");
        }

        var days = CalendarSystem.Iso.GetDaysInMonth(numbers[0], month);
        var day = parts.Length > 2 ? numbers[2] : last ? days : 1;
        return day < 1 || day > days
            ? throw new FormatException($"'{text}' is no date")
            : new LocalDate(numbers[0], month, day);
    }
}

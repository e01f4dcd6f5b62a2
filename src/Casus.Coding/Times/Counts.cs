using NodaTime;

namespace Casus.Coding.Times;

/// <summary>What counted times mean: so many periods away from publication or from the time told before.</summary>
internal static class Counts
{
    /// <summary>Time up to publication or from it on: "the past three weeks", "the next few days".</summary>
    public static Meaning Stretch(int low, int high, TimeUnit unit, int direction) => (in v) =>
        v.Published is not { } day || Calendar.Add(day, direction * Math.Max(low, high), unit) is not { } end ? null
        : direction < 0 ? new Days(end, day)
        : end == day ? Days.Of(day) : new Days(day.PlusDays(1), end);

    /// <summary>A count of periods from publication: "two weeks ago" is a week, "two days ago" a day.</summary>
    public static Meaning Away(int low, int high, TimeUnit unit, int direction) => (in v) =>
        v.Published is { } day && Counted(Days.Of(day), low, high, unit, direction, true) is { } days
            ? days with { Likely = low == high ? Calendar.Add(day, direction * low, unit) : null }
            : null;

    /// <summary>A count of periods from the time told before: "a week later"; "earlier" may count from publication.</summary>
    public static Meaning AwayFromTold(int low, int high, TimeUnit unit, int direction) => (in v) =>
        Start(v, direction) is { } told ? Counted(told, low, high, unit, direction, unit > TimeUnit.Week) : null;

    /// <summary>"the following week", "that year": the period so many away from the one told before.</summary>
    public static Meaning BesideTold(TimeUnit unit, int direction) => (in v) =>
    {
        if (Start(v, direction) is not { From: { } from, To: { } to })
        {
            return null;
        }

        return unit <= TimeUnit.Day && direction == 0 ? new Days(from, to)
            : Calendar.Add(direction > 0 ? to : from, direction, unit) is { } day ? Calendar.Around(day, unit) : null;
    };

    /// <summary>A time to come: "in two weeks"; told of the past it is a duration, which has no place in time.</summary>
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

    // "a day earlier" with no time told before is earlier than the article.
    private static Days? Start(in Viewpoint v, int direction) =>
        v.Told ?? (direction < 0 && v.Published is { } day ? Days.Of(day) : null);

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
}

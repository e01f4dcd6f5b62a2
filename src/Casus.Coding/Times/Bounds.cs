namespace Casus.Coding.Times;

/// <summary>What ranges and prepositions make of the times in them.</summary>
internal static class Bounds
{
    /// <summary>From the first day of one time to the last of another; what goes without saying in one, the other tells.</summary>
    public static Meaning Between(Meaning from, Meaning to) => (in v) =>
    {
        if (v.Direction != Direction.Future)
        {
            return to(v) is { To: { } last } end && from(v with { Near = last, Direction = Direction.Past }) is { } start
                ? start.Through(end)
                : null;
        }

        return from(v) is { From: { } first } begin && to(v with { Near = first }) is { } finish
            ? begin.Through(finish)
            : null;
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
}

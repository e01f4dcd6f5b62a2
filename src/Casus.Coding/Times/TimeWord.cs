namespace Casus.Coding.Times;

/// <summary>What a word of <c>knowledge/times.txt</c> does in a time expression; the file tells of each.</summary>
internal enum TimeWordKind
{
    Month,
    Weekday,
    Unit,
    Season,
    Holiday,
    Day,
    Number,
    Ordinal,
    Plural,
    Part,
    Hours,
    Zone,
    Shift,
    Stretch,
    Text,
    Away,
    Bound,
    In,
    About,
    Shy,
    Ahead,
    Achieved,
    Behind,
    Result,
    Never,
}

/// <summary>How a word bounds a time.</summary>
internal enum TimeBound
{
    Since,
    From,
    Until,
    Before,
    After,
}

/// <summary>A phrase of <c>knowledge/times.txt</c> in one of its uses.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Words">Its words, in lower case.</param>
/// <param name="Low">Its value, or the lower end of it.</param>
/// <param name="High">The upper end of its value.</param>
internal sealed record TimeWord(TimeWordKind Kind, string[] Words, int Low, int High)
{
    /// <summary>Whether the value counts from the time told before, not from publication.</summary>
    public bool FromText { get; init; }
}

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

/// <summary>A word with the phrases of <c>knowledge/times.txt</c> that begin with it.</summary>
internal sealed class TimeUses(string word)
{
    private readonly List<TimeWord>?[] _byKind = new List<TimeWord>?[Enum.GetValues<TimeWordKind>().Length];

    /// <summary>The word, in lower case.</summary>
    public string Word => word;

    /// <summary>Whether a time may turn on it; without such a word, or a number, a sentence holds no time.</summary>
    public bool IsTelling { get; private set; }

    /// <summary>The phrases with that use, the longest first.</summary>
    public IReadOnlyList<TimeWord> As(TimeWordKind kind) => (IReadOnlyList<TimeWord>?)_byKind[(int)kind] ?? [];

    /// <summary>Adds a phrase while the file is read; false where it stands already.</summary>
    public bool Add(TimeWord phrase)
    {
        var uses = _byKind[(int)phrase.Kind] ??= [];
        if (uses.Exists(u => u.Words.SequenceEqual(phrase.Words)))
        {
            return false;
        }

        uses.Add(phrase);
        uses.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        IsTelling |= phrase.Kind is TimeWordKind.Month or TimeWordKind.Weekday or TimeWordKind.Unit or TimeWordKind.Season
            or TimeWordKind.Day or TimeWordKind.Holiday;
        return true;
    }
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

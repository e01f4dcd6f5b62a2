namespace Casus.Coding.Times;

/// <summary>
/// Times counted from publication or from the time told before: "last week", "the past decade", "two days ago",
/// "a week later", "the following day"; and seasons.
/// </summary>
internal sealed class PeriodGrammar(LexemeReader reader, DateGrammar dates)
{
    /// <summary>The time that begins at a lexeme, or null.</summary>
    public Match? Read(int i) => Stretch(i) ?? Shifted(i) ?? AwayFrom(i) ?? Beside(i) ?? Season(i);

    /// <summary>"last", "this past", "the current", "this coming": how many periods away.</summary>
    public (int End, int Steps)? Shift(int i) =>
        reader.Phrase(TimeWordKind.Shift, i) is not { } shift ? null
        : shift.Word.Low == 0 && reader.Phrase(TimeWordKind.Stretch, shift.End) is { } more ? (more.End, more.Word.Low)
        : (shift.End, shift.Word.Low);

    /// <summary>"the year" after "the end of": the current one.</summary>
    public Match? Current(int i) =>
        reader.At(i).Word == "the" && reader.Unit(i + 1) is { Unit: >= TimeUnit.Day } unit
            ? new Match(unit.End, Meanings.Shifted(unit.Unit, 0))
            : null;

    // "last week", "this year", "next January", "the weekend".
    private Match? Shifted(int i)
    {
        if (Shift(i) is not { } shift)
        {
            return reader.At(i).Word == "the" && reader.At(i + 1).Word == "weekend"
                ? new Match(i + 2, Meanings.Shifted(TimeUnit.Weekend, 0))
                : null;
        }

        if (reader.Unit(shift.End) is { Unit: >= TimeUnit.Week } unit)
        {
            return new Match(unit.End, Meanings.Shifted(unit.Unit, shift.Steps));
        }

        return reader.Phrase(TimeWordKind.Month, shift.End) is { } month && reader.At(month.End).Kind != LexemeKind.Number
            ? new Match(month.End, Meanings.MonthShifted(month.Word.Low, shift.Steps))
            : null;
    }

    // "the past decade", "the next few days", "recent months".
    private Match? Stretch(int i)
    {
        var start = reader.Skip(i, "the");
        if (reader.Phrase(TimeWordKind.Stretch, start) is not { } stretch)
        {
            return null;
        }

        var count = reader.Count(reader.Skip(stretch.End, TimeWordKind.About));
        if (reader.Unit(count?.End ?? stretch.End) is not { Unit: not TimeUnit.Weekend } unit ||
            (count is null && !IsStretch(reader.At(start).Word, start > i, unit.Unit)))
        {
            return null;
        }

        return new Match(
            unit.End, Counts.Stretch(count?.Low ?? 1, count?.High ?? 1, unit.Unit, stretch.Word.Low));
    }

    // "last week" is a week of the calendar, "the following day" counts from the time told before.
    private static bool IsStretch(string word, bool definite, TimeUnit unit) => word switch
    {
        "following" or "previous" or "preceding" => false,
        "next" => definite && unit != TimeUnit.Day,
        "last" => definite,
        _ => true,
    };

    // "two days ago", "a week later".
    private Match? AwayFrom(int i)
    {
        if (reader.Count(reader.Skip(i, TimeWordKind.About)) is not { } count || reader.Unit(count.End) is not { } unit ||
            reader.Phrase(TimeWordKind.Away, unit.End) is not { } away)
        {
            return null;
        }

        var direction = away.Word.Low;
        var meaning = away.Word.FromText
            ? Counts.AwayFromTold(count.Low, count.High, unit.Unit, direction)
            : Counts.Away(count.Low, count.High, unit.Unit, direction);

        // "a week ago on Tuesday".
        return unit.Unit == TimeUnit.Week && reader.Phrase(TimeWordKind.Weekday, reader.Skip(away.End, "on")) is { } weekday
            ? new Match(weekday.End, Meanings.WeekdayOf(weekday.Word.Low, meaning))
            : new Match(away.End, meaning);
    }

    // "the following day", "that year", "the next morning".
    private Match? Beside(int i)
    {
        var start = reader.Skip(i, "the");
        if ((start == i && reader.At(i).Word != "that") || reader.Phrase(TimeWordKind.Text, start) is not { } text)
        {
            return null;
        }

        if (reader.Phrase(TimeWordKind.Hours, text.End) is { } hours)
        {
            return new Match(hours.End, Counts.BesideTold(TimeUnit.Day, text.Word.Low));
        }

        return reader.Unit(text.End) is { Unit: >= TimeUnit.Day } unit
            ? new Match(unit.End, Counts.BesideTold(unit.Unit, text.Word.Low))
            : null;
    }

    // "last summer", "the summer of 2014", "spring 2021", "the autumn".
    private Match? Season(int i)
    {
        var shift = Shift(i);
        if (reader.Phrase(TimeWordKind.Season, shift?.End ?? reader.Skip(i, "the")) is not { } season)
        {
            return null;
        }

        var (first, last) = (season.Word.Low, season.Word.High);
        if (shift is not null)
        {
            return new Match(season.End, Meanings.Season(first, last, null, shift.Value.Steps));
        }

        var isOf = reader.At(season.End).Word == "of";
        var next = isOf || reader.At(season.End).Word == "," ? season.End + 1 : season.End;
        return dates.Year(next) is { } year ? new Match(next + 1, Meanings.Season(first, last, year, null))
            : isOf ? null
            : new Match(season.End, Meanings.Season(first, last, null, null)) { IsLeaning = true };
    }
}

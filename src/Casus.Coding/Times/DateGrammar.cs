namespace Casus.Coding.Times;

/// <summary>
/// Dates of the calendar: "January 5", "5 Jan. 2022", "13. January", "2022-01-05", "05.01.2022", "May 3-7",
/// "Monday, January 10", "February 24 last year", "January 2022".
/// </summary>
internal sealed class DateGrammar(LexemeReader reader)
{
    /// <summary>A date from that lexeme on.</summary>
    public Match? Read(int i) => Numeric(i) ?? WeekdayAndDate(i) ?? DayMonth(i) ?? MonthDay(i);

    /// <summary>The number of a year, 1000 to 2100.</summary>
    public int? Year(int i) =>
        reader.At(i) is { Kind: LexemeKind.Number, Digits: 4, Value: >= 1000 and <= 2100 } year ? year.Value : null;

    // 2022-01-05, 05.01.2022, 1/5/2022.
    private Match? Numeric(int i)
    {
        var mark = reader.At(i + 1).Word;
        if (mark is not ("-" or "/" or ".") || reader.At(i + 1).Kind != LexemeKind.Mark || reader.At(i + 3).Word != mark)
        {
            return null;
        }

        var (a, b, c) = (reader.At(i), reader.At(i + 2), reader.At(i + 4));
        if (a.Kind != LexemeKind.Number || b.Kind != LexemeKind.Number || c.Kind != LexemeKind.Number || b.Digits > 2)
        {
            return null;
        }

        if (Year(i) is { } first && c.Digits <= 2)
        {
            return Checked(i + 5, first, b.Value, c.Value);
        }

        // Slashes are American unless that cannot be.
        return a.Digits > 2 || Year(i + 4) is not { } year ? null
            : mark == "/" && b.Value > 12 || (mark == "/" && a.Value <= 12) ? Checked(i + 5, year, a.Value, b.Value)
            : Checked(i + 5, year, b.Value, a.Value);
    }

    private static Match? Checked(int end, int year, int month, int day) =>
        month is >= 1 and <= 12 && day is >= 1 and <= 31 ? new Match(end, Meanings.Date(year, month, day, day)) : null;

    // "Monday, January 10", "Monday (Jan. 10)": the weekday adds nothing.
    private Match? WeekdayAndDate(int i)
    {
        if (reader.Phrase(TimeWordKind.Weekday, reader.Skip(i, TimeWordKind.Shift)) is not { } weekday)
        {
            return null;
        }

        var next = weekday.End;
        next += reader.At(next) is { Kind: LexemeKind.Mark, Word: "," or "(" or "." } ? 1 : 0;
        next = reader.Skip(next, "the");
        return (Numeric(next) ?? DayMonth(next) ?? MonthDay(next)) is { IsLeaning: false } date
            ? date with { End = reader.At(next - 1).Word == "(" ? reader.Skip(date.End, ")") : date.End }
            : null;
    }

    // "5 January 2022", "13. January", "3-7 May", "the 5th of January".
    private Match? DayMonth(int i)
    {
        if (Day(i) is not { } first)
        {
            return null;
        }

        var (next, last) = Range(i + 1, first);
        next += reader.At(next) is { Kind: LexemeKind.Mark, Word: "." } ? 1 : 0;
        next = reader.Skip(next, "of");
        return reader.Phrase(TimeWordKind.Month, next) is { } month && reader.At(month.End).Word != "-"
            ? WithYear(month.End, month.Word.Low, first, last)
            : null;
    }

    // "January 5, 2022", "May 3-7", "January 2022", "January".
    private Match? MonthDay(int i)
    {
        if (reader.Phrase(TimeWordKind.Month, i) is not { } month)
        {
            return null;
        }

        var (next, number) = (month.End, month.Word.Low);
        next += reader.At(next) is { Kind: LexemeKind.Mark, Word: "." } ? 1 : 0;
        var day = reader.Skip(next, "the");
        if (Day(day) is { } first)
        {
            var (end, last) = Range(day + 1, first);
            return WithYear(end, number, first, last);
        }

        next = reader.At(next).Word is "," && Year(next + 1) is not null ? next + 1 : reader.Skip(next, "of");
        return Year(next) is { } year
            ? new Match(next + 1, Meanings.Month(year, number))
            : RelativeYear(next) is { } relative
                ? new Match(relative.End, Meanings.InYear(relative.Meaning, y => Meanings.Month(y, number)))
                : new Match(month.End, Meanings.Month(null, number)) { IsLeaning = true };
    }

    private Match WithYear(int end, int month, int first, int last)
    {
        var isRange = last > first;
        var next = end + (reader.At(end) is { Kind: LexemeKind.Mark, Word: "," or "." } ? 1 : 0);
        return Year(next) is { } year ? new Match(next + 1, Meanings.Date(year, month, first, last)) { IsRange = isRange }
            : RelativeYear(reader.Skip(end, "of")) is { } relative
                ? new Match(relative.End, Meanings.InYear(relative.Meaning, y => Meanings.Date(y, month, first, last)))
                : new Match(end, Meanings.Date(null, month, first, last)) { IsRange = isRange };
    }

    // "last year", "this year", "next year".
    private Match? RelativeYear(int i) =>
        reader.Phrase(TimeWordKind.Shift, i) is { } shift &&
        reader.Phrase(TimeWordKind.Unit, shift.End) is { Word.Low: (int)TimeUnit.Year } year
            ? new Match(year.End, Meanings.Shifted(TimeUnit.Year, shift.Word.Low))
            : null;

    // The second day of "3-7", "3 to 7" or "3 and 4".
    private (int End, int Last) Range(int i, int first) =>
        reader.At(i).Word is "-" or "to" or "and" or "until" or "through" && Day(i + 1) is { } last && last > first
            ? (i + 2, last)
            : (i, first);

    private int? Day(int i) =>
        reader.At(i) is { Kind: LexemeKind.Number or LexemeKind.Rank, Digits: <= 2, Value: >= 1 and <= 31 } day
            ? day.Value
            : null;
}

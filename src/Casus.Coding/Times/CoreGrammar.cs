namespace Casus.Coding.Times;

/// <summary>
/// What a time says without its preposition: a date, a weekday, a period, a part of one, or a year; by recursive
/// descent over the lexemes of one sentence.
/// </summary>
internal sealed class CoreGrammar
{
    // "the end of the beginning of the …" nests no deeper in any real text.
    private const int Depth = 4;

    private readonly LexemeReader _reader;
    private readonly DateGrammar _dates;
    private readonly PeriodGrammar _periods;
    private readonly ClockGrammar _clock;

    public CoreGrammar(LexemeReader reader)
    {
        _reader = reader;
        _dates = new DateGrammar(reader);
        _periods = new PeriodGrammar(reader, _dates);
        _clock = new ClockGrammar(reader);
    }

    /// <summary>The time that begins at a lexeme, or null.</summary>
    public Match? Read(int i) => Read(i, Depth);

    private Match? Read(int i, int depth) => depth == 0 || !_reader.IsOfUse(i) ? null
        : HoursOf(i, depth) ?? Part(i, depth) ?? Date(i) ?? Weekday(i) ?? Day(i) ?? Ranked(i, depth) ??
          _periods.Read(i) ?? Years(i);

    // "dawn on Saturday", "the night of January 5", "late on Thursday" (a part of a day is the day).
    private Match? HoursOf(int i, int depth)
    {
        var start = _reader.Skip(i, "the");
        start = _reader.Skip(start, TimeWordKind.Part);
        var hours = _clock.Read(start) ?? _reader.Phrase(TimeWordKind.Hours, start)?.End;
        if (hours is not { } end)
        {
            return null;
        }

        end = _clock.Read(end) ?? end;
        end = _reader.Skip(end, ",");
        end = _reader.At(end).Word is "on" or "of" ? end + 1 : end;
        return Read(end, depth - 1) is { IsLeaning: false } day ? day : null;
    }

    // "early January", "the end of the year", "mid-2021", "earlier this month".
    private Match? Part(int i, int depth)
    {
        var start = _reader.Skip(i, "the");
        if (_reader.Phrase(TimeWordKind.Part, start) is not { } part || _reader.IsVerb(start))
        {
            return null;
        }

        var next = _reader.At(part.End).Word is "of" or "-" or "in" or "on" ? part.End + 1 : part.End;
        return (Read(next, depth - 1) ?? _periods.Current(next)) is { } whole
            ? new Match(whole.End, Meanings.Part((PeriodPart)part.Word.Low, whole.Meaning))
            : null;
    }

    // "the 5th of January"; but in "the January 5 attack" the article belongs to the attack.
    private Match? Date(int i)
    {
        var start = _reader.At(i + 1).Kind is LexemeKind.Rank or LexemeKind.Number ? _reader.Skip(i, "the") : i;
        return _dates.Read(start) is { } date && !(date.IsLeaning && _reader.IsOtherWord(start))
            ? date with { End = _clock.After(date.End) }
            : null;
    }

    // "Monday", "Wednesday night", "last Friday", "Monday last week".
    private Match? Weekday(int i)
    {
        var shift = _periods.Shift(i);
        if (_reader.Phrase(TimeWordKind.Weekday, shift?.End ?? i) is not { } weekday ||
            (shift is null && _reader.IsOtherWord(i)))
        {
            return null;
        }

        var number = weekday.Word.Low;
        var end = _clock.After(weekday.End);
        return shift is null && _periods.Shift(_reader.Skip(end, "of")) is { } of &&
               _reader.Unit(of.End) is { Unit: TimeUnit.Week } week
            ? new Match(week.End, Meanings.WeekdayOf(number, Meanings.Shifted(TimeUnit.Week, of.Steps)))
            : new Match(end, Meanings.Weekday(number, shift?.Steps));
    }

    // "yesterday", "tomorrow evening", "Christmas Day".
    private Match? Day(int i)
    {
        if (_reader.Phrase(TimeWordKind.Day, i) is { } day)
        {
            return new Match(_clock.After(day.End), Meanings.FromToday(day.Word.Low, day.Word.High));
        }

        if (_reader.Phrase(TimeWordKind.Holiday, i) is not { } holiday)
        {
            return null;
        }

        var (month, number) = (holiday.Word.Low, holiday.Word.High);
        var next = _reader.Skip(holiday.End, ",");
        return _dates.Year(next) is { } year
            ? new Match(next + 1, Meanings.Date(year, month, number, number))
            : new Match(holiday.End, Meanings.Date(null, month, number, number));
    }

    // "the third quarter of 2022", "the first half of the year", "the first week of January", "the 20th century".
    private Match? Ranked(int i, int depth)
    {
        if (Rank(_reader.Skip(i, "the")) is not { } rank || _reader.Unit(rank.End) is not { } unit)
        {
            return null;
        }

        if (unit.Unit == TimeUnit.Century)
        {
            return rank.Value is > 10 and <= 21 ? new Match(unit.End, Meanings.Century(rank.Value)) : null;
        }

        if (unit.Unit is not (TimeUnit.Week or TimeUnit.Quarter or TimeUnit.Half))
        {
            return null;
        }

        var of = _reader.At(unit.End).Word is "of" or "in" ? unit.End + 1 : unit.End;
        return (Read(of, depth - 1) ?? _periods.Current(of)) is { } whole
            ? new Match(whole.End, Meanings.Ranked(rank.Value, unit.Unit, whole.Meaning))
            : unit.Unit != TimeUnit.Week && rank.Value > 0 ? new Match(unit.End, Meanings.Ranked(rank.Value, unit.Unit, null))
            : null;
    }

    private (int End, int Value)? Rank(int i) =>
        _reader.Phrase(TimeWordKind.Ordinal, i) is { } word ? (word.End, word.Word.Low)
        : _reader.At(i).Kind == LexemeKind.Rank ? (i + 1, _reader.At(i).Value)
        : null;

    // "2014", "the year 2014", "the 1990s".
    private Match? Years(int i)
    {
        var start = _reader.Skip(i, "the");

        // "a man in his 60s" is no time.
        if (_reader.At(start) is { Kind: LexemeKind.Decade } decade && (decade.Digits == 4 || start > i))
        {
            var year = decade.Digits == 4 ? decade.Value : decade.Value + (decade.Value > 20 ? 1900 : 2000);
            return new Match(start + 1, Meanings.Decade(year));
        }

        var named = start > i && _reader.At(start).Word == "year";
        start = named ? start + 1 : start;
        return _dates.Year(start) is { } number && _reader.At(start + 1).Word != "/"
            ? new Match(start + 1, Meanings.Year(number)) { IsLeaning = !named }
            : null;
    }
}

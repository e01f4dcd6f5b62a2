using Casus.Language;

namespace Casus.Coding.Times;

/// <summary>
/// The grammar of times in news English, by recursive descent over the lexemes of one sentence.
/// </summary>
internal sealed class TimeGrammar(LexemeReader reader)
{
    // "the end of the beginning of the …" nests no deeper in any real text.
    private const int Depth = 4;

    private readonly DateGrammar _dates = new(reader);

    /// <summary>The expression that begins at a lexeme, with its preposition, or null.</summary>
    public Match? Expression(int i) => Range(i) ?? Bounded(i) ?? Introduced(i) ?? Counted(i) ?? Bare(i);

    // "between May 3 and May 7", "from 2014 to 2020", "Monday to Friday".
    private Match? Range(int i)
    {
        var from = reader.At(i).Word is "between" or "from";
        var separator = reader.At(i).Word == "between" ? "and" : "to";
        if (Core(from ? i + 1 : i, Depth) is not { } first)
        {
            return null;
        }

        var joined = reader.At(first.End).Word;
        var isRange = joined == separator || joined == "-" ||
                      (joined is "until" or "till" or "through" && separator == "to") ||
                      (joined == "and" && !from && IsWeekday(i) && IsWeekday(first.End + 1));
        return isRange && Core(first.End + 1, Depth) is { } last && (from || !first.IsLeaning)
            ? new Match(last.End, Meanings.Between(first.Meaning, last.Meaning)) { IsRange = true }
            : null;
    }

    // "since early January", "until Friday", "after 2014".
    private Match? Bounded(int i)
    {
        if (reader.Phrase(TimeWordKind.Bound, i) is not { } bound)
        {
            return null;
        }

        var start = Padding(bound.End);
        if ((ListOrCore(start) ?? AwayFrom(start)) is not { } core || !Governs(i, core.End))
        {
            return null;
        }

        var meaning = core.Meaning;
        return new Match(core.End, bound.Word.Low switch
        {
            0 => Meanings.Since(meaning),
            1 => core.IsRange || IsOfNoun(i, core.End) ? meaning : Meanings.From(meaning),
            2 => Meanings.Until(meaning, included: true),
            3 => Meanings.Until(meaning, included: false),
            _ => Meanings.After(meaning),
        });
    }

    // "on Monday", "in the next few days", "at dawn on Saturday".
    private Match? Introduced(int i)
    {
        if (reader.Phrase(TimeWordKind.In, i) is not { } word)
        {
            return null;
        }

        var start = Padding(word.End);
        return (ListOrCore(start) ?? DayOfMonth(i, start)) is { } core && Governs(i, core.End) ? core with { IsLeaning = false } : null;
    }

    // "in two weeks", "within 10 days", "for three weeks".
    private Match? Counted(int i)
    {
        if (reader.At(i).Word is not ("in" or "within" or "for") ||
            reader.Quantity(Approximate(i + 1)) is not { } count || reader.Phrase(TimeWordKind.Unit, count.End) is not { } unit)
        {
            return null;
        }

        var what = (TimeUnit)unit.Word.Low;
        return new Match(unit.End, reader.At(i).Word switch
        {
            "in" => Meanings.In(count.Low, count.High, what),
            "within" => Meanings.Within(count.Low, count.High, what),
            _ => Meanings.For(count.Low, count.High, what),
        })
        {
            IsDuration = true,
        };
    }

    // "yesterday", "the past week"; of "the 2014 annexation" the year alone.
    private Match? Bare(int i) =>
        ListOrCore(i) is { } core && (!core.IsLeaning || (reader.At(i).Word != "the" && IsAttribute(i, core.End)))
            ? core with { IsLeaning = false }
            : null;

    // "Monday and Tuesday".
    private Match? ListOrCore(int i) => (reader.At(i).Word is "between" or "from" ? null : Range(i)) ?? Core(i, Depth);

    private Match? Core(int i, int depth)
    {
        if (depth == 0)
        {
            return null;
        }

        return HoursOf(i, depth) ?? Part(i, depth) ?? Date(i) ?? Weekday(i) ?? Day(i) ?? Ranked(i, depth) ?? Period(i) ??
               AwayFrom(i) ?? Beside(i) ?? Season(i) ?? Years(i);
    }

    // "dawn on Saturday", "the night of January 5", "late on Thursday" (a part of a day is the day).
    private Match? HoursOf(int i, int depth)
    {
        var start = reader.Skip(i, "the");
        start = reader.Skip(start, TimeWordKind.Part);
        var hours = Clock(start) ?? reader.Phrase(TimeWordKind.Hours, start)?.End;
        if (hours is not { } end)
        {
            return null;
        }

        end = Clock(end) ?? end;
        end += reader.At(end).Word == "," ? 1 : 0;
        end = reader.At(end).Word is "on" or "of" ? end + 1 : end;
        return Core(end, depth - 1) is { IsLeaning: false } day ? day : null;
    }

    // "early January", "the end of the year", "mid-2021", "earlier this month".
    private Match? Part(int i, int depth)
    {
        var start = reader.Skip(i, "the");
        if (reader.Phrase(TimeWordKind.Part, start) is not { } part || reader.Sentence[reader.At(start).Token].Upos == Upos.Verb)
        {
            return null;
        }

        var next = reader.At(part.End).Word is "of" or "-" or "in" or "on" ? part.End + 1 : part.End;
        return (Core(next, depth - 1) ?? CurrentPeriod(next)) is { } whole
            ? new Match(whole.End, Meanings.Part((PeriodPart)part.Word.Low, whole.Meaning))
            : null;
    }

    private Match? Date(int i)
    {
        // "the 5th of January", but "the January 5 attack" is of January 5.
        var start = reader.At(i + 1).Kind is LexemeKind.Rank or LexemeKind.Number ? reader.Skip(i, "the") : i;
        return _dates.Read(start) is { } date && !(date.IsLeaning && IsVerbLike(start)) ? date with { End = AfterDay(date.End) } : null;
    }

    // "Monday", "Wednesday night", "last Friday", "Monday last week".
    private Match? Weekday(int i)
    {
        var shift = Shift(i);
        if (reader.Phrase(TimeWordKind.Weekday, shift?.End ?? i) is not { } weekday || (shift is null && IsVerbLike(i)))
        {
            return null;
        }

        var number = weekday.Word.Low;
        var end = AfterDay(weekday.End);
        var week = reader.Skip(end, "of");
        return shift is null && Shift(week) is { } of && reader.Phrase(TimeWordKind.Unit, of.End) is { Word.Low: (int)TimeUnit.Week } unit
            ? new Match(unit.End, Meanings.WeekdayOf(number, Meanings.Shifted(TimeUnit.Week, of.Steps)))
            : new Match(end, Meanings.Weekday(number, shift?.Steps));
    }

    // "yesterday", "tomorrow evening", "Christmas Day".
    private Match? Day(int i)
    {
        if (reader.Phrase(TimeWordKind.Day, i) is { } day)
        {
            return new Match(AfterDay(day.End), Meanings.FromToday(day.Word.Low, day.Word.High));
        }

        if (reader.Phrase(TimeWordKind.Holiday, i) is not { } holiday)
        {
            return null;
        }

        var (month, number) = (holiday.Word.Low, holiday.Word.High);
        var next = reader.Skip(holiday.End, ",");
        return _dates.Year(next) is { } year
            ? new Match(next + 1, Meanings.Date(year, month, number, number))
            : new Match(holiday.End, Meanings.Date(null, month, number, number));
    }

    // "the third quarter of 2022", "the first half of the year", "the first week of January".
    private Match? Ranked(int i, int depth)
    {
        var start = reader.Skip(i, "the");
        (int End, int Value) rank = reader.Phrase(TimeWordKind.Ordinal, start) is { } word ? (word.End, word.Word.Low)
            : reader.At(start) is { Kind: LexemeKind.Rank } number ? (start + 1, number.Value)
            : reader.At(start).Word == "last" ? (start + 1, -1)
            : (-1, 0);
        if (rank.End < 0 || reader.Phrase(TimeWordKind.Unit, rank.End) is not { } unit)
        {
            return null;
        }

        var what = (TimeUnit)unit.Word.Low;
        if (what == TimeUnit.Century && rank.Value is > 10 and <= 21)
        {
            return new Match(unit.End, Meanings.Century(rank.Value));
        }

        if (what is not (TimeUnit.Week or TimeUnit.Quarter or TimeUnit.Half))
        {
            return null;
        }

        var of = reader.At(unit.End).Word is "of" or "in" ? unit.End + 1 : unit.End;
        return (Core(of, depth - 1) ?? CurrentPeriod(of)) is { } whole
            ? new Match(whole.End, Meanings.Ranked(rank.Value, what, whole.Meaning))
            : what != TimeUnit.Week && rank.Value > 0
                ? new Match(unit.End, Meanings.Ranked(rank.Value, what, null))
                : null;
    }

    // "last week", "this year", "the past decade", "the next few days", "recent months", "the weekend".
    private Match? Period(int i)
    {
        var start = reader.Skip(i, "the");
        var definite = start > i;
        if (Stretch(start, definite) is { } stretch)
        {
            return stretch;
        }

        if (Shift(i) is { } shift)
        {
            if (reader.Phrase(TimeWordKind.Unit, shift.End) is { } unit && unit.Word.Low >= (int)TimeUnit.Week)
            {
                return new Match(unit.End, Meanings.Shifted((TimeUnit)unit.Word.Low, shift.Steps));
            }

            return reader.Phrase(TimeWordKind.Month, shift.End) is { } month && reader.At(month.End).Kind != LexemeKind.Number
                ? new Match(month.End, Meanings.MonthShifted(month.Word.Low, shift.Steps))
                : null;
        }

        return definite && reader.At(start).Word == "weekend" ? new Match(start + 1, Meanings.Shifted(TimeUnit.Weekend, 0)) : null;
    }

    private Match? Stretch(int start, bool definite)
    {
        if (reader.Phrase(TimeWordKind.Stretch, start) is not { } stretch)
        {
            return null;
        }

        var counted = reader.Quantity(Approximate(stretch.End));
        var unit = reader.Phrase(TimeWordKind.Unit, counted?.End ?? stretch.End);
        if (unit is not { } what || what.Word.Low == (int)TimeUnit.Weekend)
        {
            return null;
        }

        // "last week" is a week of the calendar, "the following day" counts from the time told before.
        var single = counted is null;
        var word = reader.At(start).Word;
        var isDay = what.Word.Low == (int)TimeUnit.Day;
        if (single && ((!definite && word is "last" or "next") || word is "following" or "previous" or "preceding" || (word == "next" && isDay)))
        {
            return null;
        }

        return new Match(
            what.End, Meanings.Stretch(counted?.Low ?? 1, counted?.High ?? 1, (TimeUnit)what.Word.Low, stretch.Word.Low));
    }

    // "two days ago", "a week later".
    private Match? AwayFrom(int i)
    {
        if (reader.Quantity(Approximate(i)) is not { } count || reader.Phrase(TimeWordKind.Unit, count.End) is not { } unit ||
            reader.Phrase(TimeWordKind.Away, unit.End) is not { } away)
        {
            return null;
        }

        var what = (TimeUnit)unit.Word.Low;
        return new Match(
            away.End,
            away.Word.FromText
                ? Meanings.AwayFromTold(count.Low, count.High, what, away.Word.Low)
                : Meanings.Away(count.Low, count.High, what, away.Word.Low));
    }

    // "the following day", "that year", "the same week".
    private Match? Beside(int i)
    {
        var start = reader.Skip(i, "the");
        if ((start == i && reader.At(i).Word != "that") || reader.Phrase(TimeWordKind.Text, start) is not { } text)
        {
            return null;
        }

        if (reader.Phrase(TimeWordKind.Hours, text.End) is { } hours)
        {
            return new Match(hours.End, Meanings.BesideTold(TimeUnit.Day, text.Word.Low));
        }

        return reader.Phrase(TimeWordKind.Unit, text.End) is { } unit && unit.Word.Low >= (int)TimeUnit.Day
            ? new Match(unit.End, Meanings.BesideTold((TimeUnit)unit.Word.Low, text.Word.Low))
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

        var next = reader.At(season.End).Word is "of" or "," ? season.End + 1 : season.End;
        return _dates.Year(next) is { } year
            ? new Match(next + 1, Meanings.Season(first, last, year, null))
            : reader.At(season.End).Word == "of" ? null
            : new Match(season.End, Meanings.Season(first, last, null, null)) { IsLeaning = true };
    }

    // "2014", "the year 2014", "the 1990s".
    private Match? Years(int i)
    {
        var start = reader.Skip(i, "the");
        // "a man in his 60s" is no time.
        if (reader.At(start) is { Kind: LexemeKind.Decade } decade && (decade.Digits == 4 || start > i))
        {
            return new Match(start + 1, Meanings.Decade(
                decade.Digits == 4 ? decade.Value : decade.Value + (decade.Value > 20 ? 1900 : 2000)));
        }

        start = start > i && reader.At(start).Word == "year" ? start + 1 : start;
        return _dates.Year(start) is { } year && reader.At(start + 1).Word is not "/"
            ? new Match(start + 1, Meanings.Year(year)) { IsLeaning = reader.At(start - 1).Word != "year" }
            : null;
    }

    // "on the 5th".
    private Match? DayOfMonth(int i, int start)
    {
        var day = reader.Skip(start, "the");
        return reader.At(i).Word is "on" or "by" && reader.At(day) is { Kind: LexemeKind.Rank, Value: <= 31 } rank &&
               !reader.Sentence[rank.Token].BaseDeprel.SequenceEqual("amod")
            ? new Match(day + 1, Meanings.DayOfMonth(rank.Value))
            : null;
    }

    // "the year" after "the end of": the current one.
    private Match? CurrentPeriod(int i) =>
        reader.At(i).Word == "the" && reader.Phrase(TimeWordKind.Unit, i + 1) is { } unit && unit.Word.Low >= (int)TimeUnit.Day
            ? new Match(unit.End, Meanings.Shifted((TimeUnit)unit.Word.Low, 0))
            : null;

    // "last", "this past", "the current", "this coming".
    private (int End, int Steps)? Shift(int i)
    {
        if (reader.Phrase(TimeWordKind.Shift, i) is not { } shift)
        {
            return null;
        }

        return shift.Word.Low == 0 && reader.Phrase(TimeWordKind.Stretch, shift.End) is { } more
            ? (more.End, more.Word.Low)
            : (shift.End, shift.Word.Low);
    }

    // "Wednesday night", "Tuesday at 3 p.m.": the time of day adds nothing.
    private int AfterDay(int i)
    {
        i = reader.Skip(i, TimeWordKind.Hours);
        var at = reader.At(i).Word is "at" or "around" or "," ? i + 1 : i;
        return Clock(at) ?? i;
    }

    private int? Clock(int i)
    {
        if (reader.At(i).Kind == LexemeKind.Clock)
        {
            i++;
        }
        else if (reader.At(i) is { Kind: LexemeKind.Number, Value: < 2400 } && IsZone(i + 1))
        {
            i++;
        }
        else
        {
            return null;
        }

        while (IsZone(i))
        {
            i = reader.Skip(i, TimeWordKind.Hours);
        }

        return i;
    }

    private bool IsZone(int i) => reader.At(i).Word is "am" or "pm" or "a.m." or "p.m." or "gmt" or "utc" or "cet" or "est" or "edt" or "et" or "bst" or "o'clock" or "local";

    private bool IsWeekday(int i) => reader.Phrase(TimeWordKind.Weekday, i) is not null;

    private bool IsVerbLike(int i) => reader.IsShy(i) && !reader.IsName(i);

    private int Approximate(int i) => reader.Skip(i, TimeWordKind.About);

    // More words that add nothing: "since at least Friday", "as early as on Monday".
    private int Padding(int i)
    {
        var next = Approximate(i);
        return Core(next, Depth) is not null ? next : reader.Skip(next, TimeWordKind.In);
    }

    // A preposition before "Tuesday's attack" or "the 2014 war" belongs to the attack, not to the time.
    private bool Governs(int preposition, int end)
    {
        var last = reader.At(end - 1).Token;
        for (var token = reader.At(preposition).Token; token < last; token++)
        {
            if (reader.Sentence[token].Head > last && reader.Sentence[token].Deprel is "case" or "mark" or "det")
            {
                return false;
            }
        }

        return reader.At(end).Word != "'s";
    }

    // "a report from 2014": of that year, not since it.
    private bool IsOfNoun(int preposition, int end)
    {
        for (var token = reader.At(preposition + 1).Token; token <= reader.At(end - 1).Token; token++)
        {
            var head = reader.Sentence[token].Head;
            if (head < reader.At(preposition).Token)
            {
                return head >= 0 && reader.Sentence[head].Upos is Upos.Noun or Upos.Propn;
            }
        }

        return false;
    }

    // "the 2014 annexation", "a January agreement".
    private bool IsAttribute(int i, int end)
    {
        var (first, last) = (reader.At(i).Token, reader.At(end - 1).Token);
        var sentence = reader.Sentence;
        var known = (first > 0 && sentence[first - 1].Upos is Upos.Det or Upos.Pron or Upos.Part) || reader.At(end).Word == "'s";
        for (var token = first; token <= last; token++)
        {
            var head = sentence[token].Head;
            if (head > last && sentence[head].Upos is Upos.Noun or Upos.Propn)
            {
                return known || (sentence[token].Deprel != "nummod" && sentence[token].Upos != Upos.Aux);
            }
        }

        return reader.At(end).Word == "'s";
    }
}

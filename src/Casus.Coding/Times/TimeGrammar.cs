using Casus.Language;

namespace Casus.Coding.Times;

/// <summary>
/// The grammar of times in news English: times with their prepositions, ranges and counts, over one sentence.
/// </summary>
internal sealed class TimeGrammar(LexemeReader reader)
{
    private readonly CoreGrammar _core = new(reader);

    /// <summary>The expression that begins at a lexeme, with its preposition, or null.</summary>
    public Match? Expression(int i) =>
        reader.IsOfUse(i) ? Range(i) ?? Bounded(i) ?? Introduced(i) ?? Counted(i) ?? Bare(i) : null;

    // "between May 3 and May 7", "from 2014 to 2020", "Monday to Friday", "Monday and Tuesday".
    private Match? Range(int i)
    {
        var opening = reader.At(i).Word is "between" or "from" ? reader.At(i).Word : "";
        var start = opening.Length > 0 ? i + 1 : i;
        if (_core.Read(start) is not { } first || (opening.Length == 0 && first.IsLeaning))
        {
            return null;
        }

        var isJoined = (opening, reader.At(first.End).Word) switch
        {
            ("between", var word) => word == "and",
            (_, "to" or "until" or "till" or "through" or "-") => true,
            ("", "and") => IsWeekday(start) && IsWeekday(first.End + 1),
            _ => false,
        };
        return isJoined && _core.Read(first.End + 1) is { } last
            ? new Match(last.End, Bounds.Between(first.Meaning, last.Meaning)) { IsRange = true }
            : null;
    }

    // "since early January", "until Friday", "after 2014".
    private Match? Bounded(int i)
    {
        if (reader.Phrase(TimeWordKind.Bound, i) is not { } bound || RangeOrCore(Padding(bound.End)) is not { } time ||
            !Governs(i, time.End))
        {
            return null;
        }

        var meaning = time.Meaning;
        return new Match(time.End, (TimeBound)bound.Word.Low switch
        {
            TimeBound.Since => Bounds.Since(meaning),
            TimeBound.From => time.IsRange || IsOfNoun(i, time.End) ? meaning : Bounds.From(meaning),
            TimeBound.Until => Bounds.Until(meaning, included: true),
            TimeBound.Before => Bounds.Until(meaning, included: false),
            _ => Bounds.After(meaning),
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
        return (RangeOrCore(start) ?? DayOfMonth(i, start)) is { } time && Governs(i, time.End)
            ? time with { IsLeaning = false }
            : null;
    }

    // "in two weeks", "within 10 days", "for three weeks".
    private Match? Counted(int i)
    {
        var word = reader.At(i).Word;
        if (word is not ("in" or "within" or "for") || reader.Count(reader.Skip(i + 1, TimeWordKind.About)) is not { } count ||
            reader.Unit(count.End) is not { } unit)
        {
            return null;
        }

        return new Match(unit.End, word switch
        {
            "in" => Counts.In(count.Low, count.High, unit.Unit),
            "within" => Counts.Within(count.Low, count.High, unit.Unit),
            _ => Counts.For(count.Low, count.High, unit.Unit),
        })
        {
            IsDuration = true,
        };
    }

    // "yesterday", "the past week"; of "the 2014 annexation" the year alone.
    private Match? Bare(int i) =>
        RangeOrCore(i) is { } time && (!time.IsLeaning || (reader.At(i).Word != "the" && IsAttribute(i, time.End)))
            ? time with { IsLeaning = false }
            : null;

    private Match? RangeOrCore(int i) => (reader.At(i).Word is "between" or "from" ? null : Range(i)) ?? _core.Read(i);

    // "on the 5th".
    private Match? DayOfMonth(int i, int start)
    {
        var day = reader.Skip(start, "the");
        return reader.At(i).Word is "on" or "by" && reader.At(day) is { Kind: LexemeKind.Rank, Value: <= 31 } rank &&
               !reader.Sentence[rank.Token].BaseDeprel.SequenceEqual("amod")
            ? new Match(day + 1, Meanings.DayOfMonth(rank.Value))
            : null;
    }

    // More words that add nothing: "since at least Friday", "as early as on Monday".
    private int Padding(int i)
    {
        var next = reader.Skip(i, TimeWordKind.About);
        return _core.Read(next) is not null ? next : reader.Skip(next, TimeWordKind.In);
    }

    private bool IsWeekday(int i) => reader.Phrase(TimeWordKind.Weekday, i) is not null;

    // A preposition before "Tuesday's attack" or "the 2014 war" belongs to the attack, not to the time.
    private bool Governs(int preposition, int end)
    {
        var sentence = reader.Sentence;
        var last = reader.At(end - 1).Token;
        for (var token = reader.At(preposition).Token; token < last; token++)
        {
            if (sentence[token].Head > last && sentence[token].Deprel is "case" or "mark" or "det")
            {
                return false;
            }
        }

        return reader.At(end).Word != "'s";
    }

    // "a report from 2014": of that year, not since it.
    private bool IsOfNoun(int preposition, int end)
    {
        var (before, last) = (reader.At(preposition).Token, reader.At(end - 1).Token);
        for (var token = before + 1; token <= last; token++)
        {
            if (reader.Sentence[token].Head is var head && head < before)
            {
                return head >= 0 && reader.Sentence[head].Upos is Upos.Noun or Upos.Propn;
            }
        }

        return false;
    }

    // "the 2014 annexation", "a January agreement", but not "2014 soldiers".
    private bool IsAttribute(int i, int end)
    {
        var (first, last) = (reader.At(i).Token, reader.At(end - 1).Token);
        var sentence = reader.Sentence;
        var isOwned = reader.At(end).Word == "'s";
        var isDefinite = isOwned || (first > 0 && sentence[first - 1].Upos is Upos.Det or Upos.Pron or Upos.Part);
        for (var token = first; token <= last; token++)
        {
            if (sentence[token].Head is var head && head > last && sentence[head].Upos is Upos.Noun or Upos.Propn)
            {
                return isDefinite || (sentence[token].Deprel != "nummod" && sentence[token].Upos != Upos.Aux);
            }
        }

        return isOwned;
    }
}

namespace Casus.Coding.Times;

/// <summary>Times of a day, which add nothing to the day: "Wednesday night", "Tuesday at 3 p.m. GMT".</summary>
internal sealed class ClockGrammar(LexemeReader reader)
{
    /// <summary>The lexeme after the time of day that follows a day; where there is none, the same.</summary>
    public int After(int i)
    {
        i = reader.Skip(i, TimeWordKind.Hours);
        var at = reader.At(i).Word is "at" or "around" or "," ? i + 1 : i;
        return Read(at) ?? i;
    }

    /// <summary>The lexeme after a time of the clock, or null.</summary>
    public int? Read(int i)
    {
        if (reader.At(i).Kind != LexemeKind.Clock &&
            !(reader.At(i) is { Kind: LexemeKind.Number, Value: < 2400 } && IsZone(i + 1)))
        {
            return null;
        }

        for (i++; IsZone(i);)
        {
            i = reader.Skip(i, TimeWordKind.Zone);
        }

        return i;
    }

    private bool IsZone(int i) => reader.Phrase(TimeWordKind.Zone, i) is not null;
}

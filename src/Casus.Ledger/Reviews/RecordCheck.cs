namespace Casus.Ledger.Reviews;

/// <summary>Holds corrected records to the contract's vocabularies and spans.</summary>
internal static class RecordCheck
{
    /// <exception cref="ReviewException">The record breaks the contract.</exception>
    public static void Check(LedgerRecord record, SourceText? text)
    {
        switch (record)
        {
            case EventRecord e:
                Require(e.Contexts.FirstOrDefault(c => !Plover.Contexts.Contains(c)), c => $"there is no context '{c}'");
                Parties([.. e.Actors, .. e.Recipients], text);
                Spans([.. e.Trigger, Words(e.Place), Words(e.Time)], text);
                break;
            case AttributionRecord a:
                Parties([a.Source], text);
                Spans([.. a.Cue, .. a.Content], text);
                break;
            case CauseRecord c:
                Spans([.. c.Cue, Words(c.Cause), Words(c.Effect)], text);
                break;
        }
    }

    private static void Parties(IReadOnlyList<Participant?> parties, SourceText? text)
    {
        foreach (var party in parties)
        {
            Require(party?.Sector is { } s && !Plover.Sectors.Contains(s) ? s : null, s => $"there is no sector '{s}'");
            Require(
                party?.Country is { } c && !(c.Length > 1 && c.All(char.IsAsciiLetterUpper)) ? c : null,
                c => $"'{c}' is no country; write an ISO 3166-1 alpha-3 code or an organisation's short code in capitals");
        }

        Spans([.. parties.Select(p => p is null ? null : new Words(p.Text, p.Start, p.End)), .. parties.Select(p => p?.Antecedent)], text);
    }

    private static void Spans(IReadOnlyList<Words?> words, SourceText? text)
    {
        if (text is null)
        {
            return;
        }

        foreach (var w in words.OfType<Words>())
        {
            if (w.Start < 0 || w.End < w.Start || w.End > text.Length || text[w.Span()] != w.Text)
            {
                throw new ReviewException($"the text does not read '{w.Text}' at {w.Start} to {w.End}");
            }
        }
    }

    private static Words? Words(Place? p) => p is null ? null : new(p.Text, p.Start, p.End);

    private static Words? Words(TimeSpanWords? t) => t is null ? null : new(t.Text, t.Start, t.End);

    private static Words Words(CauseSide s) => new(s.Text, s.Start, s.End);

    private static void Require(string? wrong, Func<string, string> message)
    {
        if (wrong is not null)
        {
            throw new ReviewException(message(wrong));
        }
    }
}

namespace Casus.Ledger.Reviews;

/// <summary>What became of a judged event in a coding.</summary>
/// <param name="Gold">The event as it should be; null where there is none.</param>
/// <param name="Found">The event that the coder tells there; null where it tells none.</param>
internal sealed record Outcome(EventRecord? Gold, EventRecord? Found)
{
    public const string None = "none";

    public string GoldType => Gold is null ? None : Plover.Name(Gold.Type);

    public string FoundType => Found is null ? None : Plover.Name(Found.Type);

    public bool IsRight => Gold is not null && Found is not null && Gold.Type == Found.Type;
}

/// <summary>Holds the events of a coding against the judgements of one text.</summary>
internal static class GoldMatch
{
    /// <summary>What became of each judgement, and how many events nobody judged.</summary>
    /// <param name="items">The judgements of a text.</param>
    /// <param name="found">The coder's events there.</param>
    public static (IReadOnlyList<Outcome> Judged, int Unjudged) Of(IReadOnlyList<GoldItem> items, IReadOnlyList<EventRecord> found)
    {
        var outcomes = new List<Outcome>();
        var left = found.Cast<LedgerRecord>().ToList();
        var gold = items.Select(i => i.Gold).OfType<EventRecord>().ToList();
        var pairs = RecordAligner.Pairs([.. gold], left);
        outcomes.AddRange(pairs.Select(p => new Outcome((EventRecord)p.One, (EventRecord)p.Other)));
        outcomes.AddRange(gold.Except(pairs.Select(p => (EventRecord)p.One)).Select(g => new Outcome(g, null)));
        left = [.. left.Except(pairs.Select(p => p.Other))];

        // An event that was rejected is wrong only where the coder still tells it: the same type by the same words.
        foreach (var rejected in items.Where(i => i.Verdict == Verdict.Rejected).Select(i => RecordAnchor.Of(i.Judged)))
        {
            if (left.Find(r => RecordAnchor.Of(r) == rejected) is { } again)
            {
                left.Remove(again);
                outcomes.Add(new Outcome(null, (EventRecord)again));
            }
        }

        return (outcomes, left.Count);
    }
}

/// <summary>Compares the fields of events that were found with their type.</summary>
internal static class GoldFields
{
    private static readonly (string Name, Func<EventRecord, string?> Value)[] All =
    [
        ("mode", e => e.Mode),
        ("actors", e => Names(e.Actors)),
        ("recipients", e => Names(e.Recipients)),
        ("actor countries", e => string.Join(' ', e.Actors.Select(p => p.Country).Order(StringComparer.Ordinal))),
        ("recipient countries", e => string.Join(' ', e.Recipients.Select(p => p.Country).Order(StringComparer.Ordinal))),
        ("place country", e => e.Place?.Country),
        ("date", e => e.Date?.ToString()),
        ("polarity", e => Vocabulary<Polarity>.Name(e.Factuality.Polarity)),
        ("certainty", e => Vocabulary<Certainty>.Name(e.Factuality.Certainty)),
        ("tense", e => Vocabulary<Tense>.Name(e.Factuality.Tense)),
    ];

    /// <summary>How often each field is right.</summary>
    public static IReadOnlyList<FieldScore> Score(IReadOnlyList<Outcome> right) =>
        [.. All.Select(f => new FieldScore(f.Name, right.Count, right.Count(o => f.Value(o.Gold!) == f.Value(o.Found!))))];

    private static string Names(IEnumerable<Participant> parties) =>
        string.Join('\n', parties.Select(p => p.Name ?? p.Text).Order(StringComparer.Ordinal));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Casus.Ledger.Reviews;

/// <summary>
/// What a review holds on to: the kind of record, an event's type, and the words that tell of it. Ids change with the coder;
/// these do not, unless the coder reads the place differently.
/// </summary>
/// <param name="Kind">Event, attribution or cause, as in the records' JSON.</param>
/// <param name="Type">An event's type, else null.</param>
/// <param name="Words">The spans of trigger or cue, in order: <c>34-42 50-55</c>.</param>
internal sealed record RecordAnchor(string Kind, string? Type, string Words)
{
    /// <summary>The anchor of a record.</summary>
    public static RecordAnchor Of(LedgerRecord record) => record switch
    {
        EventRecord e => new("event", Plover.Name(e.Type), Spans(e.Trigger)),
        AttributionRecord a => new("attribution", null, Spans(a.Cue)),
        CauseRecord c => new("cause", null, Spans(c.Cue)),
        _ => throw new ReviewException($"'{record.Id}' is a document; reviews are of events, attributions and causes"),
    };

    /// <summary>SHA-256 of a text, in lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>How many parties two records name by the same words in the same role.</summary>
    public static int PartiesInCommon(LedgerRecord one, LedgerRecord other) => Parties(one).Intersect(Parties(other)).Count();

    private static IEnumerable<(string Role, int Start, int End)> Parties(LedgerRecord record) => record switch
    {
        EventRecord e => e.Actors.Select(p => (Roles.Actor, p.Start, p.End))
            .Concat(e.Recipients.Select(p => (Roles.Recipient, p.Start, p.End))),
        AttributionRecord { Source: { } source } => [(Roles.Source, source.Start, source.End)],
        CauseRecord c => [("cause", c.Cause.Start, c.Cause.End), ("effect", c.Effect.Start, c.Effect.End)],
        _ => [],
    };

    private static string Spans(IReadOnlyList<Words> words) => string.Join(' ', words.OrderBy(w => w.Start).Select(
        w => string.Create(CultureInfo.InvariantCulture, $"{w.Start}-{w.End}")));
}

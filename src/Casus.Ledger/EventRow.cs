namespace Casus.Ledger;

/// <summary>An event beside what a flat table tells of its document and of its innermost attribution.</summary>
internal sealed record EventRow(DocumentRecord Document, EventRecord Event, AttributionRecord? Attribution)
{
    /// <summary>The events of a document, one row each.</summary>
    public static IEnumerable<EventRow> Of(CodedDocument coded)
    {
        // Ids come from outside the type system: of two attributions with one id, the first is meant.
        var attributions = new Dictionary<string, AttributionRecord>(StringComparer.Ordinal);
        foreach (var attribution in coded.Attributions)
        {
            attributions.TryAdd(attribution.Id, attribution);
        }

        return coded.Events.Select(e => new EventRow(
            coded.Document, e, e.Attributions is [var innermost, ..] ? attributions.GetValueOrDefault(innermost) : null));
    }
}

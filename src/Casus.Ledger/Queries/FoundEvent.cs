namespace Casus.Ledger.Queries;

/// <summary>An event that a query found, with what it rests on.</summary>
/// <param name="Document">The document that tells it; of an imported event, what its data set says of its report.</param>
/// <param name="Event">The event.</param>
/// <param name="Attributions">The attributions it stands in, innermost first.</param>
/// <param name="Sentence">Its sentence, or null where that is not known.</param>
/// <param name="Dataset">The data set it was imported from, or null. Such an event has no spans and no confidence (0).</param>
public sealed record FoundEvent(
    DocumentRecord Document, EventRecord Event, IReadOnlyList<AttributionRecord> Attributions, Words? Sentence, string? Dataset = null)
{
    /// <summary>Who else reports the event.</summary>
    public Coverage Coverage { get; init; } = Coverage.Alone;

    /// <summary>The event alone as a document's records.</summary>
    public CodedDocument Coded() => new(Document, [Event], Attributions, []);
}

namespace Casus.Insight;

/// <summary>One event to show.</summary>
/// <param name="Words">The text from the first to the last of its parties and trigger, on one line; where that is long, the trigger.</param>
/// <param name="Actor">The first actor's name, else words; null where the text names none.</param>
/// <param name="Recipient">The first recipient's name, else words; null where the text names none.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Title">Headline of its document, or null.</param>
/// <param name="Outlet">Outlet of its document, or null.</param>
/// <param name="Event">Its id.</param>
/// <param name="Standing">How it stands in the text.</param>
/// <param name="Confidence">The coder's estimate, 0 to 1.</param>
public sealed record Example(
    string Words, string? Actor, string? Recipient, string Document, string? Title, string? Outlet, string Event,
    Standing Standing, double Confidence)
{
    private const int LongestStretch = 160;

    /// <summary>The event as an example.</summary>
    internal static Example Of(DocumentRecord document, EventRecord found) => new(
        Stretch(document, found), Name(found.Actors), Name(found.Recipients), document.Id, document.Title,
        document.Outlet, found.Id, found.Standing(), found.Confidence);

    private static string? Name(IReadOnlyList<Participant> parties) =>
        parties is [var first, ..] ? first.Name ?? first.Text : null;

    private static string Stretch(DocumentRecord document, EventRecord found)
    {
        var spans = found.Trigger.Select(w => w.Span())
            .Concat(found.Actors.Concat(found.Recipients).Select(p => p.Span())).ToList();
        if (spans.Count > 0)
        {
            var source = new SourceText(document.Text);
            var stretch = new Span(spans.Min(s => s.Start), spans.Max(s => s.End));
            if (stretch.Length <= LongestStretch && stretch.End <= source.Length)
            {
                return OneLine(source[stretch]);
            }
        }

        return OneLine(string.Join(" … ", found.Trigger.Select(w => w.Text)));
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

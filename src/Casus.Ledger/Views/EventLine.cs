namespace Casus.Ledger.Views;

/// <summary>An event in a list.</summary>
/// <param name="Id">Id of the event.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Title">Headline of its document, or null.</param>
/// <param name="Outlet">Outlet of its document, or null.</param>
/// <param name="Published">Day of publication, or null.</param>
/// <param name="Date">The event's day, or null.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Quad">Quad class.</param>
/// <param name="Intensity">-10 to +10.</param>
/// <param name="Actors">Names of who did it, else their words.</param>
/// <param name="Recipients">Names of whom it was done to, else their words.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Country">Country of the place, or null.</param>
/// <param name="Standing">How it stands in the text.</param>
/// <param name="Source">Who says so: the source of the innermost attribution, or null.</param>
/// <param name="Stance">What that source does by saying it, or null.</param>
/// <param name="Confidence">The coder's estimate, 0 to 1.</param>
/// <param name="Sentence">The words around it.</param>
public sealed record EventLine(
    string Id, string Document, string? Title, string? Outlet, DateOnly? Published, DateOnly? Date, string Type, string? Mode,
    string Quad, double Intensity, IReadOnlyList<string> Actors, IReadOnlyList<string> Recipients, string? Place, string? Country,
    string Standing, string? Source, string? Stance, double Confidence, Excerpt Sentence);

/// <summary>Words of a text with some of their neighbours.</summary>
/// <param name="Before">What stands before.</param>
/// <param name="Words">The words.</param>
/// <param name="After">What stands after.</param>
public sealed record Excerpt(string Before, string Words, string After)
{
    /// <summary>Characters taken from the text on each side.</summary>
    internal const int Reach = 220;

    /// <summary>The excerpt cut to the sentence, as far as full stops and line breaks tell; for texts whose sentences are not known.</summary>
    internal static Excerpt Of(string before, string words, string after)
    {
        var start = Math.Max(before.LastIndexOf('\n') + 1, before.LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop ? stop + 2 : 0);
        var line = after.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var found ? found : after.Length;
        var end = after.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var last && last < line ? last + 1 : line;
        return new Excerpt(
            (start == 0 && before.Length >= Reach ? "… " : "") + before[start..],
            words.ReplaceLineEndings(" "),
            after[..end] + (end == after.Length && after.Length >= Reach ? " …" : ""));
    }
}

namespace Casus.Ledger.Views;

/// <summary>An event with all its reports in a list: as its surest original tells it.</summary>
/// <param name="Id">Id of the report that is shown.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Date">The event's day, or null.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Quad">Quad class.</param>
/// <param name="Intensity">-10 to +10.</param>
/// <param name="Actors">Names of who did it, else their words.</param>
/// <param name="Recipients">Names of whom it was done to, else their words.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Country">Country of the place, or null.</param>
/// <param name="Standing">How the report shown stands in its text.</param>
/// <param name="Sentence">Its words.</param>
/// <param name="Reports">How many reports there are.</param>
/// <param name="Originals">The same without articles that repeat others.</param>
/// <param name="Articles">How many articles tell it.</param>
/// <param name="Outlets">How many outlets.</param>
/// <param name="First">Day of the first report, or null.</param>
/// <param name="Last">Day of the last report, or null.</param>
/// <param name="Differ">What they tell differently: actor, recipient, day, place, mode or status.</param>
public sealed record DistinctLine(
    string Id, string Document, DateOnly? Date, string Type, string? Mode, string Quad, double Intensity, IReadOnlyList<string> Actors,
    IReadOnlyList<string> Recipients, string? Place, string? Country, string Standing, Excerpt Sentence, long Reports, long Originals,
    long Articles, long Outlets, DateOnly? First, DateOnly? Last, IReadOnlyList<string> Differ)
{
    internal static DistinctLine Of(EventLine shown, DistinctCoverage coverage) => new(
        shown.Id, shown.Document, shown.Date, shown.Type, shown.Mode, shown.Quad, shown.Intensity, shown.Actors, shown.Recipients, shown.Place,
        shown.Country, shown.Standing, shown.Sentence, coverage.Reports, coverage.Originals, coverage.Articles, coverage.Outlets,
        coverage.First, coverage.Last, coverage.Differ);
}

/// <summary>The events of a type, counted in three ways.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Reports">Every report counts.</param>
/// <param name="Originals">Only reports in articles that repeat no other.</param>
/// <param name="Distinct">The reports of one event count once.</param>
public sealed record DistinctCount(string Type, long Reports, long Originals, long Distinct);

/// <summary>What there is of an event.</summary>
internal sealed record DistinctCoverage(
    long Event, int Document, int Record, long Reports, long Originals, long Articles, long Outlets, DateOnly? First, DateOnly? Last,
    IReadOnlyList<string> Differ);

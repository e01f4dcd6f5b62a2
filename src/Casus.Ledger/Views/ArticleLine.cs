namespace Casus.Ledger.Views;

/// <summary>An article in a list.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Outlet">Who published it, or null.</param>
/// <param name="Published">Day, or null.</param>
/// <param name="Language">ISO 639-1 code, or null.</param>
/// <param name="Kind">What kind of text it is.</param>
/// <param name="CopyOf">Id of the document it repeats, or null.</param>
/// <param name="Signs">Signs of its origin.</param>
/// <param name="Events">Number of events.</param>
/// <param name="Attributions">Number of attributions.</param>
/// <param name="Causes">Number of causes.</param>
/// <param name="Opening">How its text begins.</param>
public sealed record ArticleLine(
    string Id, string? Title, string? Outlet, DateOnly? Published, string? Language, string Kind, string? CopyOf,
    IReadOnlyList<string> Signs, long Events, long Attributions, long Causes, string Opening);

/// <summary>A value that a filter offers.</summary>
/// <param name="Name">The value.</param>
/// <param name="Count">How many records have it.</param>
public sealed record Choice(string Name, long Count);

/// <summary>What the filter of articles offers.</summary>
/// <param name="Outlets">Outlets, the most frequent first.</param>
/// <param name="Languages">Languages.</param>
/// <param name="Kinds">Kinds of text.</param>
/// <param name="Origins">Signs of origin.</param>
public sealed record ArticleChoices(
    IReadOnlyList<Choice> Outlets, IReadOnlyList<Choice> Languages, IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> Origins);

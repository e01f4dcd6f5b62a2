using NodaTime;

namespace Casus.Ledger.Queries;

/// <summary>An article in a list.</summary>
/// <param name="Id">Id of its document.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Outlet">Outlet, or null.</param>
/// <param name="Author">Byline, or null.</param>
/// <param name="Published">Publication time as printed, or null.</param>
/// <param name="Language">ISO 639-1 code, or null.</param>
/// <param name="Kind">Kind of text.</param>
/// <param name="Url">Address, or null.</param>
/// <param name="CopyOf">Id of the document it repeats, or null.</param>
/// <param name="Coder">What coded it.</param>
/// <param name="Events">How many events it tells.</param>
/// <param name="Attributions">How many attributions.</param>
/// <param name="Causes">How many causes.</param>
/// <param name="Excerpt">The sentence that holds most of the words looked for, or null.</param>
public sealed record FoundArticle(
    string Id, string? Title, string? Outlet, string? Author, LocalDateTime? Published, string? Language, ArticleKind Kind,
    string? Url, string? CopyOf, string Coder, long Events, long Attributions, long Causes, Excerpt? Excerpt);

/// <summary>A stretch of a text with the words that were looked for.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First code point in the document's text.</param>
/// <param name="End">One past the last code point.</param>
/// <param name="Hits">The words looked for, as spans in the document's text, in order.</param>
public sealed record Excerpt(string Text, int Start, int End, IReadOnlyList<Span> Hits);

using Casus.Reading.Outlets;
using NodaTime;

namespace Casus.Reading;

/// <summary>What fills the gaps of the input, and how much of it is taken at once.</summary>
public sealed record ReadingOptions
{
    /// <summary>Publication day of articles that name none, or null.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Outlet of articles that name none, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>ISO 639-1 code of articles that name none, or null.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Tells the language of a text as an ISO 639-1 code, or null where unsure; may be called from one thread at a time. Without
    /// it, languages are told by their small words, and only to find texts that are not English.
    /// </summary>
    public Func<string, string?>? Languages { get; init; }

    /// <summary>Field (JSON) or column (CSV) that holds the text; a full stop leads into an object ("content.body").</summary>
    public string TextKey { get; init; } = "text";

    /// <summary>Field or column that holds the headline.</summary>
    public string TitleKey { get; init; } = "title";

    /// <summary>Field or column that holds the address.</summary>
    public string UrlKey { get; init; } = "url";

    /// <summary>Field or column that holds the outlet.</summary>
    public string OutletKey { get; init; } = "outlet";

    /// <summary>Field or column that holds the byline.</summary>
    public string AuthorKey { get; init; } = "author";

    /// <summary>Field or column that holds the publication time.</summary>
    public string PublishedKey { get; init; } = "published";

    /// <summary>Field or column that holds the id.</summary>
    public string IdKey { get; init; } = "id";

    /// <summary>Field or column that holds the language.</summary>
    public string LanguageKey { get; init; } = "language";

    /// <summary>Outlets to look up names and addresses in.</summary>
    public OutletList Outlets { get; init; } = OutletList.Known;

    /// <summary>Longest line of JSON Lines, in bytes; a longer one is refused without being held in memory.</summary>
    public int MaxLineBytes { get; init; } = 32 << 20;

    /// <summary>Largest file that is read as a whole (texts, pages, feeds, JSON), in bytes.</summary>
    public int MaxFileBytes { get; init; } = 64 << 20;

    /// <summary>Largest web page, in bytes; no article's page comes near it.</summary>
    public int MaxPageBytes { get; init; } = 16 << 20;

    internal Article Fill(Article article) => article with
    {
        Published = article.Published ?? Date?.AtMidnight(),
        PublishedFrom = article.PublishedFrom ?? (article.Published is null && Date is not null ? TimeSource.Default : null),
        PublishedTrust = article.PublishedTrust ?? (article.Published is null && Date is not null ? Trust.Low : null),
        Outlet = article.Outlet ?? Outlet ?? Outlets.Find(article.Url)?.Name,
        Language = article.Language ?? Language,
    };
}

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

    /// <summary>Longest line of JSON Lines, in bytes; a longer one is refused without being held in memory.</summary>
    public int MaxLineBytes { get; init; } = 32 << 20;

    /// <summary>Largest file that is read as a whole (texts, pages, feeds, JSON), in bytes.</summary>
    public int MaxFileBytes { get; init; } = 64 << 20;

    internal Article Fill(Article article) => article with
    {
        Published = article.Published ?? Date?.AtMidnight(),
        PublishedFrom = article.PublishedFrom ?? (article.Published is null && Date is not null ? TimeSource.Default : null),
        PublishedTrust = article.PublishedTrust ?? (article.Published is null && Date is not null ? Trust.Low : null),
        Outlet = article.Outlet ?? Outlet,
        Language = article.Language ?? Language,
    };
}

using AngleSharp.Html.Dom;
using NodaTime;

namespace Casus.Reading.Html;

/// <summary>What a page or feed says of an article outside its text.</summary>
internal sealed record Metadata
{
    private const int MostTags = 50;

    // The year of the first newspaper; earlier ones are placeholders ("0001-01-01").
    private const int FirstYear = 1605;

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Url { get; init; }

    public string? Canonical { get; init; }

    public string? Outlet { get; init; }

    public string? Author { get; init; }

    public LocalDateTime? Published { get; init; }

    public TimeSource? PublishedFrom { get; init; }

    public Trust? PublishedTrust { get; init; }

    public LocalDateTime? Modified { get; init; }

    public string? Language { get; init; }

    public string? Rubric { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public ArticleKind Kind { get; init; }

    /// <summary>The address of the article this one is based on, where the page says so.</summary>
    public string? BasedOn { get; init; }

    /// <summary>From JSON-LD (schema.org), then OpenGraph and other meta tags, then the page's own elements.</summary>
    /// <param name="page">The page.</param>
    /// <param name="url">Where it was fetched, or null where nobody knows.</param>
    public static Metadata Of(IHtmlDocument page, string? url = null)
    {
        var ld = JsonLd.Of(page);
        var meta = new MetaTags(page);
        var canonical = Address(Attribute("link[rel=canonical]", "href"));
        var address = url ?? Address(meta["og:url"]) ?? canonical ?? ld.Url;
        var outlet = ld.Outlet ?? meta["og:site_name", "application-name", "publisher", "dc.publisher"];
        var published = PublicationTime.Choose(ld.Published, page, meta, address);
        return new Metadata
        {
            Outlet = outlet,
            Title = WithoutOutlet(
                ld.Title ?? meta["og:title", "twitter:title", "dc.title", "parsely-title"]
                ?? BeforeBar(Clean(page.Title)),
                outlet),
            Subtitle = ld.Subtitle,
            Url = address,
            Canonical = canonical,
            Author = ld.Author ?? Name(meta["author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author"])
                ?? Name(Clean(page.QuerySelector("[itemprop=author] [itemprop=name], [rel=author]")?.TextContent)),
            Published = published?.Time,
            PublishedFrom = published?.Source,
            PublishedTrust = published?.Trust,
            Modified = ld.Modified ?? Date(meta["article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
                    "dcterms.modified"])
                ?? Date(Attribute("[itemprop=dateModified]", "content")) ?? Date(Attribute("[itemprop=dateModified]", "datetime")),
            Language = LanguageCode.From(page.DocumentElement?.GetAttribute("lang"))
                ?? LanguageCode.From(page.DocumentElement?.GetAttribute("xml:lang"))
                ?? LanguageCode.From(ld.Language) ?? LanguageCode.From(meta["og:locale", "content-language", "dc.language"]),
            Rubric = ld.Rubric ?? meta["article:section", "parsely-section", "section"],
            Tags = ld.Tags.Count > 0 ? ld.Tags : TagsOf(meta),
            Kind = ld.Kind,
            BasedOn = ld.BasedOn ?? Address(meta["original-source", "syndication-source"]),
        };

        string? Attribute(string selector, string name) => Clean(page.QuerySelector(selector)?.GetAttribute(name));
    }

    /// <summary>White space collapsed; null where nothing is left.</summary>
    public static string? Clean(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A name, without "by" in front; not the address of the author's page.</summary>
    public static string? Name(string? value) =>
        value is null || value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? null
        : value.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? value[3..].TrimStart()
        : value;

    /// <summary>The date in whichever of the usual notations.</summary>
    public static LocalDateTime? Date(string? value) =>
        value is not null && (PublicationDate.FromIso(value) ?? PublicationDate.FromWords(value)) is { Year: >= FirstYear } time ? time : null;

    /// <summary>Keywords, each once, whether given one by one or as a list with commas.</summary>
    public static IReadOnlyList<string> Split(IEnumerable<string> keywords) =>
    [
        .. keywords.SelectMany(words => words.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTags),
    ];

    private static IReadOnlyList<string> TagsOf(MetaTags meta) =>
        Split(meta.Each("article:tag")) is { Count: > 0 } tags ? tags
        : Split(meta.Each("news_keywords")) is { Count: > 0 } news ? news
        : Split(meta.Each("keywords"));

    private static string? Address(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? value
            : null;

    /// <summary>"Headline" of "Headline | Outlet | Motto".</summary>
    private static string? BeforeBar(string? title) =>
        title is not null && title.IndexOf(" | ", StringComparison.Ordinal) is > 0 and var bar ? title[..bar] : title;

    /// <summary>"Headline - Outlet" and "Headline | Outlet" without the outlet.</summary>
    private static string? WithoutOutlet(string? title, string? outlet) =>
        title is not null && outlet is not null && title.EndsWith(outlet, StringComparison.OrdinalIgnoreCase)
        && title[..^outlet.Length].TrimEnd() is [.., '-' or '|' or '–' or '—' or '•' or ':'] left
            ? left[..^1].TrimEnd()
            : title;
}

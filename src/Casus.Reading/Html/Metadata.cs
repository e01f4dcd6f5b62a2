using AngleSharp.Html.Dom;
using NodaTime;

namespace Casus.Reading.Html;

/// <summary>What a page says of its article outside the text.</summary>
internal sealed record Metadata
{
    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Author { get; init; }

    public LocalDateTime? Published { get; init; }

    public string? Language { get; init; }

    public ArticleKind Kind { get; init; }

    /// <summary>From JSON-LD (schema.org), then OpenGraph and other meta tags, then the page's own elements.</summary>
    public static Metadata Of(IHtmlDocument page)
    {
        var ld = JsonLd.Of(page);
        var outlet = ld.Outlet ?? Meta("og:site_name", "application-name", "publisher", "dc.publisher");
        return new Metadata
        {
            Outlet = outlet,
            Title = WithoutOutlet(
                ld.Title ?? Meta("og:title", "twitter:title", "dc.title", "parsely-title")
                ?? Clean(page.QuerySelector("h1")?.TextContent) ?? Clean(page.Title),
                outlet),
            Url = Address(Meta("og:url")) ?? Address(Attribute("link[rel=canonical]", "href")) ?? ld.Url,
            Author = ld.Author ?? Name(Meta("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author"))
                ?? Clean(page.QuerySelector("[itemprop=author] [itemprop=name], [rel=author]")?.TextContent),
            Published = ld.Published
                ?? FirstDate(Meta("article:published_time"), Meta("parsely-pub-date", "datepublished", "date", "dc.date",
                    "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "sailthru.date", "og:published_time"),
                    Attribute("[itemprop=datePublished]", "content"), Attribute("[itemprop=datePublished]", "datetime"),
                    Attribute("article time[datetime], time[pubdate]", "datetime"), Attribute("time[datetime]", "datetime")),
            Language = LanguageCode.From(page.DocumentElement?.GetAttribute("lang"))
                ?? LanguageCode.From(page.DocumentElement?.GetAttribute("xml:lang"))
                ?? LanguageCode.From(ld.Language) ?? LanguageCode.From(Meta("og:locale", "content-language", "dc.language")),
            Kind = ld.Kind,
        };

        string? Attribute(string selector, string name) => Clean(page.QuerySelector(selector)?.GetAttribute(name));

        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                foreach (var meta in page.Head?.QuerySelectorAll("meta") ?? page.QuerySelectorAll("meta"))
                {
                    var key = meta.GetAttribute("property") ?? meta.GetAttribute("name")
                        ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
                    if (name.Equals(key?.Trim(), StringComparison.OrdinalIgnoreCase) && Clean(meta.GetAttribute("content")) is { } value)
                    {
                        return value;
                    }
                }
            }

            return null;
        }
    }

    /// <summary>White space collapsed; null where nothing is left.</summary>
    public static string? Clean(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A name, but not the address of the author's page.</summary>
    public static string? Name(string? value) =>
        value is null || value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? null : value;

    /// <summary>The date in whichever of the usual notations.</summary>
    public static LocalDateTime? Date(string? value) =>
        value is null ? null : PublicationDate.FromIso(value) ?? PublicationDate.FromWords(value);

    private static LocalDateTime? FirstDate(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (Date(value) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static string? Address(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? value
            : null;

    /// <summary>"Headline - Outlet" and "Headline | Outlet" without the outlet.</summary>
    private static string? WithoutOutlet(string? title, string? outlet) =>
        title is not null && outlet is not null && title.EndsWith(outlet, StringComparison.OrdinalIgnoreCase)
        && title[..^outlet.Length].TrimEnd() is [.., '-' or '|' or '–' or '—' or '•' or ':'] left
            ? left[..^1].TrimEnd()
            : title;
}

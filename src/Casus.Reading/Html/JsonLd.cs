using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Casus.Reading.Html;

/// <summary>The article that a page describes in JSON-LD, in the terms of schema.org.</summary>
internal static class JsonLd
{
    private const int Deepest = 6;

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>What the first description of an article says; nothing where there is none, or it is broken.</summary>
    public static Metadata Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Lenient);
                if (Find(json.RootElement, 0) is { } article)
                {
                    return Read(article);
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Broken descriptions are common; the page's other marks stand in.
            }
        }

        return new Metadata();
    }

    private static Metadata Read(JsonElement article) => new()
    {
        Title = Text(article, "headline") ?? Text(article, "name"),
        Subtitle = Text(article, "alternativeHeadline"),
        Url = Text(article, "url"),
        Outlet = NameOf(article, "publisher"),
        Author = NameOf(article, "author") ?? NameOf(article, "creator"),
        Published = Metadata.Date(Text(article, "datePublished")),
        Modified = Metadata.Date(Text(article, "dateModified")),
        Language = Text(article, "inLanguage"),
        Rubric = All(article, "articleSection").FirstOrDefault(),
        Tags = Metadata.Split(All(article, "keywords")),
        Kind = Types(article).Select(KindOf).FirstOrDefault(kind => kind != ArticleKind.Unknown),
        BasedOn = Link(article, "isBasedOn") ?? Link(article, "isBasedOnUrl"),
    };

    private static ArticleKind KindOf(string type) => type switch
    {
        "OpinionNewsArticle" => ArticleKind.Opinion,
        "NewsArticle" or "ReportageNewsArticle" => ArticleKind.News,
        _ => ArticleKind.Unknown,
    };

    private static JsonElement? Find(JsonElement json, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        if (json.ValueKind == JsonValueKind.Array)
        {
            return json.EnumerateArray().Select(item => Find(item, depth + 1)).FirstOrDefault(found => found is not null);
        }

        return json.ValueKind != JsonValueKind.Object ? null
            : Types(json).Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report") ? json
            : json.TryGetProperty("@graph", out var graph) ? Find(graph, depth + 1)
            : json.TryGetProperty("mainEntity", out var entity) ? Find(entity, depth + 1)
            : null;
    }

    private static IEnumerable<string> Types(JsonElement json) =>
        json.TryGetProperty("@type", out var type) ? Strings(type) : [];

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object when json.TryGetProperty("name", out var name) => Strings(name),
        _ => [],
    };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? Metadata.Clean(Plain(value.GetString()!))
            : null;

    private static IEnumerable<string> All(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? Strings(value).Select(Plain).Select(Metadata.Clean).OfType<string>() : [];

    /// <summary>An address, given as such or as that of an object.</summary>
    private static string? Link(JsonElement json, string name) =>
        Text(json, name)
        ?? (json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, "url") ?? Text(value, "@id") : null);

    private static string? NameOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value)
            ? Metadata.Clean(string.Join(", ", Strings(value).Select(Plain).Select(Metadata.Name).OfType<string>().Distinct()))
            : null;

    /// <summary>Many pages write entities into JSON-LD.</summary>
    private static string Plain(string value) => System.Net.WebUtility.HtmlDecode(value);
}

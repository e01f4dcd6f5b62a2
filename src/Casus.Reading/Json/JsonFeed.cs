using System.Text.Json;
using Casus.Reading.Html;
using Casus.Reading.Sections;

namespace Casus.Reading.Json;

/// <summary>A JSON Feed (jsonfeed.org, versions 1 and 1.1): each item is an article.</summary>
internal static class JsonFeed
{
    /// <summary>Whether the object says it is one.</summary>
    public static bool Is(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && Text(json, "version")?.Contains("jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase) == true;

    public static IEnumerable<ReadResult> Read(string path, JsonElement feed)
    {
        if (!feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array || items.GetArrayLength() == 0)
        {
            throw new RefusedException("a feed without items");
        }

        var (outlet, author, language) = (Text(feed, "title"), AuthorOf(feed), LanguageCode.From(Text(feed, "language")));
        return items.EnumerateArray().Select((item, i) => ReadItem(path, item, i + 1, outlet, author, language));
    }

    /// <summary>Where the items lead, in order; empty for one that leads nowhere.</summary>
    public static IReadOnlyList<string> Links(JsonElement feed) =>
        feed.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray().Select(item => Text(item, "url") ?? "")] : [];

    private static ReadResult ReadItem(string path, JsonElement item, int number, string? outlet, string? author, string? language)
    {
        var title = Metadata.Clean(Text(item, "title"));
        List<Block> blocks = Text(item, "content_html") is { } html ? Page.BlocksOf(html)
            : (Text(item, "content_text") ?? Text(item, "summary")) is { } plain ? [.. Paragraph.Texts(plain).Select(p => new Block(p, SectionRole.Body))]
            : [];
        if (title is null && blocks.Count == 0)
        {
            return new Refusal(path, null, $"item {number}: neither title nor text");
        }

        var published = Metadata.Date(Text(item, "date_published"));
        var article = Page.Build(
            new Metadata
            {
                Title = title,
                Url = Text(item, "url"),
                Outlet = outlet,
                Author = AuthorOf(item) ?? author,
                Published = published,
                PublishedFrom = published is null ? null : TimeSource.Field,
                PublishedTrust = published is null ? null : Trust.High,
                Modified = Metadata.Date(Text(item, "date_modified")),
                Tags = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array
                    ? Metadata.Split(tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!))
                    : [],
                Language = LanguageCode.From(Text(item, "language")) ?? language,
            },
            title is null ? blocks : [new Block(title, SectionRole.Title), .. blocks]);
        return new ReadArticle(article with { File = path, Id = Text(item, "id") });
    }

    /// <summary>Version 1.1 lists authors, version 1 has one.</summary>
    private static string? AuthorOf(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var authors = json.TryGetProperty("authors", out var many) && many.ValueKind == JsonValueKind.Array ? many.EnumerateArray().AsEnumerable()
            : json.TryGetProperty("author", out var one) ? [one]
            : [];
        return Metadata.Clean(string.Join(", ", authors.Select(author => Text(author, "name")).OfType<string>()));
    }

    private static string? Text(JsonElement json, string name)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Casus.Reading.Sections;
using NodaTime;

namespace Casus.Reading.Json;

/// <summary>One JSON object as an article; fields as the contract names them, others ignored.</summary>
internal static class JsonArticle
{
    /// <exception cref="RefusedException">The object is no article; the message names the field.</exception>
    public static Article Read(string path, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new RefusedException("not a JSON object");
        }

        var text = Field(json, "text") ?? throw new RefusedException("field 'text' is missing or empty");
        var published = Field(json, "published") is { } written
            ? PublicationDate.FromIso(written)
                ?? throw new RefusedException($"field 'published' is no ISO date or date-time: '{Shorten(written)}'")
            : (LocalDateTime?)null;
        var title = Field(json, "title");
        var article = new Article(text)
        {
            Id = json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number
                ? id.GetRawText()
                : Field(json, "id"),
            File = path,
            Title = title,
            Url = Field(json, "url"),
            Outlet = Field(json, "outlet"),
            Author = Field(json, "author"),
            Published = published,
            PublishedFrom = published is null ? null : TimeSource.Field,
            PublishedTrust = published is null ? null : Trust.High,
            Language = Field(json, "language") is { } language
                ? LanguageCode.From(language)
                    ?? throw new RefusedException($"field 'language' is no ISO 639-1 code: '{Shorten(language)}'")
                : null,
        };
        return Sectioning.Apply(article, title is null ? TitleRule.None : TitleRule.Given);
    }

    private static string? Field(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw new RefusedException($"field '{name}' is not a string");
        }

        try
        {
            return value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            throw new RefusedException($"field '{name}' holds broken characters (half a surrogate pair or invalid UTF-8)");
        }
    }

    private static string Shorten(string value) =>
        value.Length <= 40 ? value : string.Create(CultureInfo.InvariantCulture, $"{value.AsSpan(0, 40)}…");
}

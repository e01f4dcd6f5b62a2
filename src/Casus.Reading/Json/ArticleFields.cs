using System.Globalization;
using Casus.Reading.Sections;
using NodaTime;

namespace Casus.Reading.Json;

/// <summary>An article from named fields, whichever kind of file they come from.</summary>
internal static class ArticleFields
{
    /// <param name="path">The file.</param>
    /// <param name="options">Which field holds what.</param>
    /// <param name="field">The value of a field, or null where it is missing or empty.</param>
    /// <exception cref="RefusedException">The fields make no article; the message names the field.</exception>
    public static Article Read(string path, ReadingOptions options, Func<string, string?> field)
    {
        var text = field(options.TextKey) ?? throw new RefusedException($"field '{options.TextKey}' is missing or empty");
        var published = field(options.PublishedKey) is { } written
            ? PublicationDate.FromIso(written) ?? PublicationDate.FromWords(written)
                ?? throw new RefusedException($"field '{options.PublishedKey}' is no ISO date or date-time: '{Shorten(written)}'")
            : (LocalDateTime?)null;
        var title = field(options.TitleKey);
        var article = new Article(text)
        {
            Id = field(options.IdKey),
            File = path,
            Title = title,
            Url = field(options.UrlKey),
            Outlet = field(options.OutletKey),
            Author = field(options.AuthorKey),
            Published = published,
            PublishedFrom = published is null ? null : TimeSource.Field,
            PublishedTrust = published is null ? null : Trust.High,
            Language = field(options.LanguageKey) is { } language
                ? LanguageCode.From(language)
                    ?? throw new RefusedException($"field '{options.LanguageKey}' is no ISO 639-1 code: '{Shorten(language)}'")
                : null,
        };
        return Sectioning.Apply(article, title is null ? TitleRule.None : TitleRule.Given);
    }

    private static string Shorten(string value) =>
        value.Length <= 40 ? value : string.Create(CultureInfo.InvariantCulture, $"{value.AsSpan(0, 40)}…");
}

using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NodaTime;

namespace Casus.Reading.Html;

/// <summary>When a page's article appeared, and how far that can be relied on.</summary>
/// <param name="Time">As printed.</param>
/// <param name="Source">Where it stood.</param>
/// <param name="Trust">High for a statement on the article that its address does not contradict.</param>
internal sealed partial record PublicationTime(LocalDateTime Time, TimeSource Source, Trust Trust)
{
    private static readonly string[] Names =
    [
        "article:published_time", "og:published_time", "parsely-pub-date", "datepublished", "date", "dc.date", "dc.date.issued",
        "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date", "sailthru.date",
    ];

    /// <summary>The most trusted of what is said; null where nothing is.</summary>
    public static PublicationTime? Choose(LocalDateTime? described, IHtmlDocument page, MetaTags meta, string? address)
    {
        var byAddress = InAddress(address);
        return Of(described, TimeSource.StructuredData, Trust.High)
            ?? Names.Select(name => Of(Metadata.Date(meta[name]), TimeSource.MetaTag, Trust.High)).FirstOrDefault(found => found is not null)
            ?? Of(Attribute("[itemprop=datePublished]", "content") ?? Attribute("[itemprop=datePublished]", "datetime"), TimeSource.MetaTag, Trust.High)
            ?? Of(Attribute("time[pubdate]", "datetime") ?? Attribute("article time[datetime]", "datetime"), TimeSource.TimeElement, Trust.Medium)
            ?? Of(Attribute("time[datetime]", "datetime"), TimeSource.TimeElement, Trust.Low)
            ?? (byAddress is { } day ? new PublicationTime(day.AtMidnight(), TimeSource.Address, Trust.Medium) : null);

        LocalDateTime? Attribute(string selector, string name) => Metadata.Date(Metadata.Clean(page.QuerySelector(selector)?.GetAttribute(name)));

        // Outlets' own days and those of world time differ by one at most.
        PublicationTime? Of(LocalDateTime? time, TimeSource source, Trust trust) =>
            time is { } known
                ? new PublicationTime(known, source, byAddress is { } other && Math.Abs(Period.DaysBetween(other, known.Date)) > 1 ? Trust.Low : trust)
                : null;
    }

    /// <summary>The day in an address: "/2022/01/05/", "2022-01-05", "/20220105/".</summary>
    public static LocalDate? InAddress(string? address)
    {
        if (address is null || Day().Match(address) is not { Success: true } match)
        {
            return null;
        }

        var (year, month, day) = (Number("y"), Number("m"), Number("d"));
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"[/\-_.=](?<y>(19|20)\d\d)((?<mark>[/\-_])(?<m>\d\d?)\k<mark>(?<d>\d\d?)|(?<m>\d\d)(?<d>\d\d))(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Casus.Reading.Sections;

namespace Casus.Reading.Html;

/// <summary>A web page: its article's title and paragraphs, joined by blank lines, and what the page says of it.</summary>
internal static class Page
{
    private const int MostTags = 100_000;

    public static Casus.Article Read(string path, ReadOnlySpan<byte> content) => Read(HtmlDecoder.Decode(content)) with { File = path };

    /// <param name="html">The page.</param>
    /// <param name="url">Where it was fetched, or null where nobody knows.</param>
    /// <exception cref="RefusedException">The page holds no article.</exception>
    public static Casus.Article Read(string html, string? url = null)
    {
        var page = Parse(html);
        var metadata = Metadata.Of(page, url);
        var tree = PageTree.Of(page.Body ?? page.DocumentElement);
        var home = Site.Of(metadata.Url);
        var blocks = Extraction.Of(tree, link => LeadsHome(link, home));
        if (!blocks.Exists(block => block.Role == SectionRole.Body))
        {
            throw new RefusedException("no article text found on the page");
        }

        var headline = Headline.Of(page, tree, metadata.Title, blocks);
        var subtitle = headline is { Element: >= 0 } ? Subtitle.Of(tree, headline, metadata.Subtitle, blocks) : null;
        blocks = WithHead(blocks, [headline, subtitle, .. HeadZone.Of(tree, headline, blocks)]);
        var article = Build(metadata with { Title = headline?.Text, Subtitle = subtitle?.Text ?? (metadata.Subtitle == headline?.Text ? null : metadata.Subtitle) }, blocks);
        return article with { Places = PlaceMap.Of(article.Text, blocks, Sectioning.Gap.Length) };
    }

    /// <summary>Blocks as one text with its sections.</summary>
    public static Casus.Article Build(Metadata metadata, List<Block> blocks) => Sectioning.Join(blocks, new Casus.Article("")
    {
        Title = metadata.Title,
        Subtitle = metadata.Subtitle,
        Url = metadata.Url,
        Canonical = metadata.Canonical,
        BasedOn = metadata.BasedOn,
        Outlet = metadata.Outlet,
        Author = metadata.Author,
        Published = metadata.Published,
        PublishedFrom = metadata.PublishedFrom,
        PublishedTrust = metadata.PublishedTrust,
        Modified = metadata.Modified,
        Rubric = metadata.Rubric,
        Tags = metadata.Tags,
        Language = metadata.Language,
        Kind = metadata.Kind,
    });

    /// <summary>The paragraphs of a piece of mark-up, all of them.</summary>
    public static List<Block> BlocksOf(string html)
    {
        var tree = PageTree.Of(Parse(html).Body!);
        return new BlockReader(tree, new Layout(tree, 0).RoleOf, _ => true).Read(0);
    }

    /// <summary>The page as browsers build it. Some pages are made so that this takes for ever; those are no articles'.</summary>
    private static IHtmlDocument Parse(string html)
    {
        var tags = 0;
        for (var rest = html.AsSpan(); rest.IndexOf('<') is >= 0 and var at; rest = rest[(at + 1)..])
        {
            tags += at + 1 < rest.Length && char.IsAsciiLetter(rest[at + 1]) ? 1 : 0;
        }

        return tags <= MostTags
            ? new HtmlParser().ParseDocument(html)
            : throw new RefusedException($"more than {MostTags:#,0} tags, which no article's page has");
    }

    /// <summary>Headline, subtitle and head lines first, and only there.</summary>
    private static List<Block> WithHead(List<Block> blocks, Block?[] heads)
    {
        var first = heads.OfType<Block>().ToList();
        return
        [
            .. first,
            .. blocks.Where(block => !first.Exists(head => head.Text.Equals(block.Text, StringComparison.OrdinalIgnoreCase))),
        ];
    }

    /// <summary>Whether a link leads to another page of the site; unknown sites count as the same.</summary>
    private static bool LeadsHome(IHtmlAnchorElement link, string? home) =>
        link.GetAttribute("href") is { } href && !href.StartsWith('#')
        && (home is null || Site.Of(href) is not { } site || site == home);
}

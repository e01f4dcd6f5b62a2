using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Casus.Reading.Sections;

namespace Casus.Reading.Html;

/// <summary>A web page: its article's title and paragraphs, joined by blank lines, and what the page says of it.</summary>
internal static class Page
{
    public static Casus.Article Read(string path, ReadOnlySpan<byte> content)
    {
        var html = HtmlDecoder.Decode(content);
        var page = new HtmlParser().ParseDocument(html);
        var metadata = Metadata.Of(page);
        var blocks = Body(page, metadata);
        return blocks.Exists(block => block.Role == SectionRole.Body)
            ? Build(metadata, blocks) with { File = path }
            : throw new RefusedException("no article text found on the page");
    }

    /// <summary>Title and blocks as one text with its sections.</summary>
    public static Casus.Article Build(Metadata metadata, List<Block> blocks)
    {
        if (metadata.Title is { } title)
        {
            blocks.RemoveAll(block => block.Role == SectionRole.Heading && block.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
            blocks.Insert(0, new Block(title, SectionRole.Title));
        }

        return Sectioning.Join(blocks, new Casus.Article("")
        {
            Title = metadata.Title,
            Url = metadata.Url,
            Outlet = metadata.Outlet,
            Author = metadata.Author,
            Published = metadata.Published,
            Language = metadata.Language,
            Kind = metadata.Kind,
        });
    }

    /// <summary>The paragraphs of a piece of mark-up, all of them.</summary>
    public static List<Block> BlocksOf(string html)
    {
        var tree = PageTree.Of(new HtmlParser().ParseDocument(html).Body!);
        return new BlockReader(tree, new Layout(tree, 0).RoleOf, _ => true).Read(0);
    }

    private static List<Block> Body(IHtmlDocument page, Metadata metadata)
    {
        var tree = PageTree.Of(page.Body ?? page.DocumentElement);
        var home = Site.Of(metadata.Url);
        return Extraction.Of(tree, link => LeadsHome(link, home));
    }

    /// <summary>Whether a link leads to another page of the site; unknown sites count as the same.</summary>
    private static bool LeadsHome(IHtmlAnchorElement link, string? home) =>
        link.GetAttribute("href") is { } href && !href.StartsWith('#')
        && (home is null || Site.Of(href) is not { } site || site == home);
}

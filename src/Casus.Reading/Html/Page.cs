using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Casus.Reading.Sections;
using SmartReader;

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

    private static List<Block> Body(IHtmlDocument page, Metadata metadata)
    {
        // The extraction changes the page, so what stands in for it is taken before.
        var fallback = Paragraphs(page);
        using var reader = new Reader(metadata.Url ?? "https://page.invalid/", page);
        var extracted = reader.GetArticle();
        return extracted.IsReadable && extracted.Content is { Length: > 0 } content
            ? Block.Of(new HtmlParser().ParseDocument(content).Body!)
            : fallback;
    }

    /// <summary>All paragraphs outside menus; where the page marks none, all of its article or main element.</summary>
    private static List<Block> Paragraphs(IHtmlDocument page)
    {
        var marked = page.QuerySelectorAll("p").Where(p => !p.HasAncestorOf("nav", "footer", "form")).SelectMany(Block.Of).ToList();
        return marked.Count > 0 || page.QuerySelector("article, main, [role=main], [itemprop=articleBody]") is not { } main
            ? marked
            : Block.Of(main);
    }

    private static bool HasAncestorOf(this IElement element, params string[] names) =>
        element.GetAncestors().OfType<IElement>().Any(ancestor => names.Contains(ancestor.LocalName));
}

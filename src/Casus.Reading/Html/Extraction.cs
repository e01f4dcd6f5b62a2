using AngleSharp.Html.Dom;

namespace Casus.Reading.Html;

/// <summary>The paragraphs of a page's article, told from what stands around and between them.</summary>
internal static class Extraction
{
    private const int ShortestText = 60;
    private const int LongestCaption = 250;

    public static List<Block> Of(PageTree tree, Func<IHtmlAnchorElement, bool> leadsHome)
    {
        var blocks = new List<Block>();
        foreach (var root in ArticleFinder.Find(tree))
        {
            blocks.AddRange(new BlockReader(tree, new Layout(tree, root).RoleOf, leadsHome).Read(root));
        }

        // What stands above the headline is the page's, not the article's.
        var headline = blocks.FindIndex(block => block.IsTopHeading);
        if (headline > 0 && !blocks.Take(headline).Any(IsText))
        {
            blocks.RemoveRange(0, headline);
        }

        var settled = blocks.ConvertAll(Settle);
        MarkTail(settled);
        MarkClosingNotes(settled);
        return settled;
    }

    /// <summary>What a paragraph's make-up tells by itself.</summary>
    private static Block Settle(Block block) => block switch
    {
        // A link home that is no sentence leads to another article.
        { Role: SectionRole.Body or SectionRole.Heading, IsLink: true, LinksHome: true } when !IsSentence(block)
            => block with { Role = SectionRole.Related },
        { Role: SectionRole.Body, FollowsPicture: true, IsSlanted: true, Text.Length: < LongestCaption }
            => block with { Role = SectionRole.Caption },
        _ => block,
    };

    /// <summary>Links and headings below the last of the running text lead on to other articles.</summary>
    private static void MarkTail(List<Block> blocks)
    {
        var last = blocks.FindLastIndex(IsText);
        for (var i = last + 1; last >= 0 && i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Role == SectionRole.Heading || (block.Role == SectionRole.Body && block.LinksHome && block.Linked > 0))
            {
                blocks[i] = block with { Role = SectionRole.Related };
            }
        }
    }

    /// <summary>Paragraphs in italics at the end are notes on the author or the outlet.</summary>
    private static void MarkClosingNotes(List<Block> blocks)
    {
        var body = blocks.Count(IsText);
        for (var i = blocks.Count - 1; i >= 0 && body > 3; i--)
        {
            if (blocks[i] is { Role: SectionRole.Body, IsSlanted: true })
            {
                blocks[i] = blocks[i] with { Role = SectionRole.Boilerplate };
                body--;
            }
            else if (blocks[i].Role is SectionRole.Body or SectionRole.Heading)
            {
                break;
            }
        }
    }

    /// <summary>Running text: not short, and neither a link nor an item that leads elsewhere.</summary>
    private static bool IsText(Block block) =>
        block.Role == SectionRole.Body
        && (block.Text.Length >= ShortestText || IsSentence(block))
        && !block.IsLink
        && !(block.IsItem && block.LinksHome && block.Linked > 0);

    private static bool IsSentence(Block block) => block.Text[^1] is '.' or '!' or '?' or '”' or '"' or '…' or '。';
}

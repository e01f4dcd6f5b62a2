namespace Casus.Reading.Html;

/// <summary>The line below the headline, where the page's maker calls it so.</summary>
internal static class Subtitle
{
    private const int Shortest = 15;
    private const int Longest = 500;
    private const int LargestBox = 2000;

    /// <param name="tree">The page's body.</param>
    /// <param name="headline">The headline it stands below.</param>
    /// <param name="named">What the page's description says it is, or null.</param>
    /// <param name="article">The article's paragraphs; a subtitle stands above the first.</param>
    public static Block? Of(PageTree tree, Block headline, string? named, List<Block> article)
    {
        var end = article.Find(block => block.Role == SectionRole.Body)?.Element ?? 0;
        for (var i = tree[headline.Element].End; i < end; i++)
        {
            var node = tree[i];
            if (node.Letters is >= Shortest and <= Longest && !node.IsText
                && (Marks.Known.UseOf(node.Marks) == Use.Subtitle
                    || (named is not null && node.Name is "h2" or "p" && Metadata.Clean(node.Dom.TextContent) == named))
                && !IsElsewhere(tree, i, headline.Element))
            {
                var blocks = new BlockReader(tree, _ => SectionRole.Heading, _ => false).Read(i);
                return blocks.Count == 1 && blocks[0].Text != headline.Text ? blocks[0] : null;
            }
        }

        return null;
    }

    /// <summary>Whether it stands in a box of its own, without the headline.</summary>
    private static bool IsElsewhere(PageTree tree, int node, int headline) => tree.Upwards(tree[node].Parent)
        .Any(above => tree[above].Letters < LargestBox && !tree.IsIn(headline, above)
            && Marks.Known.UseOf(tree[above].Marks) is Use.Related or Use.Outside or Use.Boilerplate);
}

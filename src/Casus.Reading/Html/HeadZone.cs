using Casus.Reading.Sections;

namespace Casus.Reading.Html;

/// <summary>Bylines and days that stand between the headline and the element that holds the article.</summary>
internal static class HeadZone
{
    private const int Largest = 4000;

    public static IEnumerable<Block> Of(PageTree tree, Block? headline, List<Block> article)
    {
        var end = article[0].Element;
        if (headline is not { Element: >= 0 and var above } || end <= tree[above].End || tree[0].Name.Length == 0)
        {
            return [];
        }

        var layout = new Layout(tree, 0);
        var letters = 0;
        var found = new List<Block>();
        for (var i = tree[above].End; i < end; i++)
        {
            // Texts' own letters; an element that ends before the article is read as a whole.
            letters += tree[i].IsText ? tree[i].Letters : 0;
            if (letters > Largest)
            {
                return [];
            }

            if (tree[i].IsText || tree[i].End > end || layout.RoleOf(i) is not { } role || role is SectionRole.Related or SectionRole.Boilerplate or SectionRole.Caption)
            {
                i = !tree[i].IsText && tree[i].End <= end ? tree[i].End - 1 : i;
                continue;
            }

            found.AddRange(new BlockReader(tree, node => node == i ? role : layout.RoleOf(node), _ => false).Read(i)
                .Where(IsHeadLine));
            i = tree[i].End - 1;
        }

        return found;
    }

    private static bool IsHeadLine(Block block)
    {
        var whole = new Paragraph(0, block.Text.Length);
        return block.Role is SectionRole.Body or SectionRole.Byline or SectionRole.Dateline or SectionRole.Heading
            && HeadLines.StandsAlone(block.Text, whole);
    }
}

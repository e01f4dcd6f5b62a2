namespace Casus.Reading.Html;

/// <summary>What each element below a root is for, by the kind of element and by what the page's maker calls it.</summary>
internal sealed class Layout
{
    /// <summary>A part with more of the text than this is the text, whatever it is called.</summary>
    private const double LargestPart = 0.4;

    private readonly PageTree _tree;
    private readonly int _root;
    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);

    public Layout(PageTree tree, int root) => (_tree, _root) = (tree, root);

    /// <summary>The role of what stands in an element; null where it is no part of the article.</summary>
    public SectionRole? RoleOf(int index)
    {
        var node = _tree[index];
        if (index == _root)
        {
            return SectionRole.Body;
        }

        switch (node.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                return ByMarks(index, node) is Use.Outside ? null : SectionRole.Heading;
            case "figcaption" or "caption":
                return SectionRole.Caption;
            case "figure" when !Holds(index, "table", "blockquote", "pre"):
                return SectionRole.Caption;
            case "nav" or "footer" or "form" when IsPart(node):
                return null;
            case "aside" when IsPart(node):
                return node.LinkDensity > 0.3 ? SectionRole.Related : SectionRole.Boilerplate;
        }

        return ByMarks(index, node) switch
        {
            Use.Outside => null,
            Use.Related => SectionRole.Related,
            Use.Boilerplate => SectionRole.Boilerplate,
            Use.Caption => SectionRole.Caption,
            Use.Byline => SectionRole.Byline,
            Use.Dateline => SectionRole.Dateline,
            Use.Subtitle when node.Letters < 500 => SectionRole.Heading,
            _ => SectionRole.Body,
        };
    }

    private Use ByMarks(int index, PageNode node)
    {
        if (node.Marks.Length == 0 || !IsPart(node))
        {
            return Use.Unknown;
        }

        if (!_uses.TryGetValue(node.Marks, out var use))
        {
            _uses[node.Marks] = use = Marks.Known.UseOf(node.Marks);
        }

        if (use is Use.Boilerplate && Holds(index, "blockquote"))
        {
            // A post from a network quoted in the text, in a box called "social".
            return Use.Unknown;
        }

        // Pages name running text "author" or "date" only by accident; head lines are short.
        return use is Use.Byline or Use.Dateline && node.Letters > 200 ? Use.Unknown : use;
    }

    private bool IsPart(PageNode node) =>
        node.Letters - node.Linked < LargestPart * (_tree[_root].Letters - _tree[_root].Linked) + 1
        || (node.Letters < 150 && _root == 0);

    private bool Holds(int element, params ReadOnlySpan<string> names)
    {
        for (var i = element + 1; i < _tree[element].End; i++)
        {
            if (names.Contains(_tree[i].Name))
            {
                return true;
            }
        }

        return false;
    }
}

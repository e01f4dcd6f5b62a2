using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Casus.Reading.Html;

/// <summary>
/// The elements and texts of a page in document order, each with the index of its parent and the end of what is below it.
/// A flat list is walked without recursion, so a deeply nested page does no harm.
/// </summary>
internal sealed partial class PageTree
{
    /// <summary>Their content is code, a widget or nothing a reader sees.</summary>
    private static readonly HashSet<string> Unread =
    [
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "button", "select", "textarea",
        "input", "audio", "video", "canvas", "head", "dialog", "menu", "datalist", "progress", "meter",
    ];

    private readonly List<PageNode> _nodes = [];

    private PageTree()
    {
    }

    /// <summary>All of them, in document order.</summary>
    public IReadOnlyList<PageNode> Nodes => _nodes;

    public PageNode this[int index] => _nodes[index];

    /// <summary>What stands below <paramref name="root"/>, itself first.</summary>
    public static PageTree Of(IElement root)
    {
        var tree = new PageTree();
        tree._nodes.Add(new PageNode(root, root.LocalName, -1, Marks.Of(root)));
        var open = new Stack<(INode Node, int Index, int Child)>();
        open.Push((root, 0, 0));
        while (open.TryPop(out var at))
        {
            // By number: asking a node for the next one would count from the first.
            if (at.Child < at.Node.ChildNodes.Length)
            {
                open.Push((at.Node, at.Index, at.Child + 1));
                var child = at.Node.ChildNodes[at.Child];
                if (tree.Add(child, at.Index))
                {
                    open.Push((child, tree._nodes.Count - 1, 0));
                }
            }
            else
            {
                tree._nodes[at.Index].End = tree._nodes.Count;
            }
        }

        tree.Count();
        return tree;
    }

    /// <summary>Whether <paramref name="ancestor"/> is the node itself or stands above it.</summary>
    public bool IsIn(int node, int ancestor) => node >= ancestor && node < _nodes[ancestor].End;

    /// <summary>The node and all above it, from the inside out.</summary>
    public IEnumerable<int> Upwards(int node)
    {
        for (; node >= 0; node = _nodes[node].Parent)
        {
            yield return node;
        }
    }

    /// <summary>The elements and texts right below a node.</summary>
    public IEnumerable<int> Children(int node)
    {
        for (var child = node + 1; child < _nodes[node].End; child = _nodes[child].End)
        {
            yield return child;
        }
    }

    private bool Add(INode node, int parent)
    {
        if (node is IText text)
        {
            _nodes.Add(new PageNode(text, "", parent, "") { End = _nodes.Count + 1 });
        }
        else if (node is IElement element && !Unread.Contains(element.LocalName) && !IsHidden(element))
        {
            _nodes.Add(new PageNode(element, element.LocalName, parent, Marks.Of(element)) { End = _nodes.Count + 1 });
            return true;
        }

        return false;
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { Length: < 1000 } style && Hiding().IsMatch(style));

    /// <summary>Not shown, without size, or pushed off the screen.</summary>
    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(px)?\s*(;|$)|(left|top|text-indent)\s*:\s*-\d{3,}",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Hiding();

    /// <summary>Letters, linked letters and commas of each, from the leaves up.</summary>
    private void Count()
    {
        for (var i = _nodes.Count - 1; i > 0; i--)
        {
            var node = _nodes[i];
            if (node.Dom is IText text)
            {
                foreach (var c in text.Data)
                {
                    node.Letters += char.IsWhiteSpace(c) ? 0 : 1;
                }
            }
            else if (node.Dom is IHtmlAnchorElement { Href.Length: > 0 })
            {
                node.Linked = node.Letters;
            }

            if (node.Parent >= 0)
            {
                _nodes[node.Parent].Letters += node.Letters;
                _nodes[node.Parent].Linked += node.Linked;
            }
        }
    }
}

/// <summary>An element or a text of a page.</summary>
/// <param name="dom">The node itself.</param>
/// <param name="name">The element's name, or nothing for a text.</param>
/// <param name="parent">Index of the element above it; -1 for the root.</param>
/// <param name="marks">What the page's maker calls it: see <see cref="Html.Marks"/>.</param>
internal sealed class PageNode(INode dom, string name, int parent, string marks)
{
    public INode Dom { get; } = dom;

    public string Name { get; } = name;

    public int Parent { get; } = parent;

    public string Marks { get; } = marks;

    /// <summary>Index of the first node after it that is not below it.</summary>
    public int End { get; set; }

    /// <summary>Characters below it that are not white space.</summary>
    public int Letters { get; set; }

    /// <summary>Those of them inside links.</summary>
    public int Linked { get; set; }

    public bool IsText => Name.Length == 0;

    /// <summary>The share of its letters that are links.</summary>
    public double LinkDensity => Letters == 0 ? 0 : (double)Linked / Letters;
}

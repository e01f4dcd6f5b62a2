using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Casus.Reading.Html;

/// <summary>Reads the paragraphs below an element, each character with its place in the page.</summary>
internal sealed class BlockReader
{
    private static readonly HashSet<string> Inline =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr", "img", "picture", "nobr",
    ];

    private const int LongestCell = 80;

    private readonly PageTree _tree;
    private readonly Func<int, SectionRole?> _roleOf;
    private readonly Func<IHtmlAnchorElement, bool> _leadsHome;
    private readonly List<Block> _blocks = [];
    private readonly List<Frame> _open = [];
    private readonly StringBuilder _text = new();
    private readonly List<TextRun> _runs = [];
    private int _linked, _home, _slanted, _breaks;
    private bool _picture, _cell;

    /// <param name="tree">The page.</param>
    /// <param name="roleOf">What an element's content is for: body where nothing is known, null to leave it out.</param>
    /// <param name="leadsHome">Whether a link leads to another page of the same site.</param>
    public BlockReader(PageTree tree, Func<int, SectionRole?> roleOf, Func<IHtmlAnchorElement, bool> leadsHome) =>
        (_tree, _roleOf, _leadsHome) = (tree, roleOf, leadsHome);

    /// <summary>The paragraphs below <paramref name="root"/>, in order.</summary>
    public List<Block> Read(int root)
    {
        var end = _tree[root].End;
        for (var i = root; i < end;)
        {
            CloseBefore(i);
            var node = _tree[i];
            if (node.IsText)
            {
                Append((IText)node.Dom);
                i++;
            }
            else if (_roleOf(i) is { } role)
            {
                Enter(i, node, role);
                i++;
            }
            else
            {
                if (!Inline.Contains(node.Name))
                {
                    Flush();
                }

                i = node.End;
            }
        }

        CloseBefore(int.MaxValue);
        return _blocks;
    }

    private Frame Top => _open.Count > 0 ? _open[^1] : new Frame(int.MaxValue, -1, SectionRole.Body, false, false, false, false);

    private void Enter(int index, PageNode node, SectionRole role)
    {
        if (node.Name == "br")
        {
            // Two breaks in a row part paragraphs.
            if (++_breaks == 2)
            {
                Flush();
            }

            return;
        }

        _picture |= node.Name is "img" or "picture" or "figure";
        var outer = Top;
        var isBlock = !Inline.Contains(node.Name) && !IsCell(index, node);
        _cell |= node.Name is "td" or "th";
        if (isBlock)
        {
            Flush();
        }

        var link = node.Dom as IHtmlAnchorElement;
        _open.Add(new Frame(
            node.End,
            isBlock ? index : outer.Element,
            // What stands in a box of links or calls belongs to the box.
            outer.Role is SectionRole.Body or SectionRole.Heading && role != SectionRole.Body ? role : outer.Role,
            isBlock,
            outer.InLink || link?.HasAttribute("href") == true,
            outer.LeadsHome || (link?.HasAttribute("href") == true && _leadsHome(link)),
            outer.IsSlanted || node.Name is "em" or "i"));
    }

    /// <summary>A table's cell of a few words: its row is read as one paragraph.</summary>
    private bool IsCell(int index, PageNode node)
    {
        if (node.Name is not ("td" or "th") || node.Letters > LongestCell)
        {
            return false;
        }

        for (var i = index + 1; i < node.End; i++)
        {
            if (!_tree[i].IsText && !Inline.Contains(_tree[i].Name))
            {
                return false;
            }
        }

        return true;
    }

    private void CloseBefore(int index)
    {
        while (_open.Count > 0 && _open[^1].End <= index)
        {
            if (_open[^1].IsBlock)
            {
                Flush();
            }

            _open.RemoveAt(_open.Count - 1);
        }
    }

    /// <summary>Ends the paragraph.</summary>
    private void Flush()
    {
        TrimEnd();
        if (_text.Length > 0)
        {
            var frame = Top;
            _blocks.Add(new Block(_text.ToString(), frame.Role)
            {
                Element = frame.Element,
                Linked = _linked,
                LinksHome = _home * 2 > _linked,
                IsSlanted = _slanted >= _text.Length - 2,
                FollowsPicture = _picture,
                IsItem = _open.Exists(open => open.Element >= 0 && _tree[open.Element].Name == "li"),
                IsTopHeading = _open.Exists(open => open.Element >= 0 && _tree[open.Element].Name == "h1"),
                Runs = [.. _runs],
            });
            _picture = false;
        }

        _text.Clear();
        _runs.Clear();
        (_linked, _home, _slanted, _breaks, _cell) = (0, 0, 0, 0, false);
    }

    private void Append(IText node)
    {
        var words = node.Data;
        var frame = Top;
        var before = _text.Length;
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (!char.IsWhiteSpace(c) && !IsInvisible(c))
            {
                if (_breaks > 0 && _text.Length > 0)
                {
                    Part('\n', node, i);
                }
                else if (_cell && _text.Length > 0)
                {
                    Part(' ', node, i);
                }

                (_breaks, _cell) = (0, false);
                Take(c, node, i);
            }
            else if (char.IsWhiteSpace(c) && _breaks == 0 && _text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
            {
                Take(' ', node, i);
            }
        }

        var added = _text.Length - before;
        _linked += frame.InLink ? added : 0;
        _home += frame.LeadsHome ? added : 0;
        _slanted += frame.IsSlanted ? added : 0;
    }

    private void Part(char with, IText node, int offset)
    {
        TrimEnd();
        Take(with, node, offset);
    }

    /// <summary>Takes white space at the end back, and its places.</summary>
    private void TrimEnd()
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1]))
        {
            _text.Length--;
            var last = _runs[^1];
            _runs.RemoveAt(_runs.Count - 1);
            if (last.Length > 1)
            {
                _runs.Add(last with { Length = last.Length - 1 });
            }
        }
    }

    private void Take(char c, IText node, int offset)
    {
        if (_runs.Count > 0 && _runs[^1] is var last && last.Node == node
            && last.At + last.Length == _text.Length && last.Offset + last.Length == offset)
        {
            _runs[^1] = last with { Length = last.Length + 1 };
        }
        else
        {
            _runs.Add(new TextRun(_text.Length, 1, node, offset));
        }

        _text.Append(c);
    }

    /// <summary>Soft hyphens, zero-width spaces and byte order marks: they show nothing and part words.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    private readonly record struct Frame(int End, int Element, SectionRole Role, bool IsBlock, bool InLink, bool LeadsHome, bool IsSlanted);
}

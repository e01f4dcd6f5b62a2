using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Casus.Reading.Html;

/// <summary>A paragraph of a page.</summary>
/// <param name="Text">Its words; white space collapsed, line breaks only where the page forces them.</param>
/// <param name="Role">Heading, caption or related where the mark-up says so; else body.</param>
internal sealed record Block(string Text, SectionRole Role)
{
    private static readonly HashSet<string> Skipped =
    [
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "form", "button", "select", "textarea",
        "nav", "footer", "head", "audio", "video", "canvas",
    ];

    private static readonly HashSet<string> Inline =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr", "img", "picture", "nobr",
    ];

    /// <summary>The paragraphs below a node, in order.</summary>
    public static List<Block> Of(INode root)
    {
        var walk = new Walk();
        walk.Visit(root, SectionRole.Body, inLink: false);
        walk.Flush(SectionRole.Body);
        return walk.Blocks;
    }

    private sealed class Walk
    {
        private readonly StringBuilder _text = new();
        private int _linked;

        public List<Block> Blocks { get; } = [];

        public void Visit(INode node, SectionRole role, bool inLink)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText words)
                {
                    var before = _text.Length;
                    Append(words.Data);
                    _linked += inLink ? _text.Length - before : 0;
                }
                else if (child is IElement element && !Skipped.Contains(element.LocalName))
                {
                    Visit(element, role, inLink);
                }
            }
        }

        /// <summary>Ends the paragraph. One that is a link and no sentence leads to another article.</summary>
        public void Flush(SectionRole role)
        {
            var text = _text.ToString().Trim();
            if (text.Length > 0)
            {
                var isLink = role == SectionRole.Body && _linked >= text.Length && text[^1] is not ('.' or '!' or '?' or '”' or '"');
                Blocks.Add(new Block(text, isLink ? SectionRole.Related : role));
            }

            _text.Clear();
            _linked = 0;
        }

        private void Visit(IElement element, SectionRole role, bool inLink)
        {
            if (element is IHtmlBreakRowElement)
            {
                _text.Append('\n');
                return;
            }

            if (Inline.Contains(element.LocalName))
            {
                Visit((INode)element, role, inLink || element is IHtmlAnchorElement);
                return;
            }

            Flush(role);
            var inside = element.LocalName switch
            {
                "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => SectionRole.Heading,
                "figcaption" or "caption" => SectionRole.Caption,
                _ => role,
            };
            Visit((INode)element, inside, inLink);
            Flush(inside);
        }

        private void Append(string words)
        {
            foreach (var c in words)
            {
                if (!char.IsWhiteSpace(c))
                {
                    _text.Append(c);
                }
                else if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
                {
                    _text.Append(' ');
                }
            }
        }
    }
}

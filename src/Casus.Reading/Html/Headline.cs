using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Casus.Reading.Html;

/// <summary>The headline as the page shows it, else as its head names it, in either case with its place.</summary>
internal static partial class Headline
{
    private const int Longest = 400;

    /// <summary>The headline, or null where the page has none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="tree">Its body.</param>
    /// <param name="named">What its head calls the article, or null.</param>
    /// <param name="article">The article's paragraphs.</param>
    public static Block? Of(IHtmlDocument page, PageTree tree, string? named, List<Block> article)
    {
        var shown = article.Where(block => block is { IsTopHeading: true, Text.Length: < Longest }).Concat(Shown(tree)).ToList();
        var found = named is null ? shown.FirstOrDefault() : shown.Find(block => Agree(block.Text, named));
        return found is not null ? found with { Role = SectionRole.Title }
            : named is not null ? new Block(named, SectionRole.Title) { Runs = InHead(page, named) }
            : null;
    }

    /// <summary>Whether at least half the words of the shorter headline stand in the other, and more than a site's name.</summary>
    public static bool Agree(string a, string b)
    {
        var (one, other) = (Words(a), Words(b));
        var both = one.Count(other.Contains);
        return both * 2 >= Math.Min(one.Count, other.Count) && both >= Math.Min(3, Math.Max(one.Count, other.Count));
    }

    /// <summary>The page's headings of first and second rank.</summary>
    private static IEnumerable<Block> Shown(PageTree tree)
    {
        foreach (var rank in new[] { "h1", "h2" })
        {
            for (var i = 0; i < tree.Nodes.Count; i++)
            {
                if (tree[i].Name == rank && tree[i].Letters is > 0 and < Longest)
                {
                    foreach (var block in new BlockReader(tree, _ => SectionRole.Body, _ => false).Read(i).Take(1))
                    {
                        yield return block;
                    }
                }
            }
        }
    }

    private static HashSet<string> Words(string text) =>
        [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    /// <summary>Where the head of the page says it: in its title or in a meta tag.</summary>
    private static IReadOnlyList<TextRun> InHead(IHtmlDocument page, string words)
    {
        foreach (var text in page.GetElementsByTagName("title").SelectMany(title => title.ChildNodes.OfType<IText>()))
        {
            if (text.Data.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at)
            {
                return [new TextRun(0, words.Length, text, at)];
            }
        }

        foreach (var content in page.GetElementsByTagName("meta").Select(tag => tag.Attributes["content"]).OfType<IAttr>())
        {
            if (content.Value.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at && content is INode node)
            {
                return [new TextRun(0, words.Length, node, at)];
            }
        }

        return [];
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

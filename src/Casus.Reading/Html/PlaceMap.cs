using System.Globalization;
using AngleSharp.Dom;

namespace Casus.Reading.Html;

/// <summary>Builds the map from an article's text back to its page.</summary>
internal sealed class PlaceMap
{
    private readonly Dictionary<INode, PagePath> _paths = [];

    /// <summary>The map of blocks that stand in the text with <paramref name="gap"/> UTF-16 units between them.</summary>
    public static PageMap Of(string text, IReadOnlyList<Block> blocks, int gap)
    {
        var (map, source, runs, at) = (new PlaceMap(), new SourceText(text), new List<PageRun>(), 0);
        foreach (var block in blocks)
        {
            foreach (var run in block.Runs)
            {
                map.Add(runs, text, source, at + run.At, Math.Min(run.Length, block.Text.Length - run.At), run);
            }

            at += block.Text.Length + gap;
        }

        return new PageMap(runs);
    }

    /// <summary>A run ends after a surrogate pair, so that inside one, code points and UTF-16 units keep step.</summary>
    private void Add(List<PageRun> runs, string text, SourceText source, int start, int length, TextRun run)
    {
        var path = PathOf(run.Node);
        var from = start;
        for (var i = start; i < start + length; i++)
        {
            if (char.IsHighSurrogate(text[i]) || i == start + length - 1)
            {
                i += char.IsHighSurrogate(text[i]) && i + 1 < start + length ? 1 : 0;
                runs.Add(new PageRun(source.ToCodePoint(from), source.ToCodePoint(i + 1), path, run.Offset + from - start));
                from = i + 1;
            }
        }
    }

    private PagePath PathOf(INode node)
    {
        if (_paths.TryGetValue(node, out var known))
        {
            return known;
        }

        if (node is IAttr { OwnerElement: { } owner } attribute)
        {
            return _paths[node] = new PagePath(PathOf(owner), $"@{attribute.Name}");
        }

        // All children at once, so that a parent of many is counted once.
        var above = node.Parent is IElement parent ? PathOf(parent) : null;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var child in node.Parent?.ChildNodes.ToArray() ?? [])
        {
            if (child is IElement or IText)
            {
                var name = child is IElement element ? element.LocalName : "text()";
                var number = numbers[name] = numbers.GetValueOrDefault(name) + 1;
                _paths[child] = new PagePath(above, string.Create(CultureInfo.InvariantCulture, $"{name}[{number}]"));
            }
        }

        return _paths.TryGetValue(node, out known) ? known : _paths[node] = new PagePath(above, node.NodeName.ToLowerInvariant());
    }
}

namespace Casus.Reading.Html;

/// <summary>
/// Finds the element that holds the article: running text gives points to the elements around it, the fewer the farther
/// they are (after Readability), and links take points away.
/// </summary>
internal static class ArticleFinder
{
    private const int ShortestParagraph = 25;
    private const double NamedBonus = 25;

    /// <summary>The elements that hold the article, in document order; the whole page where nothing stands out.</summary>
    public static IReadOnlyList<int> Find(PageTree tree)
    {
        var points = Points(tree);
        if (points.Count == 0)
        {
            return [0];
        }

        var best = points.Select(p => (Node: p.Key, Score: Score(tree, p.Key, p.Value)))
            .OrderByDescending(p => p.Score).ThenBy(p => p.Node).ToList();
        var top = Climb(tree, points, Common(tree, best));
        return WithSiblings(tree, points, top);
    }

    private static double Score(PageTree tree, int node, double points) => points * (1 - tree[node].LinkDensity);

    private static Dictionary<int, double> Points(PageTree tree)
    {
        var layout = new Layout(tree, 0);
        var points = new Dictionary<int, double>();
        foreach (var block in new BlockReader(tree, layout.RoleOf, _ => false).Read(0))
        {
            if (block.Role != SectionRole.Body || block.Text.Length < ShortestParagraph || block.Element < 0)
            {
                continue;
            }

            var worth = (1 + Commas(block.Text) + Math.Min(block.Text.Length / 100, 3)) * (1 - ((double)block.Linked / block.Text.Length));
            var holder = IsMixed(tree, block.Element) ? block.Element : tree[block.Element].Parent;
            var level = 0;
            foreach (var node in tree.Upwards(holder).Take(5))
            {
                points[node] = points.GetValueOrDefault(node, Start(tree[node])) + (worth / (level switch { 0 => 1, 1 => 2, _ => level * 3 }));
                level++;
            }
        }

        return points;
    }

    /// <summary>Whether paragraphs stand right in an element, with others or breaks between them.</summary>
    private static bool IsMixed(PageTree tree, int element) =>
        tree[element].Name is "body" or "article" or "section" or "main"
        || tree.Children(element).Any(child => tree[child].Name is "p" or "br" or "div" or "blockquote" or "ul");

    private static double Start(PageNode node) => node.Name switch
    {
        "article" => 10,
        "div" => 5,
        "pre" or "td" or "blockquote" => 3,
        "ol" or "ul" or "dl" or "li" or "dd" or "dt" or "form" => -3,
        "th" => -5,
        _ => 0,
    } + Marks.Known.UseOf(node.Marks) switch
    {
        Use.Article => NamedBonus,
        Use.Unknown or Use.Subtitle => 0,
        _ => -NamedBonus,
    };

    private static int Commas(string text)
    {
        var commas = 0;
        foreach (var c in text)
        {
            commas += c is ',' or '،' or '、' or '，' ? 1 : 0;
        }

        return commas;
    }

    /// <summary>The best element, or what it shares with others nearly as good.</summary>
    private static int Common(PageTree tree, List<(int Node, double Score)> best)
    {
        var top = best[0];
        var rivals = best.Skip(1).Take(4).Where(b => b.Score >= top.Score * 0.75)
            .Select(b => tree.Upwards(b.Node).ToHashSet()).ToList();
        return rivals.Count < 3
            ? top.Node
            : tree.Upwards(top.Node).First(node => node <= 0 || rivals.Count(rival => rival.Contains(node)) >= 3);
    }

    private static int Climb(PageTree tree, Dictionary<int, double> points, int top)
    {
        var last = points.GetValueOrDefault(top);
        var threshold = last / 3;
        for (var node = tree[top].Parent; node > 0; node = tree[node].Parent)
        {
            var here = points.GetValueOrDefault(node);
            if (here < threshold)
            {
                break;
            }

            if (here > last)
            {
                return node;
            }

            last = here;
        }

        return top;
    }

    private static List<int> WithSiblings(PageTree tree, Dictionary<int, double> points, int top)
    {
        while (tree[top].Parent > 0 && tree.Children(tree[top].Parent).Count(c => tree[c].Letters > 0) == 1)
        {
            top = tree[top].Parent;
        }

        var least = Math.Max(10, points.GetValueOrDefault(top) * 0.2);
        return tree[top].Parent < 0 ? [top] : [.. tree.Children(tree[top].Parent).Where(Belongs)];

        bool Belongs(int node)
        {
            if (node == top)
            {
                return true;
            }

            var sibling = tree[node];
            var bonus = sibling.Marks.Length > 0 && sibling.Marks == tree[top].Marks ? points.GetValueOrDefault(top) * 0.2 : 0;
            return !sibling.IsText && ((points.TryGetValue(node, out var own) && Score(tree, node, own) + bonus >= least)
                || (sibling.Name == "p" && sibling.Letters > 65 && sibling.LinkDensity < 0.25));
        }
    }
}

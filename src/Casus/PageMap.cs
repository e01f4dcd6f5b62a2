namespace Casus;

/// <summary>Where in a web page the characters of an article's text stand.</summary>
/// <param name="runs">Stretches in order of the text, without overlap; what is in none (paragraph breaks) stands nowhere.</param>
public sealed class PageMap(IReadOnlyList<PageRun> runs)
{
    /// <summary>Stretches of the text that stand together in the page.</summary>
    public IReadOnlyList<PageRun> Runs { get; } = runs;

    /// <summary>Where a code point of the text stands, or null where the page has no such character.</summary>
    public PagePlace? Find(int codePoint)
    {
        int low = 0, high = Runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].End <= codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < Runs.Count && Runs[low] is var run && run.Start <= codePoint
            ? new PagePlace(run.Path, run.Offset + codePoint - run.Start)
            : null;
    }
}

/// <summary>Code points of the text that follow each other in one text or attribute of the page.</summary>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last code point.</param>
/// <param name="Path">The text or attribute.</param>
/// <param name="Offset">Where they begin in it, in UTF-16 units, as browsers count.</param>
public readonly record struct PageRun(int Start, int End, PagePath Path, int Offset);

/// <summary>A character of a page.</summary>
/// <param name="Path">The text or attribute it stands in.</param>
/// <param name="Offset">Where in it, in UTF-16 units, as browsers count.</param>
public readonly record struct PagePlace(PagePath Path, int Offset);

/// <summary>
/// The way from a page's root to a node, an XPath that browsers evaluate: <c>/html[1]/body[1]/p[2]/text()[1]</c>.
/// Ways share their beginnings, so that those of a whole page take little room.
/// </summary>
/// <param name="parent">The way to the node above, or null at the root.</param>
/// <param name="step">The last step, such as <c>p[2]</c>.</param>
public sealed class PagePath(PagePath? parent, string step)
{
    /// <summary>The way to the node above, or null at the root.</summary>
    public PagePath? Parent { get; } = parent;

    /// <summary>The last step.</summary>
    public string Step { get; } = step;

    /// <inheritdoc/>
    public override string ToString()
    {
        var steps = new Stack<string>();
        for (var path = this; path is not null; path = path.Parent)
        {
            steps.Push(path.Step);
        }

        return "/" + string.Join('/', steps);
    }
}

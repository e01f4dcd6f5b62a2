using Casus.Reading.Outlets;

namespace Casus.Reading.Provenance;

/// <summary>What the list of outlets says of who controls the article's outlet: the same sign for every outlet that is listed.</summary>
internal static class OutletSigns
{
    public static IEnumerable<Sign> Of(Article article, OutletList outlets)
    {
        if ((outlets.Find(article.Outlet) ?? outlets.Find(article.Url)) is { } outlet)
        {
            yield return new Sign("outlet", $"{outlet.Name}: {outlet.Control}, per {outlet.Source} ({outlet.AsOf})", 0, 0);
        }
    }
}

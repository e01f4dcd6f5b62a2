namespace Casus.Reading.Provenance;

/// <summary>Addresses by which a page says that its text belongs elsewhere.</summary>
internal static class AddressSigns
{
    public static IEnumerable<Sign> Of(Article article)
    {
        var home = Site.Of(article.Url);
        if (home is not null && Site.Of(article.Canonical) is { } canonical && canonical != home)
        {
            yield return new Sign("canonical-elsewhere", $"its page names {article.Canonical} as the article's own address", 0, 0);
        }

        if (Site.Of(article.BasedOn) is { } based && based != home)
        {
            yield return new Sign("republished", $"its page says that it is based on {article.BasedOn}", 0, 0);
        }
    }
}

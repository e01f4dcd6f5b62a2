namespace Casus.Reading.Provenance;

/// <summary>
/// Finds signs of where a text comes from in the article alone: what it declares, and what copying or translating left
/// behind. A sign is evidence with its reason, never a verdict.
/// </summary>
internal static class SignFinder
{
    /// <summary>The article with its signs, in order of their place; the same sign for the same reason is kept once.</summary>
    public static Article Mark(Article article)
    {
        var parts = TextPart.Of(article);
        var signs = DeclaredSigns.Of(article, parts)
            .Concat(AgencySigns.Of(article, parts))
            .Concat(AddressSigns.Of(article))
            .Concat(LanguageSigns.Of(article, parts))
            .Concat(ArtefactSigns.Of(article, parts));
        return article with { Signs = [.. signs.OrderBy(sign => sign.Start).ThenBy(sign => sign.Name, StringComparer.Ordinal)
                .DistinctBy(sign => (sign.Name, sign.Because))] };
    }
}

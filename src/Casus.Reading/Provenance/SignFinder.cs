using Casus.Reading.Outlets;

namespace Casus.Reading.Provenance;

/// <summary>
/// Finds signs of where a text comes from in the article alone: what it declares, and what copying or translating left
/// behind. A sign is evidence with its reason, never a verdict.
/// </summary>
internal static class SignFinder
{
    /// <summary>The article with its language and signs, in order of their place; the same sign for the same reason is kept once.</summary>
    /// <param name="article">The article.</param>
    /// <param name="outlets">Outlets to look up names and addresses in.</param>
    /// <param name="tell">Tells the language of a text; null for what small words tell.</param>
    public static Article Mark(Article article, OutletList outlets, Func<string, string?>? tell = null)
    {
        var parts = TextPart.Of(article);
        var body = string.Join('\n', parts.Where(part => part.Role == SectionRole.Body).Select(part => article.Text[part.Start..part.End]));
        var languages = TextLanguages.Of(article, body, tell);
        var signs = DeclaredSigns.Of(article, parts)
            .Concat(AgencySigns.Of(article, parts, outlets))
            .Concat(OutletSigns.Of(article, outlets))
            .Concat(AddressSigns.Of(article))
            .Concat(LanguageSigns.Of(article, parts, languages))
            .Concat(StatedSigns.Of(article, languages))
            .Concat(ArtefactSigns.Of(article, parts));
        return article with
        {
            Language = languages.Settle(article.Language),
            Signs = [.. signs.OrderBy(sign => sign.Start).ThenBy(sign => sign.Name, StringComparer.Ordinal)
                .DistinctBy(sign => (sign.Name, sign.Because))],
        };
    }
}

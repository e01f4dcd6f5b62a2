using Casus.Language;

namespace Casus.Coding.Places;

/// <summary>
/// Chooses among places of one name: what stands beside the name decides ("Tripoli, Lebanon"), else the countries the
/// text speaks of, the sentence before the rest, weighed against how many people live there.
/// </summary>
internal sealed class SiteChooser(Gazetteer gazetteer, PlaceReader reader, PlacePhrases phrases)
{
    // All in powers of ten of inhabitants. However often the text speaks of Canada, "London" is Britain's capital and
    // twenty times as large as Canada's town; a word beside the name decides always.
    private const double Named = 10, Spoken = 1.5, Again = 0.2, Here = 0.4, Most = 2.6, Capital = 1.3;

    // States and regions rank with towns of ten million and of half a million.
    private const double StateSize = 7, RegionSize = 5.7;

    /// <summary>The most likely place of a mention, or null where it has none in the gazetteer.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mention">The name.</param>
    /// <param name="beside">Countries that words beside the name tell.</param>
    public Site? Choose(Doc doc, Sentence sentence, PlaceMention mention, IReadOnlyCollection<string> beside)
    {
        if (mention.Sites.Count <= 1)
        {
            return mention.Sites.Count == 0 ? null : mention.Sites[0];
        }

        var (here, all) = Countries(doc, sentence, mention);
        Site? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var site in mention.Sites)
        {
            // "Mexico" is the state before it is its capital.
            if (site.Kind == SiteKind.Town && mention.Sites.Any(s => s.Kind == SiteKind.State && s.Country == site.Country))
            {
                continue;
            }

            var score = Size(site) + (site.IsCapital ? Capital : 0);
            if (site.Country is { } country)
            {
                score += beside.Contains(country) ? Named : 0;
                score += Evidence(here.Contains(country), all.GetValueOrDefault(country));
            }

            if (score > bestScore)
            {
                (best, bestScore) = (site, score);
            }
        }

        return best;
    }

    /// <summary>
    /// Countries told beside a name: "X, Lebanon", "the town of X in eastern Congo", "the Syrian town of X".
    /// </summary>
    public HashSet<string> Beside(Sentence sentence, PlaceMention mention, List<PlaceMention> mentions)
    {
        var countries = new HashSet<string>(StringComparer.Ordinal);
        var name = mention.Head(sentence);
        foreach (var other in mentions)
        {
            if (other != mention && (Follows(sentence, mention, other) || IsUnder(sentence, other.Head(sentence), name)))
            {
                countries.UnionWith(other.Sites.Where(s => s.Kind != SiteKind.Town).Select(s => s.Country).OfType<string>());
            }
        }

        for (var at = name; at >= 0; at = phrases.Site(sentence, at))
        {
            foreach (var child in sentence.Children(at))
            {
                if (sentence[child].BaseDeprel is "amod" or "compound" or "nmod" &&
                    gazetteer.StateOfPeople(sentence[child].Form) is { } country)
                {
                    countries.Add(country);
                }
            }
        }

        return countries;
    }

    // "X, Lebanon", "X (Lebanon)".
    private static bool Follows(Sentence sentence, PlaceMention mention, PlaceMention next) =>
        next.First == mention.End + 1 && sentence[mention.End].Form is "," or "(";

    // Whether one name says more of the other, or of the site the other hangs on.
    private bool IsUnder(Sentence sentence, int token, int name)
    {
        var head = sentence[token].Head;
        return head >= 0 && phrases.IsOfHead(sentence, token) && (head == name || head == phrases.Site(sentence, name));
    }

    private static double Size(Site site) => site.Kind switch
    {
        SiteKind.State => StateSize,
        SiteKind.Region => RegionSize,
        _ => Math.Log10(Math.Max(1000, site.People)),
    };

    private static double Evidence(bool here, int times) =>
        times == 0 ? 0 : Math.Min(Most, Spoken + (Again * times) + (here ? Here : 0));

    // How often the text speaks of each country, this name apart.
    private (HashSet<string> Here, Dictionary<string, int> All) Countries(Doc doc, Sentence sentence, PlaceMention mention)
    {
        var here = new HashSet<string>(StringComparer.Ordinal);
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var other in doc.Sentences)
        {
            foreach (var country in Told(doc, other, mention.Sites))
            {
                all[country] = all.GetValueOrDefault(country) + 1;
                if (other == sentence)
                {
                    here.Add(country);
                }
            }
        }

        return (here, all);
    }

    private IEnumerable<string> Told(Doc doc, Sentence sentence, IReadOnlyList<Site> apart)
    {
        foreach (var mention in reader.Read(doc, sentence))
        {
            if (mention.Sites != apart && mention.Sites is [{ Country: { } country }])
            {
                yield return country;
            }
        }

        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (gazetteer.StateOfPeople(sentence[i].Form) is { } country)
            {
                yield return country;
            }
        }
    }
}

using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Places;

/// <summary>
/// Finds where an event took place: a name of a place that a phrase of the event's clause is about ("in Almaty", "at a
/// hotel in Geneva", "visited Ankara"). A place that acts ("Moscow said") is no place, and a dateline is none either:
/// it tells where the reporter was. Immutable and safe for parallel use.
/// </summary>
internal sealed class PlaceFinder
{
    // So many clauses may share one place.
    private const int ClausesAbove = 4;

    private readonly PlaceWords _words;
    private readonly PlaceReader _reader;
    private readonly PlacePhrases _phrases;
    private readonly SiteChooser _chooser;

    private PlaceFinder(PlaceWords words, Gazetteer gazetteer)
    {
        _words = words;
        _reader = new PlaceReader(gazetteer, words);
        _phrases = new PlacePhrases(words);
        _chooser = new SiteChooser(gazetteer, _reader, _phrases);
    }

    /// <summary>Loads the words and the gazetteer of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static PlaceFinder Load(string knowledge) => new(PlaceWords.Load(knowledge), Gazetteer.Load(knowledge));

    /// <summary>The place of the event told by a token, or null.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="anchor">The token that stands for the event in its clause.</param>
    /// <param name="others">Anchors of other events, whose places are their own.</param>
    public Place? For(Doc doc, Sentence sentence, int anchor, IReadOnlyCollection<int>? others = null)
    {
        var mentions = _reader.Read(doc, sentence);
        for (var (clause, steps) = (anchor, 0); clause >= 0 && mentions.Count > 0 && steps < ClausesAbove; steps++)
        {
            if (Best(sentence, clause, mentions, others ?? []) is { } mention &&
                Attachment.IsShared(sentence, clause, anchor, mention.First))
            {
                return ToPlace(doc, sentence, mention, mentions);
            }

            clause = Attachment.Sharing(sentence, clause);
        }

        var last = Attachment.LastCoordinated(sentence, anchor);
        if (last >= 0 && Best(sentence, last, mentions, others ?? []) is { } shared && shared.First > last)
        {
            return ToPlace(doc, sentence, shared, mentions);
        }

        var circumstance = Attachment.Circumstance(sentence, anchor);
        return circumstance >= 0 && Best(sentence, circumstance, mentions, others ?? []) is { } told
            ? ToPlace(doc, sentence, told, mentions)
            : null;
    }

    // The narrowest place wins; of two, the one attached more closely.
    private PlaceMention? Best(
        Sentence sentence, int clause, List<PlaceMention> mentions, IReadOnlyCollection<int> others)
    {
        PlaceMention? best = null;
        var bestRank = (int.MaxValue, int.MaxValue);
        foreach (var mention in mentions)
        {
            var phrase = _phrases.Head(sentence, mention.Head(sentence), clause);
            if (phrase < 0 || _phrases.Distance(sentence, phrase, clause, others) is not { } distance)
            {
                continue;
            }

            var rank = (Breadth(mention), distance);
            if (best is null || rank.CompareTo(bestRank) < 0)
            {
                (best, bestRank) = (mention, rank);
            }
        }

        return best;
    }

    // Towns before names no list has (which may be a house in the town), before regions, before states.
    private static int Breadth(PlaceMention mention) =>
        mention.Sites is not [.., var broadest] ? 1
        : broadest.Kind switch { SiteKind.Town => 0, SiteKind.Region => 2, _ => 3 };

    private Place ToPlace(Doc doc, Sentence sentence, PlaceMention mention, List<PlaceMention> mentions)
    {
        var beside = _chooser.Beside(sentence, mention, mentions);
        var site = _chooser.Choose(doc, sentence, mention, beside);
        var country = site is not null ? site.Country : beside.Count == 1 ? beside.First() : null;

        // "northern X".
        var first = mention.First;
        while (first > 0 && _words.Is(PlaceWordKind.Compass, Lemmas.Of(sentence[first - 1])) &&
               sentence[first - 1].Head >= mention.First && sentence[first - 1].Head < mention.End)
        {
            first--;
        }

        var words = doc.Source.Words(sentence[first].Start, sentence[mention.End - 1].End);
        return new Place(words.Text, words.Start, words.End, site?.Name, country, site?.Latitude, site?.Longitude);
    }
}

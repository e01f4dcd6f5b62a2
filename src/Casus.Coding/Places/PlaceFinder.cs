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
    // So many clauses may share one place, and so many nouns may lead to its name ("the outskirts of the town of X").
    private const int ClausesAbove = 4, Nouns = 5;

    private readonly PlaceWords _words;
    private readonly PlaceReader _reader;
    private readonly SiteChooser _chooser;

    private PlaceFinder(PlaceWords words, Gazetteer gazetteer)
    {
        _words = words;
        _reader = new PlaceReader(gazetteer, words);
        _chooser = new SiteChooser(gazetteer, _reader);
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
            if (Best(sentence, clause, anchor, mentions, others ?? []) is { } mention)
            {
                return ToPlace(doc, sentence, mention, mentions);
            }

            clause = Attachment.Sharing(sentence, clause);
        }

        var last = Attachment.LastCoordinated(sentence, anchor);
        return last >= 0 && Best(sentence, last, last, mentions, others ?? []) is { } shared && shared.First > last
            ? ToPlace(doc, sentence, shared, mentions)
            : null;
    }

    // The narrowest place wins; of two, the one attached more closely.
    private PlaceMention? Best(
        Sentence sentence, int clause, int anchor, List<PlaceMention> mentions, IReadOnlyCollection<int> others)
    {
        PlaceMention? best = null;
        var bestRank = (int.MaxValue, int.MaxValue);
        foreach (var mention in mentions)
        {
            var phrase = Phrase(sentence, mention.Head(sentence), clause);
            if (phrase < 0 || Distance(sentence, phrase, clause, others) is not { } distance || !Reaches(sentence, phrase, clause, distance) ||
                (clause != anchor && !Attachment.IsShared(sentence, clause, anchor, mention.First)))
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

    // "condemned the clashes in X" reads as if the condemning were in X; it is the clashes that were.
    private int? Distance(Sentence sentence, int phrase, int clause, IReadOnlyCollection<int> others)
    {
        var verb = sentence[phrase].Head;
        var thing = verb >= 0 && _words.Is(PlaceWordKind.Apart, Lemmas.Of(sentence[verb])) ? Clauses.Child(sentence, verb, "obj") : -1;
        if (thing >= 0 && thing < phrase && (others.Contains(thing) || clause == thing || IsBefore(sentence, thing, phrase)))
        {
            return clause == thing ? 0 : null;
        }

        return Attachment.Distance(sentence, phrase, verb, clause, others);
    }

    // Whether nothing stands between a noun and the preposition of the phrase after it.
    private static bool IsBefore(Sentence sentence, int noun, int phrase)
    {
        foreach (var child in sentence.Children(phrase))
        {
            return child == noun + 1;
        }

        return false;
    }

    // Through a noun only what is done on the spot reaches: "bombed a market in X", but not "condemned the coup in X";
    // where the actor is, it acts: "a court in X condemned".
    private bool Reaches(Sentence sentence, int phrase, int clause, int distance) =>
        distance == 0 ||
        (distance == 1 && sentence[clause].Upos == Upos.Verb &&
         (sentence[sentence[phrase].Head].BaseDeprel is "nsubj" ||
          !(_words.Is(PlaceWordKind.Apart, Lemmas.Of(sentence[clause])) || _words.Is(PlaceWordKind.Person, Lemmas.Of(sentence[clause])))));

    // Towns before names no list has (which may be a house in the town), before regions, before states.
    private static int Breadth(PlaceMention mention) =>
        mention.Sites.Count == 0 ? 1 : mention.Sites[^1].Kind switch { SiteKind.Town => 0, SiteKind.Region => 2, _ => 3 };

    // The head of the phrase of place that a name stands in, or -1 where it stands in none.
    private int Phrase(Sentence sentence, int name, int clause)
    {
        for (var (at, steps) = (name, 0); at >= 0 && steps < Nouns; steps++)
        {
            var head = sentence[at].Head;
            var governor = head < 0 ? "" : Lemmas.Of(sentence[head]);
            var (isAt, isWay, isOn, isOf) = Cases(sentence, at);
            if (isAt || (isOn && (at != name || _words.Is(PlaceWordKind.Object, governor) && sentence[head].Upos == Upos.Noun)))
            {
                return at;
            }

            if (isWay)
            {
                return _words.Is(PlaceWordKind.Motion, governor) ? at : -1;
            }

            if (head < 0)
            {
                return -1;
            }

            // "visited X", "X was seized", "the siege of X".
            if (head == clause && _words.Is(PlaceWordKind.Object, governor) && sentence[at].Deprel is var relation &&
                (relation is "obj" or "nsubj:pass" || (relation == "nmod" && isOf)))
            {
                return at;
            }

            if (!_words.Is(PlaceWordKind.Site, governor) || sentence[head].Upos is not (Upos.Noun or Upos.Propn) ||
                sentence[at].BaseDeprel is not ("nmod" or "compound" or "appos" or "flat" or "amod"))
            {
                return -1;
            }

            at = head;
        }

        return -1;
    }

    private (bool At, bool Way, bool On, bool Of) Cases(Sentence sentence, int noun)
    {
        var (at, way, on, of) = (false, false, false, false);
        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Deprel == "case")
            {
                var word = Lemmas.Of(sentence[child]);
                at |= _words.Is(PlaceWordKind.At, word);
                way |= _words.Is(PlaceWordKind.Way, word);
                on |= _words.Is(PlaceWordKind.On, word);
                of |= word == "of";
            }
        }

        return (at, way && !at, on, of);
    }

    private Place ToPlace(Doc doc, Sentence sentence, PlaceMention mention, List<PlaceMention> mentions)
    {
        var beside = Beside(sentence, mention, mentions);
        var site = _chooser.Choose(doc, sentence, mention, beside);
        var first = mention.First;
        while (first > 0 && _words.Is(PlaceWordKind.Compass, Lemmas.Of(sentence[first - 1])) &&
               sentence[first - 1].Head >= mention.First && sentence[first - 1].Head < mention.End)
        {
            first--;
        }

        var words = doc.Source.Words(sentence[first].Start, sentence[mention.End - 1].End);
        return new Place(
            words.Text, words.Start, words.End, site?.Name,
            site is null ? beside.Count == 1 ? beside.First() : null : site.Country, site?.Latitude, site?.Longitude);
    }

    // Countries told beside a name: "X, Lebanon", "the town of X in eastern Congo", "the Syrian town of X".
    private HashSet<string> Beside(Sentence sentence, PlaceMention mention, List<PlaceMention> mentions)
    {
        var countries = new HashSet<string>(StringComparer.Ordinal);
        var name = mention.Head(sentence);
        foreach (var other in mentions)
        {
            if (other != mention && other.Sites is [.., { Country: not null }] &&
                (Follows(sentence, mention, other) || IsUnder(sentence, other.Head(sentence), name)))
            {
                countries.UnionWith(other.Sites.Where(s => s.Kind != SiteKind.Town && s.Country is not null).Select(s => s.Country!));
            }
        }

        for (var (at, steps) = (name, 0); at >= 0 && steps < Nouns; steps++)
        {
            foreach (var child in sentence.Children(at))
            {
                if (sentence[child].BaseDeprel is "amod" or "compound" or "nmod" && _chooser.CountryOf(sentence, child) is { } country)
                {
                    countries.Add(country);
                }
            }

            var head = sentence[at].Head;
            at = head >= 0 && _words.Is(PlaceWordKind.Site, Lemmas.Of(sentence[head])) ? head : -1;
        }

        return countries;
    }

    // "X, Lebanon", "X (Lebanon)".
    private static bool Follows(Sentence sentence, PlaceMention mention, PlaceMention next) =>
        next.First == mention.End + 1 && sentence[mention.End].Form is "," or "(";

    // Whether one name says more of the other, or of the noun the other hangs on.
    private bool IsUnder(Sentence sentence, int token, int name)
    {
        if (Cases(sentence, token) is { At: false, Of: false } && sentence[token].BaseDeprel is not ("appos" or "compound" or "nmod"))
        {
            return false;
        }

        var head = sentence[token].Head;
        return head >= 0 && (head == name || (head == sentence[name].Head && _words.Is(PlaceWordKind.Site, Lemmas.Of(sentence[head]))));
    }
}

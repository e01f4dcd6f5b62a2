using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Places;

/// <summary>Tells which names of places stand in phrases of place, and how closely these belong to an event.</summary>
internal sealed class PlacePhrases(PlaceWords words)
{
    // So many nouns may lead to a name ("the outskirts of the town of X").
    private const int Nouns = 5;

    /// <summary>The head of the phrase of place that a name stands in, or -1 where it stands in none.</summary>
    public int Head(Sentence sentence, int name, int clause)
    {
        for (var (at, steps) = (name, 0); steps < Nouns; steps++)
        {
            var head = sentence[at].Head;
            var cases = Cases(sentence, at);
            if (cases.At || (cases.On && (at != name || Is(PlaceWordKind.Object, sentence, head, isNoun: true))))
            {
                return at;
            }

            if (cases.Way)
            {
                return Is(PlaceWordKind.Motion, sentence, head) ? at : -1;
            }

            // "visited X", "X was seized", "the siege of X".
            if (head >= 0 && head == clause && Is(PlaceWordKind.Object, sentence, head) &&
                (sentence[at].Deprel is "obj" or "nsubj:pass" || (sentence[at].Deprel == "nmod" && cases.Of)))
            {
                return at;
            }

            // "a Minsk court jailed".
            if (at != name && head == clause && sentence[at].BaseDeprel is "nsubj" && Is(PlaceWordKind.House, sentence, at))
            {
                return at;
            }

            at = Site(sentence, at);
            if (at < 0)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The site whose noun a word hangs on ("the town of X", "X airport"), or -1.</summary>
    public int Site(Sentence sentence, int token) =>
        Is(PlaceWordKind.Site, sentence, sentence[token].Head, isNoun: true) &&
        sentence[token].BaseDeprel is "nmod" or "compound" or "appos" or "flat" or "amod"
            ? sentence[token].Head
            : -1;

    /// <summary>Whether a name is told to lie in or to belong to what it hangs on: "the town in X", "X's capital".</summary>
    public bool IsOfHead(Sentence sentence, int name) =>
        Cases(sentence, name) is { At: true } or { Of: true } || sentence[name].BaseDeprel is "appos" or "compound" or "nmod";

    /// <summary>How closely a phrase belongs to the event's own word, as <see cref="Attachment"/> counts, or null.</summary>
    public int? Distance(Sentence sentence, int phrase, int clause, IReadOnlyCollection<int> others)
    {
        // "condemned the clashes in X" reads as if the condemning were in X; it is the clashes that were.
        var governor = sentence[phrase].Head;
        var thing = Is(PlaceWordKind.Apart, sentence, governor) ? Thing(sentence, governor) : -1;
        if (thing >= 0 && thing < phrase && (others.Contains(thing) || clause == thing || IsNext(sentence, thing, phrase)))
        {
            return clause == thing ? 0 : null;
        }

        return Attachment.Distance(sentence, phrase, governor, clause, others) is { } distance &&
               (distance == 0 || (distance == 1 && Reaches(sentence, governor, clause)))
            ? distance
            : null;
    }

    private static int Thing(Sentence sentence, int verb) =>
        Clauses.Child(sentence, verb, "obj") is >= 0 and var thing ? thing : Clauses.IndirectObject(sentence, verb);

    // Through a noun only what is done on the spot reaches: "bombed a market in X", but not "condemned the coup in X";
    // where the actor is, it acts: "a court in X condemned".
    private bool Reaches(Sentence sentence, int noun, int clause) =>
        sentence[clause].Upos == Upos.Verb &&
        (sentence[noun].BaseDeprel is "nsubj" ||
         !(Is(PlaceWordKind.Apart, sentence, clause) || Is(PlaceWordKind.Person, sentence, clause)));

    // Whether the phrase begins right after the noun.
    private static bool IsNext(Sentence sentence, int noun, int phrase)
    {
        foreach (var child in sentence.Children(phrase))
        {
            return child == noun + 1;
        }

        return false;
    }

    private (bool At, bool Way, bool On, bool Of) Cases(Sentence sentence, int noun)
    {
        var (at, way, on, of) = (false, false, false, false);
        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Deprel == "case")
            {
                var word = Lemmas.Of(sentence[child]);
                at |= words.Is(PlaceWordKind.At, word);
                way |= words.Is(PlaceWordKind.Way, word);
                on |= words.Is(PlaceWordKind.On, word);
                of |= word == "of";
            }
            else if (sentence[child].Deprel == "compound" && sentence[child].Upos == Upos.Noun)
            {
                // "in the capital X": a parse may hang the preposition on the capital.
                at |= Cases(sentence, child).At;
            }
        }

        return (at, way && !at, on, of);
    }

    private bool Is(PlaceWordKind kind, Sentence sentence, int token, bool isNoun = false) =>
        token >= 0 && words.Is(kind, Lemmas.Of(sentence[token])) &&
        (!isNoun || sentence[token].Upos is Upos.Noun or Upos.Propn);
}

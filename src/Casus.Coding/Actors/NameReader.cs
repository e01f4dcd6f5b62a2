using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>
/// Reads what a name of the knowledge stands for where it heads a phrase: which of those so called, and whether as a side,
/// a place or a people.
/// </summary>
/// <param name="names">The document's names.</param>
/// <param name="published">The day of publication, or null.</param>
internal sealed class NameReader(DocumentNames names, LocalDate? published)
{
    private static readonly string[] Locative =
        ["in", "at", "near", "outside", "around", "across", "within", "inside", "throughout", "into", "toward", "towards", "through"];

    /// <summary>The state, town, seat of power, organisation or group that a head names; null where its name is none of these.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">Index of the head.</param>
    /// <param name="noun">What the head says of itself as a noun, or null.</param>
    public Identity? Read(Sentence sentence, int head, SectorNoun? noun)
    {
        if (names.At(sentence, head) is not { } match || sentence[head].Upos == Upos.Det || GoesOn(sentence, head, match) ||
            Best(sentence, head, match) is not { } sense)
        {
            return null;
        }

        var (actor, standing) = (sense.Actor, sense.Actor.On(published));
        if (sense.Use == NameUse.Capital || actor.Kind == ActorKind.Town)
        {
            var acts = !IsLocative(sentence, head);
            var sector = !acts || IsModifier(sentence, head) ? null : sense.Use == NameUse.Capital ? "GOV" : "CVL";
            return new Identity(acts && sense.Use == NameUse.Capital ? IdentityKind.Body : IdentityKind.Place, actor.Name, standing.Country, sector) { Actor = actor };
        }

        if (sense.Use == NameUse.Demonym)
        {
            // "In German" is the language.
            if (sentence[head].Has("Number=Sing") && Clauses.HasCase(sentence, head, "in"))
            {
                return Identity.None;
            }

            var kind = sentence[head].Upos == Upos.Adj || IsModifier(sentence, head) ? IdentityKind.Body
                : sentence[head].Has("Number=Sing") ? IdentityKind.Person : IdentityKind.People;
            var sector = IsCounted(sentence, head) || kind == IdentityKind.Person ? "CVL" : standing.Sector;
            return new Identity(kind, null, standing.Country, sector) { Actor = actor };
        }

        return new Identity(IdentityKind.Body, actor.Name, standing.Country, standing.Sector)
        {
            Actor = actor,
            Noun = actor.Kind == ActorKind.State ? null : noun,
        };
    }

    // "Jordan Smith", "Washington Irving": the name is longer than the knowledge's.
    private bool GoesOn(Sentence sentence, int head, NameMatch match)
    {
        if (BeginsPerson(sentence, match.End))
        {
            return false;
        }

        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Deprel == "flat" && child >= match.End && sentence[child].Upos == Upos.Propn)
            {
                return true;
            }
        }

        return false;
    }

    private NameSense? Best(Sentence sentence, int head, NameMatch match)
    {
        NameSense? best = null;
        var bestScore = int.MinValue;
        foreach (var sense in match.Senses)
        {
            if (sense.Actor.Kind == ActorKind.Person || !IsPossible(sentence, head, match, sense))
            {
                continue;
            }

            // Of two of the same name: the country the document speaks of, then states before their parts and companies.
            var score = sense.Actor.Kind switch
            {
                ActorKind.State => 3,
                ActorKind.Organisation or ActorKind.Group => 2,
                ActorKind.Institution => 1,
                ActorKind.Territory => 0,
                _ => -1,
            } + (match.Senses.Count > 1 && names.IsMentioned(sense.Actor.On(published).Country) ? 2 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (sense, score);
            }
        }

        return best;
    }

    // A name like a word, or like a surname, is one only where the language model agrees.
    private bool IsPossible(Sentence sentence, int head, NameMatch match, NameSense sense) => sense.Actor.Kind switch
    {
        ActorKind.Organisation or ActorKind.Group when sense.Case == NameCase.Initial && match.End - match.First == 1 =>
            sentence[head].Upos == Upos.Propn || sentence[head].Xpos is "NNP" or "NNPS" || !sentence[head].Form.Any(char.IsLower) ||
            (sense.Actor.Kind == ActorKind.Group && sentence[head].Upos == Upos.Noun && head > 0),
        ActorKind.Town => names.Marked(sentence, head) is { Kind: NameKind.Place } || (IsLocative(sentence, head) && names.Marked(sentence, head) is null),
        _ => true,
    };

    /// <summary>Whether a whole name of a person begins at a token.</summary>
    public bool BeginsPerson(Sentence sentence, int token) =>
        token < sentence.Tokens.Length &&
        (names.At(sentence, token) is { } match && match.First == token && match.End - token > 1 && match.Senses.Any(s => s.Actor.Kind == ActorKind.Person) ||
         names.Marked(sentence, token) is { Kind: NameKind.Person } marked && marked.First == token && marked.End - token > 1);

    /// <summary>Whether the phrase tells where ("in Moscow").</summary>
    public static bool IsLocative(Sentence sentence, int token)
    {
        foreach (var preposition in Locative)
        {
            if (Clauses.HasCase(sentence, token, preposition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsModifier(Sentence sentence, int token) => sentence[token].Deprel is "amod" or "compound" or "nmod:poss";

    // "Three Palestinians", "thousands of Russians": people, not their state.
    private static bool IsCounted(Sentence sentence, int token) =>
        Clauses.Child(sentence, token, "nummod") >= 0 ||
        (sentence[token].Head >= 0 && sentence[token].Deprel == "nmod" && Clauses.HasCase(sentence, token, "of") &&
         sentence[sentence[token].Head].Upos is Upos.Num or Upos.Noun);
}

using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Events;

/// <summary>Finds who stands in the slots of a predicate.</summary>
/// <param name="isActor">Whether the phrase headed by a token names a person, group, organisation or state.</param>
internal sealed class ParticipantFinder(Func<Sentence, int, bool> isActor)
{
    // Where an actor stands inside a phrase that names none itself: "a U.S. court decision", "the results of the UN report".
    private static readonly string[] Inside = ["nmod:poss", "nmod:of", "compound", "amod", "nmod"];

    /// <summary>The phrases in the first filled slot, coordinated ones apart; empty where none is an actor.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">The predicate.</param>
    /// <param name="carrier">The light verb over a noun, or -1.</param>
    /// <param name="slots">Where to look, in order.</param>
    public IReadOnlyList<int> Find(Sentence sentence, int head, int carrier, IReadOnlyList<Slot> slots)
    {
        foreach (var slot in slots)
        {
            var found = InSlot(sentence, head, slot);
            if (found.Count == 0 && carrier >= 0)
            {
                found = InSlot(sentence, carrier, slot);
            }

            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The actors of the phrase headed by a token, coordinated ones apart, or the one named inside it.</summary>
    public IReadOnlyList<int> Actors(Sentence sentence, int token)
    {
        if (token < 0)
        {
            return [];
        }

        var found = Clauses.Coordinated(sentence, token);
        found.RemoveAll(t => !isActor(sentence, t));
        if (found.Count > 0)
        {
            return found;
        }

        // "its border with China" names China.
        var inside = NamedInside(sentence, token, 2, pronouns: false);
        inside = inside >= 0 ? inside : NamedInside(sentence, token, 2, pronouns: true);
        return inside < 0 ? [] : [inside];
    }

    private IReadOnlyList<int> InSlot(Sentence sentence, int head, Slot slot)
    {
        if (slot is { Within: { } within, Kind: SlotKind.Compound or SlotKind.Adjective } &&
            Token(sentence, head, Slot.Parse(within)) is >= 0 and var phrase && isActor(sentence, phrase))
        {
            // "the Chinese ambassador" is one party, not China.
            return Actors(sentence, phrase);
        }

        if (slot.Kind is not (SlotKind.Compound or SlotKind.Adjective) || slot.Within is not null)
        {
            return Actors(sentence, Token(sentence, head, slot));
        }

        // A noun may have several modifiers, of which one names an actor ("recent Russian attack").
        var relation = slot.Kind == SlotKind.Compound ? "compound" : "amod";
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Deprel == relation && isActor(sentence, child))
            {
                return [child];
            }
        }

        return [];
    }

    private int NamedInside(Sentence sentence, int token, int depth, bool pronouns)
    {
        foreach (var relation in Inside)
        {
            foreach (var child in sentence.Children(token))
            {
                var match = relation == "nmod:of"
                    ? sentence[child].Deprel == "nmod" && Clauses.HasCase(sentence, child, "of")
                    : sentence[child].Deprel == relation;
                if (!match || !pronouns && sentence[child].Upos == Upos.Pron)
                {
                    continue;
                }

                if (isActor(sentence, child))
                {
                    return child;
                }

                if (depth > 1 && relation != "amod" && NamedInside(sentence, child, depth - 1, pronouns) is >= 0 and var deeper)
                {
                    return deeper;
                }
            }
        }

        return -1;
    }

    private static int Token(Sentence sentence, int head, Slot slot)
    {
        if (slot.Within is { } within)
        {
            var phrase = Token(sentence, head, Slot.Parse(within));
            return phrase < 0 ? -1 : Token(sentence, phrase, slot with { Within = null });
        }

        var isVerb = sentence[head].Upos is Upos.Verb or Upos.Aux;
        return slot.Kind switch
        {
            SlotKind.Subject => isVerb ? Clauses.Agent(sentence, head) : Clauses.Child(sentence, head, "nsubj"),
            SlotKind.Object => isVerb ? PatientOrAddressee(sentence, head) : -1,
            SlotKind.IndirectObject => Clauses.IndirectObject(sentence, head),
            SlotKind.Possessor => Clauses.Child(sentence, head, "nmod:poss"),
            SlotKind.Compound => Clauses.Child(sentence, head, "compound"),
            SlotKind.Adjective => Clauses.Child(sentence, head, "amod"),
            SlotKind.Preposition => PhraseOf(sentence, head, slot.Preposition!, isVerb),
            _ => -1,
        };
    }

    // "asked the alliance to help": who is asked may be parsed as the indirect object.
    private static int PatientOrAddressee(Sentence sentence, int verb) =>
        Clauses.Patient(sentence, verb) is >= 0 and var patient ? patient : Clauses.IndirectObject(sentence, verb);

    // Phrases after an object attach to it as often as to the verb.
    private static int PhraseOf(Sentence sentence, int head, string preposition, bool isVerb)
    {
        var own = Clauses.Phrase(sentence, head, preposition);
        if (own >= 0 || !isVerb)
        {
            return own;
        }

        var @object = Clauses.Patient(sentence, head);
        return @object < 0 || @object == head ? -1 : Clauses.Phrase(sentence, @object, preposition);
    }
}

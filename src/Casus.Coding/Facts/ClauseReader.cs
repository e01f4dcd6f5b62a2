using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Facts;

/// <summary>Reads what the words right beside an event say of its status: negation, modals, adverbs, quantifiers, tense.</summary>
internal sealed class ClauseReader(EmbeddingWords words)
{
    /// <summary>The status of a token, from that of what governs it and the words beside it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">The token.</param>
    /// <param name="status">What the words above leave.</param>
    /// <param name="isReported">Whether its clause is told in the past as another's words.</param>
    /// <param name="ignoresNegation">Whether negation has been read already, as making another event of it.</param>
    public Status Read(Sentence sentence, int token, Status status, bool isReported, bool ignoresNegation = false)
    {
        status = status.Told(TenseOf(sentence, token));
        Effect? modal = null;
        var isNegated = false;
        foreach (var child in sentence.Children(token))
        {
            ref readonly var word = ref sentence[child];
            var lemma = Lemmas.Of(word);
            switch (word.Deprel)
            {
                case "aux":
                    modal ??= lemma == "be" && Links.HasInfinitive(sentence, token) ? words.Find(WordKind.Modal, "be to")
                        : (isReported ? words.Find(WordKind.Backshift, lemma) : null) ?? words.Find(WordKind.Modal, lemma);
                    break;
                case "advmod" or "cc" or "cc:preconj" or "det" or "advmod:emph" or "det:predet"
                    when words.Find(word.Deprel.StartsWith("advmod", StringComparison.Ordinal) ? WordKind.Adverb : WordKind.Quantifier, lemma) is { } effect:
                    if (effect.Positive == new Outcome(Polarity.Negative, Certainty.Certain) && effect.Tense is null)
                    {
                        isNegated = !ignoresNegation && !isNegated;
                    }
                    else
                    {
                        status = status.With(effect.Positive, effect.Tense);
                    }

                    break;
                case "nsubj" or "nsubj:pass" or "obj" when !ignoresNegation:
                    isNegated ^= IsNone(sentence, child, lemma);
                    break;
                case "amod" or "acl" or "compound" when sentence[token].Upos is Upos.Noun or Upos.Propn:
                    status = Attribute(sentence, child, lemma, status);
                    break;
                case "obl" or "obl:tmod" or "obl:unmarked" or "nmod:unmarked":
                    status = Phrase(sentence, child, lemma, status);
                    break;
                case "case" when words.Find(WordKind.Prep, Mark(sentence, child, lemma)) is { } effect:
                    status = status.With(effect.Positive, effect.Tense);
                    break;
                default:
                    break;
            }
        }

        if (modal is not null)
        {
            var outcome = isNegated ? modal.Negative : modal.Positive;
            return status.With(outcome, ModalTense(sentence, token, outcome, modal.Tense));
        }

        return isNegated ? status.With(new Outcome(Polarity.Negative, Certainty.Certain), null) : status;
    }

    /// <summary>The lemma of a conjunction or preposition, with the rest of a fixed phrase ("in order", "instead of").</summary>
    public static string Mark(Sentence sentence, int mark, string lemma)
    {
        foreach (var child in sentence.Children(mark))
        {
            if (sentence[child].Deprel == "fixed")
            {
                return lemma + " " + Lemmas.Of(sentence[child]);
            }
        }

        return lemma;
    }

    /// <summary>Whether a noun shares its verb's negation: not "the attack", which is known, nor "no attack", whose negation is its own.</summary>
    public bool SharesNegation(Sentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun))
        {
            ref readonly var word = ref sentence[child];
            if (word.Deprel == "nmod:poss" || (word.Deprel == "det" && (word.Has("Definite=Def") || word.Has("PronType=Dem"))))
            {
                return false;
            }
        }

        return !HasNo(sentence, noun);
    }

    /// <summary>Whether "no" or its like stands before a noun.</summary>
    public bool HasNo(Sentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Deprel == "det" && words.Find(WordKind.Quantifier, Lemmas.Of(sentence[child])) is { Positive.Polarity: Polarity.Negative })
            {
                return true;
            }
        }

        return false;
    }

    // "No one attacked", "Neither side agreed", "killed nobody".
    private bool IsNone(Sentence sentence, int argument, string lemma) =>
        (sentence[argument].Upos == Upos.Pron && words.Find(WordKind.Quantifier, lemma) is { Positive.Polarity: Polarity.Negative }) ||
        HasNo(sentence, argument);

    // "an alleged attack", "the planned cuts", "an attack feared by many".
    private Status Attribute(Sentence sentence, int child, string lemma, Status status)
    {
        var effect = words.Find(WordKind.Attribute, lemma);
        if (effect is null && sentence[child].Deprel != "compound" && sentence[child].Xpos is "VBN" or "JJ")
        {
            effect = words.Find(WordKind.Verb, lemma, Links.Object);
        }

        return effect is null ? status : status.With(effect.Positive, effect.Tense);
    }

    // "every day", "in future", "on Mondays": phrases that stand in the file as adverbs.
    private Status Phrase(Sentence sentence, int child, string lemma, Status status)
    {
        foreach (var inner in sentence.Children(child))
        {
            if (sentence[inner].Deprel is "det" or "case" or "amod" && words.Find(WordKind.Adverb, lemma, "", Lemmas.Of(sentence[inner])) is { } effect)
            {
                return status.With(effect.Positive, effect.Tense);
            }
        }

        return words.Find(WordKind.Adverb, lemma) is { } plain ? status.With(plain.Positive, plain.Tense) : status;
    }

    // "may attack" is ahead; "may have attacked" is over, and what "may be" a danger is one now.
    private static Tense? ModalTense(Sentence sentence, int token, Outcome outcome, Tense? tense)
    {
        if (tense != Tense.Future || outcome.Certainty == Certainty.Certain)
        {
            return tense;
        }

        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Deprel == "aux" && Lemmas.Of(sentence[child]) == "have")
            {
                return Tense.Past;
            }

            if (sentence[child].Deprel == "cop")
            {
                tense = Tense.Present;
            }
        }

        return tense;
    }

    // Null where the form leaves it to the words above: infinitives, participles, nouns.
    private static Tense? TenseOf(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Deprel is not ("aux" or "aux:pass" or "cop"))
            {
                continue;
            }

            if (Lemmas.Of(sentence[child]) == "have" && sentence[child].Deprel == "aux")
            {
                return Tense.Past;
            }

            switch (sentence[child].Xpos)
            {
                case "VBD":
                    return Tense.Past;
                case "VBZ" or "VBP":
                    return Tense.Present;
                default:
                    break;
            }
        }

        return sentence[token].Xpos switch
        {
            "VBD" => Tense.Past,
            "VBZ" or "VBP" => Tense.Present,
            _ => null,
        };
    }
}

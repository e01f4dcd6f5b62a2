using Casus.Coding.Events;
using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Facts;


/// <summary>
/// Reads whether an event is told as so, how surely and when, off its own clause and the clauses above it
/// (the scheme of FactBank, Saurí and Pustejovsky 2009).
/// </summary>
internal sealed class FactualityReader(EmbeddingWords words)
{
    /// <summary>The factual status of a reading, as its innermost holder tells it.</summary>
    public Factuality Read(Sentence sentence, EventReading reading)
    {
        var status = new Status();
        foreach (var @class in reading.Operators)
        {
            status.Under(words.Find("embedding", "@" + @class));
        }

        var clause = ClauseOf(sentence, reading.Anchor);
        var isNoun = clause != reading.Anchor;
        if (isNoun && Modality.IsNegated(sentence, reading.Anchor))
        {
            status.Negate();
        }

        // A negated future made another event of it ("will not attend" is a refusal), which is then told as so.
        var consumed = reading.Operators.Contains("never") || reading.Operators.Contains("future");
        Clause(sentence, clause, status, consumed, first: true);
        for (var (token, steps) = (clause, 0); sentence[token].Head >= 0 && steps < 12; token = sentence[token].Head, steps++)
        {
            var head = sentence[token].Head;
            switch (sentence[token].BaseDeprel)
            {
                case "advcl" or "acl" when reading.Operators.Count == 0 && !reading.Inner.Contains(head):
                    Marks(sentence, token, status);
                    break;
                case "ccomp" or "xcomp" or "csubj" when !reading.Inner.Contains(head) && head != reading.Anchor:
                    Marks(sentence, token, status);
                    status.Under(words.Find("embedding", Lemmas.Of(sentence[head])));
                    if (words.Find("embedding", Lemmas.Of(sentence[head]))?.Polarity is null && sentence[token].Deprel == "xcomp")
                    {
                        // "did not manage to": negation and modals over the governing verb reach down.
                        Clause(sentence, head, status, false, first: false);
                    }

                    break;
                case "conj":
                    continue;
                case "parataxis" or "root":
                    return status.Read();
                default:
                    break;
            }
        }

        if (EndsInQuestion(sentence))
        {
            status.Under(new Effect(null, Certainty.Unknown, null));
        }

        return status.Read();
    }

    private void Clause(Sentence sentence, int verb, Status status, bool consumed, bool first)
    {
        if (!consumed && Modality.IsNegated(sentence, verb))
        {
            status.Negate();
        }

        if (!consumed && Modality.IsFuture(sentence, verb))
        {
            status.Under(new Effect(null, null, Tense.Future));
        }

        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel == "aux" && !consumed)
            {
                status.Under(words.Find("modal", Lemmas.Of(sentence[child])));
            }
            else if (sentence[child].Deprel is "advmod" or "obl" or "parataxis")
            {
                status.Under(words.Find("adverb", Lemmas.Of(sentence[child])));
            }
        }

        if (first)
        {
            status.Told(TenseOf(sentence, verb));
        }
    }

    private void Marks(Sentence sentence, int clause, Status status)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence[child].Deprel is "mark" or "advmod" && words.Find("mark", Lemmas.Of(sentence[child])) is { } effect)
            {
                // "to" only opens a purpose in an adverbial clause.
                if (Lemmas.Of(sentence[child]) != "to" || sentence[clause].BaseDeprel is "advcl" or "acl")
                {
                    status.Under(effect);
                }
            }
        }
    }

    private static Tense TenseOf(Sentence sentence, int verb)
    {
        ref readonly var token = ref sentence[verb];
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel is "aux" or "aux:pass" or "cop" && sentence[child].Has("Tense=Past"))
            {
                return Tense.Past;
            }

            if (sentence[child].Deprel == "aux" && Lemmas.Of(sentence[child]) == "have")
            {
                return Tense.Past;
            }

            if (sentence[child].Deprel is "aux" or "aux:pass" or "cop" && sentence[child].Has("Tense=Pres"))
            {
                return token.Xpos == "VBN" && sentence[child].Deprel == "aux:pass" ? Tense.Present : Tense.Present;
            }
        }

        return token.Xpos is "VBZ" or "VBP" or "VBG" ? Tense.Present : Tense.Past;
    }

    // For a noun, the verb it depends on tells when and whether; for a verb, itself.
    private static int ClauseOf(Sentence sentence, int token)
    {
        for (var (i, steps) = (token, 0); i >= 0 && steps < 8; i = sentence[i].Head, steps++)
        {
            if (sentence[i].Upos is Upos.Verb || sentence[i].Deprel == "root")
            {
                return i;
            }

            // A noun inside a by-gone clause of its own ("after the attack") happened, whatever the verb says.
            if (i == token && sentence[i].BaseDeprel is "obl" or "nmod" or "nsubj" && sentence[i].Upos == Upos.Noun)
            {
                return token;
            }
        }

        return token;
    }

    private static bool EndsInQuestion(Sentence sentence) =>
        sentence.Tokens.Length > 0 && sentence[sentence.Tokens.Length - 1].Form == "?";

    private sealed class Status
    {
        private Polarity _polarity = Polarity.Positive;
        private Certainty _certainty = Certainty.Certain;
        private Tense _told = Tense.Past;
        private Tense? _imposed;

        public void Negate() =>
            _polarity = _polarity == Polarity.Positive ? Polarity.Negative : Polarity.Positive;

        public void Told(Tense tense) => _told = tense;

        public void Under(Effect? effect)
        {
            if (effect is null)
            {
                return;
            }

            if (effect.Polarity == Polarity.Negative)
            {
                Negate();
            }

            // The weakest link decides.
            if (effect.Certainty is { } certainty && certainty > _certainty)
            {
                _certainty = certainty;
            }

            if (effect.Tense is { } tense && (_imposed is null || tense == Tense.Hypothetical))
            {
                _imposed = tense;
            }
        }

        public Factuality Read() => new(_polarity, _certainty, _imposed ?? _told);
    }
}

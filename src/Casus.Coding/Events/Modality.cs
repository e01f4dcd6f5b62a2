using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Events;

/// <summary>What auxiliaries, adverbs and negation say of a verb.</summary>
internal static class Modality
{
    /// <summary>Whether the verb stands in the future ("will send", "is going to send").</summary>
    public static bool IsFuture(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel == "aux" &&
                Lemmas.Of(sentence[child]) is "will" or "shall" or "'ll" or "wo" or "would" &&
                !(Lemmas.Of(sentence[child]) == "would" && HasPerfect(sentence, verb)))
            {
                return true;
            }
        }

        var head = sentence[verb].Head;
        return sentence[verb].Deprel == "xcomp" && head >= 0 && sentence[head].Form is "going" or "set" or "due";
    }

    /// <summary>Whether a negation stands over the verb or, for a noun, before it.</summary>
    public static bool IsNegated(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Deprel is "advmod" or "det" or "cc" or "cc:preconj" or "advmod:emph" &&
                Lemmas.Of(sentence[child]) is "not" or "n't" or "never" or "no" or "neither" or "nor")
            {
                return true;
            }
        }

        // "No one attacked", "Neither side agreed".
        var subject = Clauses.Child(sentence, token, "nsubj");
        subject = subject >= 0 ? subject : Clauses.Child(sentence, token, "nsubj:pass");
        return subject >= 0 && (Lemmas.Of(sentence[subject]) is "nobody" or "none" or "nothing" or "neither" ||
            (Clauses.Child(sentence, subject, "det") is >= 0 and var det && Lemmas.Of(sentence[det]) is "no" or "neither"));
    }

    private static bool HasPerfect(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel == "aux" && Lemmas.Of(sentence[child]) == "have")
            {
                return true;
            }
        }

        return false;
    }
}

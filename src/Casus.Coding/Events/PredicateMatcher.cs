using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Events;

/// <summary>Whether what a lexicon line asks for stands around a token.</summary>
internal static class PredicateMatcher
{
    /// <summary>
    /// The tokens that fill the line's pattern beside the head, or null where it does not hold.
    /// </summary>
    public static List<int>? Match(Sentence sentence, int head, Predicate predicate)
    {
        var matched = new List<int>();
        if (!AddModifiers(sentence, head, predicate.Modifiers, matched))
        {
            return null;
        }

        if (predicate.Particles.Count > 0)
        {
            var particle = Particle(sentence, head, predicate.Particles);
            if (particle < 0)
            {
                return null;
            }

            matched.Add(particle);
        }

        var isNoun = predicate.Kind == PredicateKind.Noun;
        if (predicate.Object is not null &&
            !Add(sentence, isNoun ? Clauses.Phrase(sentence, head, "of") : Clauses.Patient(sentence, head), predicate.Object, matched))
        {
            return null;
        }

        if (predicate.Subject is not null && !Fits(sentence, Clauses.Agent(sentence, head), predicate.Subject))
        {
            return null;
        }

        foreach (var (preposition, noun) in predicate.Phrases)
        {
            var phrase = Clauses.Phrase(sentence, head, preposition);
            if (phrase < 0 && !isNoun && Clauses.Patient(sentence, head) is >= 0 and var patient && patient != head)
            {
                phrase = Clauses.Phrase(sentence, patient, preposition);
            }

            if (!Add(sentence, phrase, noun, matched))
            {
                return null;
            }
        }

        return HasComplement(sentence, head, predicate.Complement) ? matched : null;
    }

    /// <summary>The particle of a phrasal verb among the given ones, or -1.</summary>
    public static int Particle(Sentence sentence, int head, IReadOnlyList<string> particles)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].BaseDeprel is "compound" or "advmod" or "obl" or "case" or "xcomp" &&
                particles.Contains(Lemmas.Of(sentence[child])))
            {
                return child;
            }
        }

        // "pulled out of": the particle may be parsed as part of the preposition.
        var next = head + 1;
        return next < sentence.Tokens.Length && sentence[next].Upos is Upos.Adp or Upos.Adv &&
               particles.Contains(Lemmas.Of(sentence[next])) ? next : -1;
    }

    // Right to left before the head: "joint_exercise" is in "joint military exercise".
    private static bool AddModifiers(Sentence sentence, int head, IReadOnlyList<string> modifiers, List<int> matched)
    {
        var left = modifiers.Count;
        for (var i = head - 1; left > 0 && i >= Math.Max(0, head - 5); i--)
        {
            var parent = sentence[i].Head;
            if ((parent == head || (parent >= 0 && sentence[parent].Head == head)) &&
                Lemmas.Of(sentence[i]) == modifiers[left - 1])
            {
                matched.Add(i);
                left--;
            }
        }

        return left == 0;
    }

    private static bool HasComplement(Sentence sentence, int head, Complement complement)
    {
        if (complement == Complement.None)
        {
            return true;
        }

        foreach (var child in sentence.Children(head))
        {
            var relation = sentence[child].Deprel;
            var fits = complement switch
            {
                Complement.That => relation is "ccomp",
                Complement.To => relation is "xcomp" or "acl" or "advcl" && Marked(sentence, child, "to"),
                _ => relation is "xcomp" or "advcl" or "acl" or "ccomp" or "obj" && sentence[child].Xpos == "VBG",
            };
            if (fits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause is marked by that word ("to", "that").</summary>
    public static bool Marked(Sentence sentence, int clause, string mark)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence[child].Deprel == "mark" && Lemmas.Of(sentence[child]) == mark)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Add(Sentence sentence, int token, WordSet set, List<int> matched)
    {
        if (token < 0)
        {
            return false;
        }

        foreach (var candidate in Clauses.Coordinated(sentence, token))
        {
            if (set.Matches(sentence, candidate))
            {
                matched.Add(candidate);
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Sentence sentence, int token, WordSet set) =>
        token >= 0 && Clauses.Coordinated(sentence, token).Exists(t => set.Matches(sentence, t));
}

using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Syntax;

/// <summary>
/// Reads grammatical functions off a dependency tree (Universal Dependencies v2), with what the tree leaves
/// implicit: passives, control and raising, relative clauses, participles and shared subjects of coordinated verbs.
/// </summary>
internal static class Clauses
{
    // A tree deeper than this is a parse gone wrong.
    private const int Depth = 12;

    /// <summary>Whether the verb is passive.</summary>
    public static bool IsPassive(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel is "aux:pass" or "csubj:pass")
            {
                return true;
            }

            // A past tense has no passive: "called on" is parsed so at times.
            if (sentence[child].Deprel == "nsubj:pass" && sentence[verb].Xpos != "VBD")
            {
                return true;
            }

            if (sentence[child].Deprel is "nsubj" && sentence[verb].Deprel is not "acl")
            {
                return false;
            }
        }

        // A bare participle after a noun ("troops sent by …") or heading a clause ("Backed by …").
        return sentence[verb].Xpos == "VBN" &&
               (sentence[verb].Deprel is "acl" or "advcl" or "amod" ||
                (sentence[verb].Deprel == "conj" && sentence[verb].Head >= 0 &&
                 sentence[sentence[verb].Head].Xpos == "VBN" && !HasAuxiliary(sentence, verb) &&
                 IsPassive(sentence, sentence[verb].Head)));
    }

    /// <summary>The logical subject: who does it. -1 where the sentence does not say.</summary>
    public static int Agent(Sentence sentence, int verb) =>
        IsPassive(sentence, verb) ? Phrase(sentence, verb, "by") : SurfaceSubject(sentence, verb, Depth);

    /// <summary>The logical object: whom it is done to. -1 where there is none.</summary>
    public static int Patient(Sentence sentence, int verb)
    {
        if (IsPassive(sentence, verb))
        {
            return SurfaceSubject(sentence, verb, Depth);
        }

        // "a chance that Russia will attack Georgia": where a verb has two objects, a relative pronoun is none.
        var found = -1;
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel == "obj")
            {
                found = found < 0 || sentence[found].Has("PronType=Rel") ? child : found;
            }
        }

        found = found < 0 ? Counted(sentence, verb) : found;
        return found < 0 ? -1 : Antecedent(sentence, found, verb);
    }

    // "Killed at least six soldiers": the preposition is that of the number, but parsers often take it for that of the noun.
    private static int Counted(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child > verb && sentence[child].Deprel == "obl" && Child(sentence, child, "nummod") >= 0 && Child(sentence, child, "case") < 0)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The indirect object, or -1.</summary>
    public static int IndirectObject(Sentence sentence, int verb) => Child(sentence, verb, "iobj");

    /// <summary>The noun of a phrase with that preposition, attached to the token, or -1.</summary>
    public static int Phrase(Sentence sentence, int head, string preposition)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].BaseDeprel is "obl" or "nmod" or "advmod" or "xcomp" or "advcl" or "acl" or "ccomp" or "iobj"
                && HasCase(sentence, child, preposition))
            {
                return Antecedent(sentence, child, head);
            }
        }

        return -1;
    }

    /// <summary>Whether the token is marked by that preposition ("because of" by its last word too).</summary>
    public static bool HasCase(Sentence sentence, int token, string preposition)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Deprel is not ("case" or "mark"))
            {
                continue;
            }

            if (string.Equals(sentence[child].Form, preposition, StringComparison.OrdinalIgnoreCase))
            {
                return sentence[child].Deprel == "case" || preposition != "to";
            }

            foreach (var part in sentence.Children(child))
            {
                if (sentence[part].Deprel == "fixed" &&
                    string.Equals(sentence[part].Form, preposition, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The first dependent with that relation, or -1.</summary>
    public static int Child(Sentence sentence, int head, string deprel)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Deprel == deprel)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The token and the nouns coordinated with it ("Russia, China and Iran").</summary>
    public static List<int> Coordinated(Sentence sentence, int head)
    {
        var found = new List<int> { head };
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Deprel == "conj" && sentence[child].Upos is Upos.Noun or Upos.Propn or Upos.Pron)
            {
                found.Add(child);
            }
        }

        return found;
    }

    private static int SurfaceSubject(Sentence sentence, int verb, int depth)
    {
        if (depth == 0)
        {
            return -1;
        }

        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].BaseDeprel is "nsubj" && sentence[child].Deprel != "nsubj:outer")
            {
                return Antecedent(sentence, child, verb);
            }
        }

        var head = sentence[verb].Head;
        if (head < 0)
        {
            return -1;
        }

        switch (sentence[verb].BaseDeprel)
        {
            case "xcomp":
                // Object control ("urged Moscow to leave"), else the subject is shared ("agreed to leave").
                var controller = Child(sentence, head, "obj");
                return controller < 0 || IsVerb(sentence, head) == false
                    ? SharedSubject(sentence, head, depth)
                    : Antecedent(sentence, controller, head);
            case "conj":
                return IsVerb(sentence, head) ? SharedSubject(sentence, head, depth) : -1;
            case "advcl":
            case "parataxis" when sentence[verb].Xpos is "VBG" or "VBN":
                return SharedSubject(sentence, head, depth);
            case "acl":
                if (sentence[verb].Deprel == "acl:relcl" || sentence[verb].Xpos is "VBG" or "VBN")
                {
                    return head;
                }

                // "the decision to withdraw": whoever owns the decision.
                return NounOwner(sentence, head, depth);
            default:
                return -1;
        }
    }

    private static int SharedSubject(Sentence sentence, int head, int depth) =>
        sentence[head].Upos is Upos.Noun or Upos.Propn && Child(sentence, head, "cop") < 0
            ? NounOwner(sentence, head, depth)
            : SurfaceSubject(sentence, head, depth - 1);

    private static int NounOwner(Sentence sentence, int noun, int depth)
    {
        var possessor = Child(sentence, noun, "nmod:poss");
        if (possessor >= 0)
        {
            return possessor;
        }

        var governor = sentence[noun].Head;
        return sentence[noun].Deprel is "obj" or "obl" && governor >= 0 && IsVerb(sentence, governor)
            ? SurfaceSubject(sentence, governor, depth - 1)
            : -1;
    }

    // A relative pronoun stands for the noun its clause modifies.
    private static int Antecedent(Sentence sentence, int token, int verb)
    {
        if (sentence[token].Upos is not (Upos.Pron or Upos.Det or Upos.Sconj) || !sentence[token].Has("PronType=Rel"))
        {
            return token;
        }

        for (int i = verb, depth = Depth; i >= 0 && depth > 0; i = sentence[i].Head, depth--)
        {
            if (sentence[i].Deprel == "acl:relcl")
            {
                return sentence[i].Head;
            }
        }

        return token;
    }

    private static bool HasAuxiliary(Sentence sentence, int verb) =>
        Child(sentence, verb, "aux") >= 0 || Child(sentence, verb, "aux:pass") >= 0;

    private static bool IsVerb(Sentence sentence, int token) => sentence[token].Upos is Upos.Verb or Upos.Aux;
}

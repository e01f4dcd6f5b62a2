using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Facts;

/// <summary>By what a word hangs on its head, as <c>factuality.txt</c> names it; the empty string where it hangs by nothing that counts.</summary>
internal static class Links
{
    public const string To = "to";
    public const string That = "that";
    public const string If = "if";
    public const string Ing = "ing";
    public const string Object = "obj";
    public const string Subject = "subj";

    /// <summary>The link of a token to its head.</summary>
    public static string Of(Sentence sentence, int token)
    {
        ref readonly var word = ref sentence[token];
        switch (word.Deprel)
        {
            case "xcomp":
                return Preposition(sentence, token, "mark") is { Length: > 0 } mark ? mark : word.Xpos == "VBG" ? Ing : To;
            case "ccomp" or "csubj" or "csubj:pass" or "csubj:outer":
                return Clause(sentence, token);
            case "acl":
                return HasInfinitive(sentence, token) ? To
                    : Preposition(sentence, token, "mark") is { Length: > 0 } mark1 ? mark1
                    : IsFinite(sentence, token) ? That : "";
            case "advcl" or "advcl:relcl":
                // "in order to", "so as to" are no complements.
                return HasInfinitive(sentence, token)
                    ? (Preposition(sentence, token, "mark") == To ? To : "")
                    : Preposition(sentence, token, "mark");
            case "obj" or "nsubj:pass":
                return Object;
            case "nsubj" or "nsubj:outer":
                return Subject;
            case "compound":
                return "of";
            default:
                return word.BaseDeprel is "obl" or "nmod" ? Preposition(sentence, token, "case") : "";
        }
    }

    /// <summary>Whether the verb has "to" before it.</summary>
    public static bool HasInfinitive(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel == "mark" && sentence[child].Upos == Upos.Part)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lower-case preposition or conjunction of that relation before a token, or the empty string.</summary>
    public static string Preposition(Sentence sentence, int token, string relation)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Deprel == relation)
            {
                return Lemmas.Of(sentence[child]);
            }
        }

        return "";
    }

    private static string Clause(Sentence sentence, int token)
    {
        if (HasInfinitive(sentence, token))
        {
            return To;
        }

        var mark = Preposition(sentence, token, "mark");
        return mark is "if" or "whether" ? If
            : mark.Length > 0 && mark != That ? mark
            : sentence[token].Xpos == "VBG" && !IsFinite(sentence, token) ? Ing
            : That;
    }

    private static bool IsFinite(Sentence sentence, int verb) =>
        sentence[verb].Xpos is "VBD" or "VBZ" or "VBP" || Clauses.Child(sentence, verb, "aux") >= 0 || Clauses.Child(sentence, verb, "cop") >= 0;
}

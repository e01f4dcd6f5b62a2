using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Syntax;

/// <summary>Tells which words of time and place belong to the clause of an event.</summary>
internal static class Attachment
{
    // A phrase further down than this is one of another matter.
    private const int Depth = 5;

    /// <summary>
    /// How many nouns lie between a phrase and the event's own word, or null where the phrase stands in another clause,
    /// under another event, or says something of one noun alone ("Tuesday's talks", "a Paris daily").
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="phrase">Head of the phrase.</param>
    /// <param name="governor">The token it says more of.</param>
    /// <param name="anchor">The event's own word.</param>
    /// <param name="others">The words of other events.</param>
    public static int? Distance(Sentence sentence, int phrase, int governor, int anchor, IReadOnlyCollection<int> others)
    {
        var at = phrase;
        for (var distance = 0; distance < Depth; distance++)
        {
            if (at == anchor && distance > 0)
            {
                return distance - 1;
            }

            var head = distance == 0 ? governor : sentence[at].Head;
            if (head < 0 || (head != anchor && (others.Contains(head) || IsAttributive(sentence[phrase].Deprel))) ||
                (distance > 0 && StartsClause(sentence, at, anchor)))
            {
                return null;
            }

            at = head;
        }

        return null;
    }

    /// <summary>The clause whose time and place an event without its own shares, or -1.</summary>
    public static int Sharing(Sentence sentence, int token) => sentence[token].BaseDeprel switch
    {
        "conj" => sentence[token].Head,

        // "attacked the base, killing five", but not "after killing five".
        "advcl" when sentence[token].Xpos == "VBG" && Clauses.Child(sentence, token, "mark") < 0 => sentence[token].Head,

        // "An attack killed five on Sunday", "were killed in an attack on Sunday".
        "nsubj" when sentence[token].Upos == Upos.Noun => sentence[token].Head,
        "obl" when sentence[token].Upos == Upos.Noun && IsDuring(sentence, token) => sentence[token].Head,
        _ => -1,
    };

    /// <summary>
    /// Whether a verb shares a phrase of the one it is coordinated with: one that stands before both, or any where both
    /// have one subject.
    /// </summary>
    public static bool IsShared(Sentence sentence, int clause, int anchor, int phrase) =>
        sentence[anchor].BaseDeprel is not "conj" || phrase < clause || !HasChild(sentence, anchor, "nsubj");

    /// <summary>The clause that tells the circumstances of a verb without its own: "was killed when a bomb went off in X", or -1.</summary>
    public static int Circumstance(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel == "advcl" && child > verb && Introducer(sentence, child) is "when" or "as" or "while")
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>
    /// The last verb coordinated with a verb in the same form and with the same subject, or -1: what stands after it may
    /// be said of both ("killed ten people and wounded twenty on Saturday").
    /// </summary>
    public static int LastCoordinated(Sentence sentence, int verb)
    {
        var last = -1;
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel == "conj" && child > verb && sentence[child].Upos == Upos.Verb &&
                sentence[child].Xpos == sentence[verb].Xpos && !HasChild(sentence, child, "nsubj") &&
                !HasChild(sentence, child, "aux"))
            {
                last = child;
            }
        }

        return last;
    }

    /// <summary>Whether a relation makes a word say more of one noun alone: "Tuesday's talks", "a Paris daily".</summary>
    public static bool IsAttributive(string relation) => relation is "nmod:poss" or "compound" or "nummod" or "amod" or "det";

    private static string Introducer(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence[child].Deprel is "mark" or "advmod")
            {
                return Lemmas.Of(sentence[child]);
            }
        }

        return "";
    }

    private static bool HasChild(Sentence sentence, int verb, string relation)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].BaseDeprel.SequenceEqual(relation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsClause(Sentence sentence, int token, int anchor) => sentence[token].BaseDeprel switch
    {
        // "talks held on Friday" are held then.
        "acl" => sentence[token].Head != anchor || sentence[token].Xpos is not ("VBN" or "VBG"),
        "ccomp" or "xcomp" or "advcl" or "csubj" or "parataxis" => true,
        "conj" => sentence[token].Upos is Upos.Verb or Upos.Aux,
        _ => false,
    };

    private static bool IsDuring(Sentence sentence, int noun) =>
        Clauses.Child(sentence, noun, "case") is >= 0 and var word &&
        Lemmas.Of(sentence[word]) is "in" or "during" or "by" or "at";
}

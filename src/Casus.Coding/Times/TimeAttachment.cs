using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Times;

/// <summary>Tells by the tree which of a sentence's times belongs to an event.</summary>
internal static class TimeAttachment
{
    /// <summary>The time of the event told by a token: its own, else the one of the clause it shares.</summary>
    public static TimeExpression? For(
        Sentence sentence, int anchor, IReadOnlyList<TimeExpression> found, IReadOnlyCollection<int> others)
    {
        for (var (clause, steps) = (anchor, 0); clause >= 0 && found.Count > 0 && steps < 4; steps++)
        {
            if (Best(sentence, clause, anchor, found, others) is { } time)
            {
                return time;
            }

            clause = Sharing(sentence, clause);
        }

        return null;
    }

    // The closest attachment wins; of two, the one that tells most exactly.
    private static TimeExpression? Best(
        Sentence sentence, int clause, int anchor, IReadOnlyList<TimeExpression> found, IReadOnlyCollection<int> others)
    {
        TimeExpression? best = null;
        var bestRank = (int.MaxValue, int.MaxValue);
        foreach (var time in found)
        {
            if (time.Days is null && found.Count > 1 || IsMeasure(sentence, time) || Distance(sentence, clause, time, others) is not { } distance ||
                (clause != anchor && !IsShared(sentence, clause, anchor, time)))
            {
                continue;
            }

            var rank = (distance > 0 ? 1 : 0, time.Days?.Length ?? int.MaxValue);
            if (best is null || rank.CompareTo(bestRank) < 0)
            {
                (best, bestRank) = (time, rank);
            }
        }

        return best;
    }

    // How many nouns lie between the time and the clause, or null where it stands in another clause.
    private static int? Distance(Sentence sentence, int clause, TimeExpression time, IReadOnlyCollection<int> others)
    {
        var distance = 0;
        var at = time.Head;
        var relation = sentence[at].Deprel;
        for (; distance < 5; distance++)
        {
            var head = sentence[at].Head;
            if (at == clause && distance > 0)
            {
                return distance - 1;
            }

            if (head < 0 || (head != clause && (others.Contains(head) || IsAttributive(relation))) || (distance > 0 && StartsClause(sentence, at, clause)))
            {
                return null;
            }

            at = head;
        }

        return null;
    }

    // "Tuesday's attack", "the 2014 war": the time of that noun alone.
    private static bool IsAttributive(string relation) => relation is "nmod:poss" or "compound" or "nummod" or "amod" or "det";

    private static bool StartsClause(Sentence sentence, int token, int anchor) => sentence[token].BaseDeprel switch
    {
        // "talks held on Friday" are held then.
        "acl" => sentence[token].Head != anchor || sentence[token].Xpos is not ("VBN" or "VBG"),
        "ccomp" or "xcomp" or "advcl" or "csubj" or "parataxis" => true,
        "conj" => sentence[token].Upos is Upos.Verb or Upos.Aux,
        _ => false,
    };

    // The clause whose time an event without one of its own shares, or -1.
    private static int Sharing(Sentence sentence, int token)
    {
        var head = sentence[token].Head;
        if (head < 0)
        {
            return -1;
        }

        return sentence[token].BaseDeprel switch
        {
            "conj" => head,

            // "attacked the base, killing five", but not "after killing five".
            "advcl" when sentence[token].Xpos == "VBG" && Clauses.Child(sentence, token, "mark") < 0 => head,

            // "An attack killed five on Sunday", "were killed in an attack on Sunday".
            "nsubj" when sentence[token].Upos == Upos.Noun => head,
            "obl" when sentence[token].Upos == Upos.Noun && IsDuring(sentence, token) => head,
            _ => -1,
        };
    }

    private static bool IsDuring(Sentence sentence, int noun) =>
        Clauses.Child(sentence, noun, "case") is >= 0 and var word && Lemmas.Of(sentence[word]) is "in" or "during" or "by" or "at";

    // Coordinated verbs share a time that stands before the first or after the last of them.
    private static bool IsShared(Sentence sentence, int clause, int anchor, TimeExpression time) =>
        sentence[anchor].BaseDeprel is not "conj" || time.First < clause || time.First > anchor;

    // "for the first time since 2014" measures; it does not tell when.
    private static bool IsMeasure(Sentence sentence, TimeExpression time)
    {
        if (Lemmas.Of(sentence[time.First]) != "since")
        {
            return false;
        }

        for (var token = Math.Max(0, time.First - 5); token < time.First; token++)
        {
            if (sentence[token].Xpos is "JJS" or "RBS" || Lemmas.Of(sentence[token]) is "first" or "last")
            {
                return true;
            }
        }

        return false;
    }
}

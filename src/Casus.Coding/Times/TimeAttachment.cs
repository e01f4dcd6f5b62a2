using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Times;

/// <summary>Tells by the tree which of a sentence's times belongs to an event.</summary>
internal static class TimeAttachment
{
    // So many clauses may share one time.
    private const int ClausesAbove = 4;

    /// <summary>The time of the event told by a token: its own, else the one of the clause it shares.</summary>
    public static TimeExpression? For(
        Sentence sentence, int anchor, IReadOnlyList<TimeExpression> found, IReadOnlyCollection<int> others)
    {
        for (var (clause, steps) = (anchor, 0); clause >= 0 && found.Count > 0 && steps < ClausesAbove; steps++)
        {
            if (Best(sentence, clause, anchor, found, others) is { } time)
            {
                return time;
            }

            clause = Attachment.Sharing(sentence, clause);
        }

        return OfLast(sentence, anchor, found, others) ?? OfCircumstance(sentence, anchor, found, others) ??
               Beside(sentence, anchor, found);
    }

    // Coordinated verbs share a time that stands before the first or after the last of them; what is done "and" done
    // further is done on the same day, but not in the same year.
    private static bool IsShared(Sentence sentence, int clause, int anchor, TimeExpression time) =>
        Attachment.IsShared(sentence, clause, anchor, time.First) &&
        (sentence[anchor].BaseDeprel is not "conj" || time.First < clause || time.First > anchor ||
         time.Days is { Length: <= 2 });

    // The closest attachment wins; of two, the one that tells most exactly, then the one nearer in the text.
    private static TimeExpression? Best(
        Sentence sentence, int clause, int anchor, IReadOnlyList<TimeExpression> found, IReadOnlyCollection<int> others)
    {
        TimeExpression? best = null;
        var bestRank = (int.MaxValue, int.MaxValue, int.MaxValue);
        foreach (var time in found)
        {
            if (Attachment.Distance(sentence, time.Head, time.Governor, clause, others) is not { } distance ||
                (clause != anchor && !IsShared(sentence, clause, anchor, time)))
            {
                continue;
            }

            var rank = (distance > 0 ? 1 : 0, time.Days?.Length ?? int.MaxValue, Math.Abs(time.Head - anchor));
            if (best is null || rank.CompareTo(bestRank) < 0)
            {
                (best, bestRank) = (time, rank);
            }
        }

        return best;
    }

    private static TimeExpression? OfLast(
        Sentence sentence, int anchor, IReadOnlyList<TimeExpression> found, IReadOnlyCollection<int> others)
    {
        var last = Attachment.LastCoordinated(sentence, anchor);
        return last >= 0 && Best(sentence, last, last, found, others) is { } time && time.First > last ? time : null;
    }

    private static TimeExpression? OfCircumstance(
        Sentence sentence, int anchor, IReadOnlyList<TimeExpression> found, IReadOnlyCollection<int> others) =>
        Attachment.Circumstance(sentence, anchor) is >= 0 and var clause ? Best(sentence, clause, clause, found, others) : null;

    // Words right beside a verb are its own, even where the tree is torn ("the court on March 10 rejected").
    private static TimeExpression? Beside(Sentence sentence, int verb, IReadOnlyList<TimeExpression> found)
    {
        foreach (var time in found)
        {
            if (sentence[verb].Upos == Upos.Verb && (time.End == verb || time.First == verb + 1) &&
                !Attachment.IsAttributive(sentence[time.Head].Deprel))
            {
                return time;
            }
        }

        return null;
    }

    /// <summary>
    /// The token that a time says more of: its head in the tree, but in "said on Tuesday he would go" the verb it
    /// follows, whatever verb to come the tree may take it to.
    /// </summary>
    public static int Governor(Sentence sentence, int first, int end, int head)
    {
        var governor = sentence[head].Head;
        var isAhead = governor >= end && sentence[head].BaseDeprel is "obl" or "advmod";
        return isAhead && first > 0 && sentence[first - 1] is { Upos: Upos.Verb, Xpos: "VBD" or "VBZ" }
            ? first - 1
            : governor;
    }

    /// <summary>Whether a time measures and does not tell when: "the first time since 2014", "the worst in 20 years".</summary>
    public static bool IsMeasure(Sentence sentence, int first)
    {
        var word = Lemmas.Of(sentence[first]);
        if (word is not ("since" or "in"))
        {
            return false;
        }

        for (var token = Math.Max(1, first - 5); token < first; token++)
        {
            // "at least" compares nothing.
            var isMost = sentence[token].Xpos is "JJS" or "RBS" && Lemmas.Of(sentence[token - 1]) != "at";
            if (isMost || (Lemmas.Of(sentence[token]) is "first" or "last" && Lemmas.Of(sentence[token + 1]) == "time"))
            {
                return word == "since" || token >= first - 2;
            }
        }

        return false;
    }
}

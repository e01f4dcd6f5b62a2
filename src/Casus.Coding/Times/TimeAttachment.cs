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
            if (IsMeasure(sentence, time) ||
                Attachment.Distance(sentence, time.Head, clause, others) is not { } distance ||
                (clause != anchor && !Attachment.IsShared(sentence, clause, anchor, time.First)))
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

using Casus.Language;

namespace Casus.Coding.Relations;

/// <summary>Finds the sentence of a document that holds a pair.</summary>
internal static class PairSentence
{
    /// <summary>
    /// The sentence with words of both sides, else the first with words of one; null where no sentence holds any.
    /// Stretches are in UTF-16.
    /// </summary>
    public static (Sentence Sentence, PairMention Actor, PairMention Recipient)? Of(
        Doc doc, IReadOnlyList<(int Start, int End)> actor, IReadOnlyList<(int Start, int End)> recipient)
    {
        Sentence? best = null;
        var most = 0;
        foreach (var sentence in doc.Sentences)
        {
            var sides = (Touches(sentence, actor) ? 1 : 0) + (Touches(sentence, recipient) ? 1 : 0);
            if (sides > most)
            {
                (best, most) = (sentence, sides);
            }
        }

        return best is null ? null : (best, PairMention.Of(best, actor), PairMention.Of(best, recipient));
    }

    private static bool Touches(Sentence sentence, IReadOnlyList<(int Start, int End)> stretches)
    {
        foreach (var (start, end) in stretches)
        {
            if (sentence.Start < end && start < sentence.End)
            {
                return true;
            }
        }

        return false;
    }
}

using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Events;

/// <summary>The mentions of actors in a sentence, by the heads of their phrases.</summary>
internal static class ActorHeads
{
    // More than this in one sentence is a list, and lists tell few events.
    private const int Most = 10;

    /// <summary>
    /// The heads, in order; names inside another actor's name and appositions are left to it, and whom it is told "according to"
    /// does no more than tell.
    /// </summary>
    public static IReadOnlyList<int> Of(Sentence sentence, Func<Sentence, int, bool> isActor)
    {
        var heads = new List<int>();
        for (var i = 0; i < sentence.Tokens.Length && heads.Count < Most; i++)
        {
            if (sentence[i].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Adj or Upos.Num && isActor(sentence, i) &&
                !LeftToAnother(sentence, i, isActor) && !Clauses.HasCase(sentence, i, "according"))
            {
                heads.Add(i);
            }
        }

        return heads;
    }

    private static bool LeftToAnother(Sentence sentence, int token, Func<Sentence, int, bool> isActor)
    {
        var head = sentence[token].Head;
        return head >= 0 && sentence[token].BaseDeprel is "flat" or "compound" or "appos" or "amod" or "nummod" && isActor(sentence, head);
    }
}

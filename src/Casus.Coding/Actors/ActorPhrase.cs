using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Actors;

/// <summary>
/// The noun phrase around a head, as a reader would mark it: "two opposition lawmakers", "a spokesman for the ministry";
/// without relative clauses, appositions after a comma and coordinated phrases.
/// </summary>
internal static class ActorPhrase
{
    // Longer trailing phrases say more than who it is.
    private const int LongestTail = 6;

    private static readonly string[] Tails = ["for", "from", "in", "to", "at"];

    /// <summary>Its tokens, <c>[First, End)</c>.</summary>
    public static (int First, int End) Of(Sentence sentence, int head)
    {
        var (first, end) = Core(sentence, head);
        foreach (var child in sentence.Children(head))
        {
            if (child == end || (child > end && IsTail(sentence, child)))
            {
                var tail = Tail(sentence, child, end);
                end = tail > end ? tail : end;
            }
        }

        return (first, end);
    }

    /// <summary>The head with what stands before it and the rest of its name.</summary>
    public static (int First, int End) Core(Sentence sentence, int head)
    {
        int first = head, end = head + 1;
        foreach (var child in sentence.Children(head))
        {
            if (!IsPart(sentence, child))
            {
                continue;
            }

            var (left, right) = Extent(sentence, child, 0);
            if (child < head)
            {
                first = Math.Min(first, left);
            }
            else if (sentence[child].BaseDeprel is "flat" or "fixed" or "compound" or "goeswith" or "nummod" || (sentence[child].BaseDeprel is "appos" && left == end))
            {
                // "Chinese leader Xi Jinping": no comma parts the name from the title.
                end = Math.Max(end, right);
            }
        }

        while (first < head && IsBefore(sentence, first, head))
        {
            first++;
        }

        // "Geneva - US President": a dateline is no part of the phrase after it.
        for (var i = head - 1; i > first; i--)
        {
            if (sentence[i].Form is "-" or "–" or "—" && sentence[i].Start > sentence[i - 1].End && sentence[i + 1].Start > sentence[i].End)
            {
                first = i + 1;
                break;
            }
        }

        return (first, end);
    }

    // Prepositions, conjunctions and punctuation before the phrase; "according to" is two words over one head.
    private static bool IsBefore(Sentence sentence, int token, int head) =>
        sentence[token].Upos == Upos.Cconj ||
        (sentence[token].Upos == Upos.Punct && sentence[token].Form is not ("\"" or "“" or "'" or "‘")) ||
        (sentence[token].Head == head && sentence[token].Deprel is "case" or "cc" or "mark") ||
        (sentence[token].Deprel == "fixed" && sentence[token].Upos == Upos.Adp);

    /// <summary>The tokens under one, all of them.</summary>
    public static (int First, int End) Extent(Sentence sentence, int token, int depth)
    {
        int first = token, end = token + 1;
        if (depth > 12)
        {
            return (first, end);
        }

        foreach (var child in sentence.Children(token))
        {
            var (left, right) = Extent(sentence, child, depth + 1);
            first = Math.Min(first, left);
            end = Math.Max(end, right);
        }

        return (first, end);
    }

    private static bool IsPart(Sentence sentence, int child) =>
        sentence[child].BaseDeprel is "det" or "amod" or "compound" or "nummod" or "flat" or "fixed" or "goeswith" or "punct" ||
        sentence[child].Deprel is "nmod:poss" or "nmod:unmarked" or "nmod:npmod" or "nmod:desc" ||
        (sentence[child].BaseDeprel is "appos" && sentence[child].Upos == Upos.Propn) ||
        (sentence[child].BaseDeprel is "advmod" or "obl" && child < sentence[child].Head && child + 3 > sentence[child].Head);

    // "of" says who it is. The others do where nothing else has ("a court in Bishkek", "a spokesman for the ministry"),
    // or where they are part of a name ("the Support Mission in Libya").
    private static bool IsTail(Sentence sentence, int child)
    {
        if (sentence[child].Deprel != "nmod" || sentence[child].Upos is not (Upos.Noun or Upos.Propn))
        {
            return false;
        }

        if (Clauses.HasCase(sentence, child, "of"))
        {
            return true;
        }

        var head = sentence[child].Head;
        var definite = Antecedents.IsDefinite(sentence, head) || Clauses.Child(sentence, head, "nmod:poss") >= 0;
        return (sentence[head].Upos == Upos.Propn) == definite && Tails.Any(t => Clauses.HasCase(sentence, child, t));
    }

    // A short "of", "for", "in" … phrase right after the name; -1 where it is none.
    private static int Tail(Sentence sentence, int child, int end)
    {
        if (!IsTail(sentence, child))
        {
            return -1;
        }

        var (left, right) = Extent(sentence, child, 0);
        if (left != end || right - left > LongestTail)
        {
            // Only what names it: "the president of Kazakhstan, a country that …".
            var (first, coreEnd) = Core(sentence, child);
            return left == end && coreEnd - left <= LongestTail && first >= end ? coreEnd : -1;
        }

        for (var i = left; i < right; i++)
        {
            if (sentence[i].BaseDeprel is "acl" or "parataxis" or "appos" || sentence[i].Form is ",")
            {
                return Core(sentence, child).End is var short_ && short_ - left <= LongestTail ? short_ : -1;
            }
        }

        return right;
    }
}

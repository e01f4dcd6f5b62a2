using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Times;

/// <summary>Which way from publication the clause around a token looks.</summary>
internal static class ClauseTense
{
    /// <summary>The direction of the clause in which a time stands, and whether it is told in the present perfect.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The time's first token.</param>
    /// <param name="governor">The token that the time says more of, or -1.</param>
    /// <param name="words">The words of times.</param>
    public static (Direction Direction, bool Perfect) Of(Sentence sentence, int first, int governor, TimeWords words)
    {
        var isGoal = Lemmas.Of(sentence[first]) is "for" or "until" or "to";
        var below = -1;
        for (var (i, steps) = (governor, 0); i >= 0 && steps < sentence.Tokens.Length; (below, i) = (i, sentence[i].Head), steps++)
        {
            // "prepared for talks on Friday", "scheduled for Friday".
            isGoal |= below >= 0 && sentence[below].Upos == Upos.Noun && Clauses.HasCase(sentence, below, "for");
            if (IsAhead(sentence, i, isGoal, words))
            {
                return (Direction.Future, false);
            }

            if (IsBehind(sentence, i, i != governor, words))
            {
                return (Direction.Past, false);
            }

            if (IsPredicate(sentence, i) && Verb(sentence, i, words) is { } found)
            {
                return found;
            }
        }

        return (Direction.Unknown, false);
    }

    // Null where the clause leaves it to the one above ("killing five").
    private static (Direction, bool)? Verb(Sentence sentence, int verb, TimeWords words)
    {
        var (perfect, past, present, modal, infinitive) = (false, false, false, false, false);
        foreach (var child in sentence.Children(verb))
        {
            switch (sentence[child].Deprel)
            {
                case "aux" or "aux:pass" or "cop":
                    perfect |= Lemmas.Of(sentence[child]) == "have";
                    modal |= sentence[child].Xpos == "MD";
                    past |= sentence[child].Xpos == "VBD";
                    present |= sentence[child].Xpos is "VBZ" or "VBP";
                    break;
                case "mark" when sentence[child].Upos == Upos.Part:
                    infinitive = true;
                    break;
                default:
                    break;
            }
        }

        // "would have left" and "may have left" look back.
        if (perfect)
        {
            var lasts = !words.Is(TimeWordKind.Result, Lemmas.Of(sentence[verb]));
            return (Direction.Past, lasts && !modal && !past && present);
        }

        if (modal)
        {
            return (Direction.Future, false);
        }

        if (past)
        {
            return (Direction.Past, false);
        }

        if (present)
        {
            return (sentence[verb].Xpos == "VBN" ? Direction.Unknown : Direction.Future, false);
        }

        return sentence[verb].Xpos switch
        {
            "VBD" => (Direction.Past, false),
            "VBZ" or "VBP" => (Direction.Future, false),
            "VBN" => (Direction.Past, false),
            "VB" when infinitive && IsAchieved(sentence, sentence[verb].Head, words) => null,
            "VB" => (Direction.Future, false),
            _ => null,
        };
    }

    // "managed to leave" tells what was, as its verb does.
    private static bool IsAchieved(Sentence sentence, int head, TimeWords words) =>
        head >= 0 && words.Is(TimeWordKind.Achieved, Lemmas.Of(sentence[head]));

    // "the talks scheduled for Friday", "ahead of the vote on Sunday".
    private static bool IsAhead(Sentence sentence, int token, bool isGoal, TimeWords words)
    {
        // "scheduled for Friday" and "a vote planned on Friday", but "demanded on Friday".
        if (words.Is(TimeWordKind.Ahead, Lemmas.Of(sentence[token])) &&
            (isGoal || sentence[token].Upos != Upos.Verb || sentence[token].BaseDeprel is "acl"))
        {
            return true;
        }

        if (sentence[token].Upos is not (Upos.Noun or Upos.Propn))
        {
            return false;
        }

        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Deprel is "amod" or "case" && words.Is(TimeWordKind.Ahead, Lemmas.Of(sentence[child])))
            {
                return true;
            }
        }

        return false;
    }

    // "after Sunday's raid", "investigate Sunday's raid".
    private static bool IsBehind(Sentence sentence, int token, bool isAbove, TimeWords words)
    {
        if (isAbove && sentence[token].Upos == Upos.Verb && words.Is(TimeWordKind.Behind, Lemmas.Of(sentence[token])))
        {
            return true;
        }

        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Deprel == "case" && words.Is(TimeWordKind.Behind, Lemmas.Of(sentence[child])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPredicate(Sentence sentence, int token) =>
        sentence[token].Upos is Upos.Verb or Upos.Aux || Clauses.Child(sentence, token, "cop") >= 0 || sentence[token].Head < 0;
}

using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>
/// Finds who says what inside a sentence: clause complements of cue verbs, inserted cues ("…, officials said"),
/// "according to", adverbs that leave the source unnamed, and noun cues ("the claim that …").
/// The records follow PolNeAR (Newell et al. 2018): source, cue, content.
/// </summary>
internal sealed class StatementFinder(Cues cues)
{
    private const string Quotes = "\"“”„«»‟``''";

    /// <summary>The statements of a sentence, in order of their cues.</summary>
    public List<Statement> Find(Sentence sentence)
    {
        var found = new List<Statement>();
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var statement = sentence[i].Upos switch
            {
                Upos.Verb => Verb(sentence, i),
                Upos.Noun => Noun(sentence, i),
                Upos.Adv or Upos.Adj => Adverb(sentence, i),
                _ => According(sentence, i),
            };
            if (statement is { Length: > 0 })
            {
                found.Add(statement);
            }
        }

        return found;
    }

    private Statement? Verb(Sentence sentence, int verb)
    {
        var lemma = Lemmas.Of(sentence[verb]);
        if (lemma == "accord")
        {
            return According(sentence, verb);
        }

        if (cues.Find(PredicateKind.Verb, lemma) is not { } stance)
        {
            return null;
        }

        var clause = Complement(sentence, verb, stance);
        if (clause >= 0)
        {
            return Of(sentence, [verb], Clauses.Agent(sentence, verb), Subtree(sentence, clause, -1), stance);
        }

        // "Troops, officials said, had left": the cue is inserted into its content.
        if (sentence[verb].Deprel == "parataxis" && sentence[verb].Head >= 0 &&
            stance is Stance.Asserts or Stance.Believes or Stance.Predicts or Stance.Denies)
        {
            var host = sentence[verb].Head;
            return Of(sentence, [verb], Clauses.Agent(sentence, verb), Subtree(sentence, host, verb), stance);
        }

        return null;
    }

    private static int Complement(Sentence sentence, int verb, Stance stance)
    {
        foreach (var child in sentence.Children(verb))
        {
            var relation = sentence[child].Deprel;
            if (relation == "ccomp" || (relation == "parataxis" && stance == Stance.Asserts && IsClause(sentence, child)) ||
                (relation == "xcomp" && stance is Stance.Demands or Stance.Promises or Stance.Denies or Stance.Accuses or Stance.Predicts))
            {
                return child;
            }

            if (stance is Stance.Accuses or Stance.Denies && relation is "advcl" or "obl" or "acl" &&
                (Clauses.HasCase(sentence, child, "of") || Clauses.HasCase(sentence, child, "for")))
            {
                return child;
            }
        }

        return -1;
    }

    private Statement? Noun(Sentence sentence, int noun)
    {
        if (cues.Find(PredicateKind.Noun, Lemmas.Of(sentence[noun])) is not { } stance)
        {
            return null;
        }

        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Deprel is "acl" or "ccomp" && Marked(sentence, child, "that"))
            {
                var owner = Clauses.Child(sentence, noun, "nmod:poss");
                owner = owner >= 0 ? owner : Clauses.Phrase(sentence, noun, "by");
                return Of(sentence, [noun], owner, Subtree(sentence, child, -1), stance);
            }
        }

        return null;
    }

    private Statement? Adverb(Sentence sentence, int adverb)
    {
        if (sentence[adverb].Deprel is not ("advmod" or "amod") || sentence[adverb].Head < 0 ||
            cues.Find(PredicateKind.Adjective, Lemmas.Of(sentence[adverb])) is not { } stance)
        {
            return null;
        }

        return Of(sentence, [adverb], -1, Subtree(sentence, sentence[adverb].Head, -1), stance);
    }

    private static Statement? According(Sentence sentence, int token)
    {
        var next = token + 1;
        if (!string.Equals(sentence[token].Form, "according", StringComparison.OrdinalIgnoreCase) ||
            next >= sentence.Tokens.Length || sentence[next].Form != "to")
        {
            return null;
        }

        // Parsed as a preposition of the source, or as a participle over it.
        var source = sentence[token].Deprel is "case" ? sentence[token].Head : Clauses.Phrase(sentence, token, "to");
        var top = source >= 0 && sentence[token].Deprel == "case" ? source : token;
        var host = sentence[top].Head;
        return host < 0 || source < 0 ? null
            : Of(sentence, [token, next], source, Subtree(sentence, host, top), Stance.Asserts);
    }

    private static Statement Of(Sentence sentence, int[] cue, int source, (int First, int End) content, Stance stance)
    {
        var (first, end) = content;
        // The comma before "officials said" is not part of what they said.
        while (end > first && sentence[end - 1].Upos == Upos.Punct && !Quotes.Contains(sentence[end - 1].Form, StringComparison.Ordinal))
        {
            end--;
        }

        while (first < end && (sentence[first].Upos == Upos.Punct && !Quotes.Contains(sentence[first].Form, StringComparison.Ordinal) ||
               Lemmas.Of(sentence[first]) == "that" && sentence[first].Deprel == "mark"))
        {
            first++;
        }

        return new Statement(cue, source, first, end, MannerOf(sentence, first, end), stance);
    }

    private static Manner MannerOf(Sentence sentence, int first, int end)
    {
        var opens = IsQuote(sentence, first) || IsQuote(sentence, first - 1);
        var closes = IsQuote(sentence, end - 1) || IsQuote(sentence, end);
        if (opens && closes)
        {
            return Manner.Direct;
        }

        for (var i = first; i < end; i++)
        {
            if (IsQuote(sentence, i))
            {
                return Manner.Mixed;
            }
        }

        return Manner.Indirect;
    }

    private static bool IsQuote(Sentence sentence, int token) =>
        token >= 0 && token < sentence.Tokens.Length &&
        sentence[token].Form is "\"" or "“" or "”" or "„" or "«" or "»" or "``" or "''" or "‘" or "‟";

    private static bool IsClause(Sentence sentence, int token) =>
        sentence[token].Upos is Upos.Verb || Clauses.Child(sentence, token, "nsubj") >= 0;

    private static bool Marked(Sentence sentence, int clause, string mark)
    {
        var found = Clauses.Child(sentence, clause, "mark");
        return found >= 0 && Lemmas.Of(sentence[found]) == mark;
    }

    // First and one past last token under a head, without one branch and all beyond it on its side.
    private static (int First, int End) Subtree(Sentence sentence, int head, int without)
    {
        int first = head, end = head + 1;
        Span<int> stack = stackalloc int[64];
        var depth = 0;
        stack[depth++] = head;
        while (depth > 0)
        {
            var token = stack[--depth];
            first = Math.Min(first, token);
            end = Math.Max(end, token + 1);
            foreach (var child in sentence.Children(token))
            {
                if (child != without && depth < stack.Length)
                {
                    stack[depth++] = child;
                }
            }
        }

        return (first, end);
    }
}

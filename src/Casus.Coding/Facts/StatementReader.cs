using Casus.Coding.Attributions;
using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Facts;

/// <summary>Reads how a whole statement is meant (docs/factuality-codebook.md): as what its main clause says, and whether anything in it is said to come.</summary>
internal sealed class StatementReader(FactualityReader facts, EmbeddingWords words)
{
    // More attitudes than this are hardly ever put one into the other ("I think we hope to").
    private const int Attitudes = 3;

    private static readonly Factuality Asked = new(Polarity.Positive, Certainty.Unknown, Tense.Hypothetical);

    /// <summary>The factual status of what a statement mainly says, or null where it says nothing but a name or a phrase.</summary>
    public Factuality? Main(Doc doc, FoundAttribution found)
    {
        foreach (var (sentence, first, end) in Parts(doc, found))
        {
            var top = Top(sentence, first, end);
            if (top >= 0)
            {
                var meant = Meant(sentence, top);
                return IsAsked(sentence, meant, first) ? Asked : facts.Read(sentence, meant);
            }
        }

        return null;
    }

    /// <summary>Whether something in a statement is said to come, or not to come.</summary>
    public bool Foretells(Doc doc, FoundAttribution found)
    {
        foreach (var (sentence, first, end) in Parts(doc, found))
        {
            for (var token = first; token < end; token++)
            {
                if (IsPredicate(sentence, token) && IsAhead(sentence, token, facts.Read(sentence, token)) && !IsAsked(sentence, token, first))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // What "would" come is told of where it is what the statement says, not where it only describes something ("a law that would").
    private static bool IsAhead(Sentence sentence, int token, Factuality status) => status.Tense == Tense.Future ||
        (status is { Tense: Tense.Hypothetical, Certainty: Certainty.Possible or Certainty.Probable } &&
         sentence[token].BaseDeprel is "root" or "ccomp" or "conj" or "parataxis");

    // "how it would end", "whether they will agree", "Will he go?"
    private static bool IsAsked(Sentence sentence, int token, int first)
    {
        if (sentence[sentence.Tokens.Length - 1].Form == "?")
        {
            return true;
        }

        for (int clause = token, steps = 0; clause >= first && steps < Attitudes; clause = sentence[clause].Head, steps++)
        {
            if (sentence[clause].Deprel == "acl:relcl" || sentence[clause].BaseDeprel is "advcl")
            {
                return false;
            }

            foreach (var child in sentence.Children(clause))
            {
                if (child >= first && child < clause &&
                    (sentence[child].Xpos is "WRB" or "WP" or "WP$" || (sentence[child].Deprel == "mark" && Lemmas.Of(sentence[child]) == "whether")))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The first word that tells something and hangs on nothing that tells something within the statement.
    private static int Top(Sentence sentence, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (!IsPredicate(sentence, token) || sentence[token].Deprel == "acl:relcl" || IsSubordinate(sentence, token, first, end))
            {
                continue;
            }

            return token;
        }

        return -1;
    }

    private static bool IsSubordinate(Sentence sentence, int token, int first, int end)
    {
        for (int head = sentence[token].Head, steps = 0; head >= first && head < end && steps < sentence.Tokens.Length; head = sentence[head].Head, steps++)
        {
            if (IsPredicate(sentence, head) || sentence[token].BaseDeprel is "acl" or "advcl")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPredicate(Sentence sentence, int token) =>
        sentence[token].BaseDeprel is not ("aux" or "cop" or "amod" or "compound" or "case" or "mark" or "fixed" or "punct") &&
        (sentence[token].Upos == Upos.Verb || Clauses.Child(sentence, token, "cop") >= 0);

    // What the speaker thinks, wants or means to do is what he says: "I think that", "we plan to".
    private int Meant(Sentence sentence, int token)
    {
        for (var i = 0; i < Attitudes; i++)
        {
            var inner = Complement(sentence, token);
            if (inner < 0 || words.Find(WordKind.Verb, Lemmas.Of(sentence[token]), Links.Of(sentence, inner)) is not { } effect ||
                (effect.Positive.Certainty == Certainty.Certain && effect.Tense is null))
            {
                return token;
            }

            token = inner;
        }

        return token;
    }

    private static int Complement(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].BaseDeprel is "ccomp" or "xcomp")
            {
                return child;
            }
        }

        return -1;
    }

    private static IEnumerable<(Sentence Sentence, int First, int End)> Parts(Doc doc, FoundAttribution found)
    {
        foreach (var stretch in found.Content)
        {
            for (var i = stretch.Sentence; i <= stretch.LastSentence; i++)
            {
                var sentence = doc.Sentences[i];
                yield return (
                    sentence, i == stretch.Sentence ? stretch.First : 0, i == stretch.LastSentence ? stretch.Last + 1 : sentence.Tokens.Length);
            }
        }
    }
}

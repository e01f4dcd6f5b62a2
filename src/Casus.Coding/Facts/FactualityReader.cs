using Casus.Coding.Events;
using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Facts;

/// <summary>
/// Reads whether an event is told as so, how surely and when. The status of a word is put together from the root of the tree
/// down to it: every word that governs the next one turns its own status into that of what stands under it by its signature,
/// so that "did not manage to prevent the attack" leaves the attack told as so (Nairn, Condoravdi and Karttunen 2006; the
/// scheme of polarity and certainty is FactBank's, Saurí and Pustejovsky 2009).
/// </summary>
internal sealed class FactualityReader(EmbeddingWords words)
{
    // A tree deeper than this is a parse gone wrong.
    private const int Depth = 16;

    private readonly ClauseReader _clause = new(words);

    /// <summary>The factual status of a reading, as its innermost holder tells it.</summary>
    public Factuality Read(Sentence sentence, EventReading reading)
    {
        // A negated future made another event of it: "will not attend" is a refusal to come.
        var status = Judge(sentence, reading.Anchor, Depth, reading.Operators.Contains("never"));
        for (var i = reading.Operators.Count - 1; i >= 0; i--)
        {
            status = words.Find(WordKind.Operator, reading.Operators[i]) is { } effect ? status.Under(effect) : status;
        }

        // "is expected to meet" and "hopes to meet" agree to nothing yet; "plans to meet" does.
        if (reading.Operators is ["promise"] && Governing(sentence, reading.Anchor, Links.To) is { } attitude &&
            (attitude.Positive.Certainty != Certainty.Unknown || attitude.Tense == Tense.Hypothetical))
        {
            status = status.Under(attitude);
        }

        // "carried out no attack".
        if (reading.Head != reading.Anchor && reading.Operators.Count == 0)
        {
            status = _clause.Read(sentence, reading.Head, status, false);
        }

        return Finish(status);
    }

    /// <summary>The factual status of what any word tells, as its innermost holder tells it.</summary>
    public Factuality Read(Sentence sentence, int token) => Finish(Judge(sentence, Predicate(sentence, token), Depth));

    /// <summary>The status put together for a token; its tense is null where nothing tells it.</summary>
    public Status Judge(Sentence sentence, int token) => Judge(sentence, token, Depth);

    /// <summary>What an auxiliary, copula or particle belongs to; the token itself where it is none.</summary>
    public static int Predicate(Sentence sentence, int token)
    {
        while (sentence[token].BaseDeprel is "aux" or "cop" or "fixed" or "flat" or "goeswith" || sentence[token].Deprel == "compound:prt")
        {
            token = sentence[token].Head;
        }

        return token;
    }

    private static Factuality Finish(Status status) => new(status.Polarity, status.Certainty, status.Tense ?? Tense.Past);

    private Status Judge(Sentence sentence, int token, int depth, bool ignoresNegation = false)
    {
        var (above, isReported) = depth == 0 ? (Status.Plain, false) : Above(sentence, token, depth);
        return _clause.Read(sentence, token, above, isReported, ignoresNegation);
    }

    // What the words above leave of a token's status, and whether they tell its clause in the past.
    private (Status Status, bool IsReported) Above(Sentence sentence, int token, int depth)
    {
        ref readonly var word = ref sentence[token];
        var head = word.Head;
        if (head < 0)
        {
            return Root(sentence, token);
        }

        if (IsOutcome(sentence, token))
        {
            return (Judge(sentence, head, depth - 1) with { Polarity = Polarity.Positive }, false);
        }

        var link = Links.Of(sentence, token);
        if (link.Length > 0 && Governing(sentence, head, link) is { } effect)
        {
            var governor = Judge(sentence, head, depth - 1);

            // In "held no talks" the talks carry the negation themselves.
            return Content(_clause.HasNo(sentence, token) ? governor with { Polarity = Polarity.Positive } : governor, effect, link);
        }

        switch (word.BaseDeprel)
        {
            case "conj":
                return Conjunct(sentence, token, head, depth);
            case "xcomp":
                return (Judge(sentence, head, depth - 1), false);
            case "ccomp" or "csubj":
                var sayer = Judge(sentence, head, depth - 1);
                return (Mark(sentence, token, Status.Plain with { Certainty = sayer.Certainty }), sayer.Tense == Tense.Past);
            case "advcl" or "acl":
                return (Adverbial(sentence, token, head, depth), false);
            case "obj" or "nsubj" or "obl" or "nmod" or "iobj":
                return (Argument(sentence, token, head, depth), false);
            case "parataxis":
                return (Status.Plain, Judge(sentence, head, depth - 1).Tense == Tense.Past);
            default:
                return (Status.Plain, false);
        }
    }

    // A clause under a word: one with a tense of its own keeps it ("will say that it left").
    private static (Status Status, bool IsReported) Content(Status governor, Effect effect, string link)
    {
        var status = governor.Under(effect);
        return (link is Links.That or Links.If && effect.Tense is null ? status with { Tense = null, IsImposed = false } : status,
            link == Links.That && governor.Tense is null or Tense.Past);
    }

    private (Status Status, bool IsReported) Root(Sentence sentence, int token)
    {
        if (sentence[token].Xpos == "VB" && IsHeadline(sentence) && Links.HasInfinitive(sentence, token))
        {
            return (Status.Headline, false);
        }

        if (sentence[sentence.Tokens.Length - 1].Form == "?" || sentence[token].Has("Mood=Imp"))
        {
            return (new Status(Polarity.Positive, Certainty.Unknown, Tense.Hypothetical, true), false);
        }

        // "The talks would resume, the envoy said".
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Deprel == "parataxis" && !HasComplement(sentence, child) && Governing(sentence, child, Links.That) is { } effect)
            {
                return Content(_clause.Read(sentence, child, Status.Plain, false), effect, Links.That);
            }
        }

        return (Status.Plain, false);
    }

    // "Rivals to meet in Geneva", without a full stop: the bare infinitive is a future.
    private static bool IsHeadline(Sentence sentence) => sentence[sentence.Tokens.Length - 1].Upos != Upos.Punct;

    private static bool HasComplement(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].BaseDeprel is "obj" or "iobj" or "ccomp" or "xcomp")
            {
                return true;
            }
        }

        return false;
    }

    private Effect? Governing(Sentence sentence, int head, string link)
    {
        var kind = sentence[head].Upos switch
        {
            Upos.Verb or Upos.Aux => WordKind.Verb,
            Upos.Noun or Upos.Propn => WordKind.Noun,
            Upos.Adj => WordKind.Adj,
            _ => WordKind.Adv,
        };
        var lemma = Lemmas.Of(sentence[head]);
        if (words.IsPhrasal(kind, lemma))
        {
            foreach (var child in sentence.Children(head))
            {
                if (sentence[child].Deprel is "compound:prt" or "advmod" or "obj" &&
                    words.Find(kind, lemma, link, Lemmas.Of(sentence[child])) is { } phrasal)
                {
                    return phrasal;
                }
            }
        }

        return words.Find(kind, lemma, link);
    }

    private (Status, bool) Conjunct(Sentence sentence, int token, int head, int depth)
    {
        var (above, isReported) = Above(sentence, head, depth - 1);

        // "will meet and discuss": what stands before the first verb is said of both, unless the second has its own subject.
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].BaseDeprel is "nsubj" or "aux" or "cop" or "csubj")
            {
                return (above, isReported);
            }
        }

        return sentence[token].Xpos == sentence[head].Xpos || sentence[token].Upos is not (Upos.Verb or Upos.Aux)
            ? (_clause.Read(sentence, head, above, isReported), isReported)
            : (above, isReported);
    }

    private Status Adverbial(Sentence sentence, int token, int head, int depth)
    {
        var isInfinitive = Links.HasInfinitive(sentence, token);
        if (sentence[token].BaseDeprel is "acl")
        {
            return !isInfinitive || sentence[token].Deprel == "acl:relcl" ? Status.Plain
                : sentence[head].Head < 0 && IsHeadline(sentence) && Clauses.Child(sentence, head, "cop") < 0 ? Status.Headline
                : Mark(sentence, token, Status.Plain);
        }

        var isFinite = sentence[token].Xpos is "VBD" or "VBZ" or "VBP" || Clauses.Child(sentence, token, "aux") >= 0 || Clauses.Child(sentence, token, "cop") >= 0;
        var governor = Judge(sentence, head, depth - 1) with { Polarity = Polarity.Positive };

        // "would strike, killing many", "will strike when it dares": as sure and as late as the clause above.
        var shares = !isFinite || (governor.IsImposed && sentence[token].Xpos is "VBZ" or "VBP");
        return Mark(sentence, token, shares ? governor : Status.Plain);
    }

    private Status Mark(Sentence sentence, int clause, Status status)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence[child].Deprel is "mark" or "advmod" or "case" &&
                words.Find(WordKind.Mark, ClauseReader.Mark(sentence, child, Lemmas.Of(sentence[child]))) is { } effect)
            {
                status = status.Under(effect);
            }
        }

        return status;
    }

    private Status Argument(Sentence sentence, int token, int head, int depth)
    {
        switch (sentence[token].Deprel)
        {
            // What is done is as sure and as late as the doing; only what is new shares its negation ("held no talks").
            case "obj" or "nsubj:pass":
                var verb = Judge(sentence, head, depth - 1);
                return _clause.SharesNegation(sentence, token) ? verb : verb with { Polarity = Polarity.Positive };

            // "Talks are expected to begin": the subject is that of the infinitive. What may do something is there already.
            case "nsubj":
                var raised = Clauses.Child(sentence, head, "xcomp");
                var predicate = Judge(sentence, raised >= 0 ? raised : head, depth - 1);
                return predicate.Certainty == Certainty.Possible ? Status.Plain : predicate with { Polarity = Polarity.Positive };

            // "the manufacture of new engines", "answered with strikes"; other phrases tell of something else ("due to accidents").
            case "nmod" or "obl" when Links.Of(sentence, token) is "of" or "with":
                var whole = Judge(sentence, head, depth - 1);
                return whole.Certainty == Certainty.Unknown ? Status.Plain : whole with { Polarity = Polarity.Positive };
            default:
                return Status.Plain;
        }
    }

    // "rose to reach its highest level": as sure and as late as the clause above.
    private bool IsOutcome(Sentence sentence, int token) =>
        sentence[token].Deprel == "advcl" && Links.HasInfinitive(sentence, token) &&
        words.Find(WordKind.Outcome, Lemmas.Of(sentence[token])) is not null;
}

using Casus.Coding.Events;
using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Relations;

/// <summary>
/// What the relation network sees of a token beside its word: numbers of flags, those of the token itself and those
/// that depend on the pair asked about.
/// </summary>
internal sealed class RelationFlags(Codebook codebook)
{
    private static readonly string[] Relations =
    [
        "root", "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl", "advmod",
        "discourse", "aux", "cop", "mark", "nmod", "appos", "nummod", "acl", "amod", "det", "clf", "case", "conj", "cc", "fixed",
        "flat", "list", "parataxis", "compound", "orphan", "goeswith", "reparandum", "punct", "dep",
    ];

    private static readonly string[] Classes =
    [
        "promise", "future", "never", "threaten", "refuse", "request", "allow", "stop", "perform", "force", "fail", "deny", "try",
        "condemn", "welcome", "investigate",
    ];

    private const int Types = 16;
    private const int UposStart = 0;
    private const int RelationStart = UposStart + 17;
    private static readonly int s_passive = RelationStart + Relations.Length;
    private static readonly int s_negated = s_passive + 1;
    private static readonly int s_future = s_passive + 2;
    private static readonly int s_modal = s_passive + 3;
    private static readonly int s_lexicon = s_passive + 4;
    private static readonly int s_operators = s_lexicon + Types;
    private static readonly int s_pair = s_operators + Classes.Length;
    private static readonly int s_readings = s_pair + 25;

    /// <summary>How many flags there are.</summary>
    public static int Count { get; } = s_readings + (Types * 4);

    /// <summary>The flags of each token that hold whatever the pair.</summary>
    public List<int>[] OfTokens(Sentence sentence)
    {
        var flags = new List<int>[sentence.Tokens.Length];
        for (var i = 0; i < flags.Length; i++)
        {
            ref readonly var token = ref sentence[i];
            var mine = flags[i] = [UposStart + (int)token.Upos];
            var relation = Array.IndexOf(Relations, token.BaseDeprel.ToString());
            if (relation >= 0)
            {
                mine.Add(RelationStart + relation);
            }

            if (token.Upos is Upos.Verb or Upos.Noun or Upos.Adj)
            {
                AddLexicon(sentence, i, mine);
            }
        }

        return flags;
    }

    /// <summary>The flags of each token for one pair.</summary>
    public static List<int>[] OfPair(
        Sentence sentence, PairMention actor, PairMention recipient, TreePath path, IReadOnlyList<EventReading> readings)
    {
        var count = sentence.Tokens.Length;
        var flags = new List<int>[count];
        var (firstA, lastA) = Bounds(actor, count);
        var (firstR, lastR) = Bounds(recipient, count);
        for (var i = 0; i < count; i++)
        {
            var mine = flags[i] = [s_pair + 10 + path.Distance[i]];
            Set(mine, 0, actor.Holds(i));
            Set(mine, 1, recipient.Holds(i));
            Set(mine, 2, actor.Heads.Contains(i));
            Set(mine, 3, recipient.Heads.Contains(i));
            Set(mine, 4, i > Math.Min(lastA, lastR) && i < Math.Max(firstA, firstR));
            Set(mine, 5, i < Math.Min(firstA, firstR));
            Set(mine, 6, i > Math.Max(lastA, lastR));
            Set(mine, 7, path.UpFrom[i]);
            Set(mine, 8, path.UpTo[i]);
            Set(mine, 9, path.Top == i);
            Set(mine, 15, Governs(sentence, i, actor));
            Set(mine, 16, Governs(sentence, i, recipient));
            Set(mine, 17, actor.Heads.Count == 0);
            Set(mine, 18, recipient.Heads.Count == 0);
            if (sentence[i].Upos == Upos.Verb && path.Distance[i] <= 2)
            {
                var (agent, patient) = (Clauses.Agent(sentence, i), Clauses.Patient(sentence, i));
                Set(mine, 19, agent >= 0 && actor.Holds(agent));
                Set(mine, 20, agent >= 0 && recipient.Holds(agent));
                Set(mine, 21, patient >= 0 && actor.Holds(patient));
                Set(mine, 22, patient >= 0 && recipient.Holds(patient));
            }
        }

        foreach (var reading in readings)
        {
            var fit = (int)ReadingFit.Of(sentence, reading, actor, recipient).Coarse;
            flags[reading.Head].Add(s_readings + ((int)reading.Type * 4) + fit);
            if (reading.Anchor != reading.Head)
            {
                flags[reading.Anchor].Add(s_readings + ((int)reading.Type * 4) + fit);
            }
        }

        return flags;
    }

    private void AddLexicon(Sentence sentence, int token, List<int> flags)
    {
        var kind = sentence[token].Upos switch
        {
            Upos.Verb => PredicateKind.Verb,
            Upos.Noun => PredicateKind.Noun,
            _ => PredicateKind.Adjective,
        };
        var lemma = Lemmas.Of(sentence[token]);
        var types = 0;
        foreach (var predicate in codebook.Events.Find(kind, lemma))
        {
            types |= predicate.IsNoEvent ? 0 : 1 << (int)predicate.Type;
        }

        for (var type = 0; type < Types; type++)
        {
            if ((types & (1 << type)) != 0)
            {
                flags.Add(s_lexicon + type);
            }
        }

        foreach (var entry in codebook.Operators.Find(kind, lemma))
        {
            if (Array.IndexOf(Classes, entry.Class) is >= 0 and var index && !flags.Contains(s_operators + index))
            {
                flags.Add(s_operators + index);
            }
        }

        if (kind == PredicateKind.Verb)
        {
            Add(flags, s_passive, Clauses.IsPassive(sentence, token));
            Add(flags, s_future, Modality.IsFuture(sentence, token));
            Add(flags, s_modal, HasModal(sentence, token));
        }

        Add(flags, s_negated, Modality.IsNegated(sentence, token));
    }

    private static bool HasModal(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel == "aux" && sentence[child].Xpos == "MD")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Governs(Sentence sentence, int token, PairMention mention)
    {
        foreach (var head in mention.Heads)
        {
            if (sentence[head].Head == token)
            {
                return true;
            }
        }

        return false;
    }

    private static (int First, int Last) Bounds(PairMention mention, int count)
    {
        var (first, last) = (count, -1);
        for (var i = 0; i < count; i++)
        {
            if (mention.Holds(i))
            {
                first = Math.Min(first, i);
                last = i;
            }
        }

        // A side not named lies nowhere: neither before nor between.
        return last < 0 ? (0, count) : (first, last);
    }

    private static void Set(List<int> flags, int offset, bool holds) => Add(flags, s_pair + offset, holds);

    private static void Add(List<int> flags, int flag, bool holds)
    {
        if (holds)
        {
            flags.Add(flag);
        }
    }
}

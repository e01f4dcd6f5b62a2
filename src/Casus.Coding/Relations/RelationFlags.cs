using System.Runtime.CompilerServices;
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

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_relations =
        Relations.Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

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
    public FlagLists OfTokens(Sentence sentence)
    {
        var flags = new FlagLists(sentence.Tokens.Length);
        for (var i = 0; i < flags.Tokens; i++)
        {
            ref readonly var token = ref sentence[i];
            flags.Add(i, UposStart + (int)token.Upos);
            if (s_relations.TryGetValue(token.BaseDeprel, out var relation))
            {
                flags.Add(i, RelationStart + relation);
            }

            if (token.Upos is Upos.Verb or Upos.Noun or Upos.Adj)
            {
                AddLexicon(sentence, i, flags);
            }
        }

        return flags;
    }

    /// <summary>The flags of each token for one pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static FlagLists OfPair(
        Sentence sentence, VerbParties parties, PairMention actor, PairMention recipient, TreePath path,
        IReadOnlyList<EventReading> readings, ReadOnlySpan<LexiconCue> cues)
    {
        var count = sentence.Tokens.Length;
        var flags = new FlagLists(count);
        var (firstA, lastA) = Bounds(actor, count);
        var (firstR, lastR) = Bounds(recipient, count);
        var (nobody, toNobody) = (actor.Heads.Count == 0, recipient.Heads.Count == 0);
        AddHeads(sentence, actor, flags, s_pair + 2, s_pair + 15);
        AddHeads(sentence, recipient, flags, s_pair + 3, s_pair + 16);
        for (var i = 0; i < count; i++)
        {
            flags.Add(i, s_pair + 10 + path.Distance[i]);
            flags.Add(i, s_pair + 0, actor.Holds(i));
            flags.Add(i, s_pair + 1, recipient.Holds(i));
            flags.Add(i, s_pair + 4, i > Math.Min(lastA, lastR) && i < Math.Max(firstA, firstR));
            flags.Add(i, s_pair + 5, i < Math.Min(firstA, firstR));
            flags.Add(i, s_pair + 6, i > Math.Max(lastA, lastR));
            flags.Add(i, s_pair + 7, path.UpFrom[i]);
            flags.Add(i, s_pair + 8, path.UpTo[i]);
            flags.Add(i, s_pair + 9, path.Top == i);
            flags.Add(i, s_pair + 17, nobody);
            flags.Add(i, s_pair + 18, toNobody);
            if (sentence[i].Upos == Upos.Verb && path.Distance[i] <= 2)
            {
                var (agent, patient) = parties[i];
                flags.Add(i, s_pair + 19, agent >= 0 && actor.Holds(agent));
                flags.Add(i, s_pair + 20, agent >= 0 && recipient.Holds(agent));
                flags.Add(i, s_pair + 21, patient >= 0 && actor.Holds(patient));
                flags.Add(i, s_pair + 22, patient >= 0 && recipient.Holds(patient));
            }
        }

        for (var r = 0; r < cues.Length; r++)
        {
            var (reading, flag) = (readings[r], s_readings + ((int)cues[r].Type * 4) + (int)cues[r].Coarse);
            flags.Add(reading.Head, flag);
            flags.Add(reading.Anchor, flag, reading.Anchor != reading.Head);
        }

        return flags;
    }

    private void AddLexicon(Sentence sentence, int token, FlagLists flags)
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
                flags.Add(token, s_lexicon + type);
            }
        }

        foreach (var entry in codebook.Operators.Find(kind, lemma))
        {
            if (Array.IndexOf(Classes, entry.Class) is >= 0 and var index && !flags.Has(token, s_operators + index))
            {
                flags.Add(token, s_operators + index);
            }
        }

        if (kind == PredicateKind.Verb)
        {
            flags.Add(token, s_passive, Clauses.IsPassive(sentence, token));
            flags.Add(token, s_future, Modality.IsFuture(sentence, token));
            flags.Add(token, s_modal, HasModal(sentence, token));
        }

        flags.Add(token, s_negated, Modality.IsNegated(sentence, token));
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

    // The heads of a side, and what governs them.
    private static void AddHeads(Sentence sentence, PairMention mention, FlagLists flags, int isHead, int governs)
    {
        foreach (var head in mention.Heads)
        {
            var above = sentence[head].Head;
            flags.Add(head, isHead, !flags.Has(head, isHead));
            flags.Add(above, governs, above >= 0 && !flags.Has(above, governs));
        }
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
}

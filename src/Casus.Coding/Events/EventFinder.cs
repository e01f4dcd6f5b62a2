using Casus.Coding.Actors;
using Casus.Coding.Relations;
using Casus.Language;

namespace Casus.Coding.Events;

/// <summary>
/// Finds the events of a sentence. Readings of the lexicon and pairs of actors propose; the relation network judges what
/// holds between their sides, if anything; of proposals that share words or sides the surest wins.
/// </summary>
internal sealed class EventFinder(Codebook codebook, RelationModel relations, ActorResolver actors)
{
    // Actors farther apart on the tree than this are hardly ever the two sides of one event.
    private const int Farthest = 8;

    // What one network holds unlikely the average of several will not hold likely.
    private const double FirstLook = 0.3;

    // The loudest event of a sentence speaks in what is held of all its pairs; what the lexicon reads of a pair speaks against it.
    private const float Lean = 2;

    private readonly SentenceReader _reader = new(codebook, actors.IsActor);

    // The sides of the sentence at hand, each asked about in many pairs.
    private readonly Dictionary<int, PairMention> _sides = [];

    /// <summary>The events, in order of their anchors.</summary>
    public IReadOnlyList<FoundEvent> Find(Sentence sentence)
    {
        var readings = _reader.Read(sentence);
        if (readings.Count == 0)
        {
            return [];
        }

        _sides.Clear();
        var asking = relations.On(sentence, readings);
        var proposals = new List<Proposal>();
        foreach (var reading in readings)
        {
            if (reading.Actors.Count + reading.Recipients.Count > 0)
            {
                proposals.Add(Propose(sentence, asking, reading));
            }
        }

        var heads = ActorHeads.Of(sentence, actors.IsActor);
        foreach (var actor in heads)
        {
            foreach (var recipient in heads)
            {
                if (actor != recipient && Propose(sentence, asking, readings, actor, recipient) is { } proposal)
                {
                    proposals.Add(proposal);
                }
            }
        }

        return [.. Choose(proposals, sentence).OrderBy(p => p.Reading.Anchor).ThenBy(p => p.Reading.Head)
            .Select(p => new FoundEvent(p.Reading, p.Relation.Type, p.Mode, p.Relation.Chance))];
    }

    private static List<Proposal> Choose(List<Proposal> proposals, Sentence sentence)
    {
        var chosen = new List<Proposal>();
        foreach (var proposal in proposals.Where(p => p.IsLikely).OrderByDescending(p => p.Rank).ThenBy(p => p.Reading.Anchor))
        {
            if (!chosen.Exists(c => c.Clashes(proposal, sentence)))
            {
                chosen.Add(proposal);
            }
        }

        return chosen;
    }

    private Proposal Propose(Sentence sentence, RelationModel.Asking asking, EventReading reading) => new(
        reading, asking.Relate(Side(sentence, reading.Actors), Side(sentence, reading.Recipients), reading).Leaning(reading.Type, Lean), IsRead: true);

    // A pair that no reading joins: the words of the reading that comes closest tell of the event.
    private Proposal? Propose(
        Sentence sentence, RelationModel.Asking asking, IReadOnlyList<EventReading> readings, int actor, int recipient)
    {
        var (top, length) = TreePath.Meet(sentence, actor, recipient);
        var (first, second) = (Side(sentence, actor), Side(sentence, recipient));
        // One inside the other ("the general's troops") is no pair.
        if (length > Farthest || !MayAct(sentence, actor, top) || first.Holds(recipient) || second.Holds(actor) ||
            IsRead(readings, actor, recipient))
        {
            return null;
        }

        var path = new TreePath(sentence, first.Heads, second.Heads);
        if (!readings.Any(Tells) || asking.RelateIfAny(first, second, path, FirstLook) is not { } relation ||
            1 - relation.NoEvent < Proposal.LeastOfPair)
        {
            return null;
        }

        var closest = readings
            .Where(Tells)
            .OrderByDescending(r => r.Type == relation.Type)
            .ThenByDescending(r => r.Actors.Contains(actor) || r.Recipients.Contains(recipient))
            .ThenBy(r => Math.Min(path.Distance[r.Head], path.Distance[r.Anchor]))
            .ThenBy(r => r.Head)
            .First();
        return new Proposal(
            closest with { Actors = Joined(sentence, actor, recipient), Recipients = Joined(sentence, recipient, actor) }, relation, false);

        // Near the way between the two, and not merely told by the one that would act ("two were killed, the ministry said").
        bool Tells(EventReading reading) =>
            (path.Distance[reading.Head] <= 1 || path.Distance[reading.Anchor] <= 1) &&
            !(sentence[recipient].Deprel == "nsubj:pass" && Arm(sentence, actor, top) is "nsubj" && Arm(sentence, reading.Head, top) is "ccomp" or "parataxis");
    }

    private static bool IsRead(IReadOnlyList<EventReading> readings, int actor, int recipient)
    {
        for (var r = 0; r < readings.Count; r++)
        {
            if (readings[r].Actors.Contains(actor) && readings[r].Recipients.Contains(recipient))
            {
                return true;
            }
        }

        return false;
    }

    // Under the word that joins two, who does it stands as its subject, owner or companion, hardly ever as its object or in another clause.
    private static bool MayAct(Sentence sentence, int actor, int top) =>
        Arm(sentence, actor, top) is not ("obj" or "iobj" or "ccomp" or "xcomp" or "acl" or "parataxis" or "conj");

    // The relation by which what holds a token hangs on a word above it; empty for the word itself and what is not under it.
    private static ReadOnlySpan<char> Arm(Sentence sentence, int token, int top)
    {
        for (var steps = 0; token >= 0 && token != top && steps < sentence.Tokens.Length; token = sentence[token].Head, steps++)
        {
            if (sentence[token].Head == top)
            {
                return sentence[token].BaseDeprel;
            }
        }

        return [];
    }

    // "France and Germany" is one side.
    private List<int> Joined(Sentence sentence, int head, int other)
    {
        var side = new List<int> { head };
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Deprel == "conj" && child != other && actors.IsActor(sentence, child))
            {
                side.Add(child);
            }
        }

        return side;
    }

    private PairMention Side(Sentence sentence, int head)
    {
        if (!_sides.TryGetValue(head, out var side))
        {
            _sides[head] = side = Side(sentence, [head]);
        }

        return side;
    }

    private PairMention Side(Sentence sentence, IReadOnlyList<int> heads) => PairMention.Of(sentence, heads.Select(h =>
    {
        var actor = actors.Resolve(sentence, h);
        return (actor.Start, actor.End);
    }));
}

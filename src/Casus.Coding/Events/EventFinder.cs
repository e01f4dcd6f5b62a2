using Casus.Coding.Actors;
using Casus.Coding.Relations;
using Casus.Language;

namespace Casus.Coding.Events;

/// <summary>
/// Finds the events of a sentence: the lexicon's readings propose, the relation network judges what holds between their
/// participants, if anything.
/// </summary>
internal sealed class EventFinder(Codebook codebook, RelationModel relations, ActorResolver actors)
{
    // Below this chance that anything holds, a reading is dropped.
    private const double Least = 0.35;

    private readonly SentenceReader _reader = new(codebook, actors.IsActor);

    /// <summary>The events, in order of their anchors.</summary>
    public IReadOnlyList<FoundEvent> Find(Sentence sentence)
    {
        var readings = _reader.Read(sentence);
        if (readings.Count == 0)
        {
            return [];
        }

        var asking = relations.On(sentence, readings);
        var found = new List<FoundEvent>();
        foreach (var reading in readings)
        {
            if (reading.Actors.Count == 0 && reading.Recipients.Count == 0)
            {
                continue;
            }

            var relation = asking.Relate(Side(sentence, reading.Actors), Side(sentence, reading.Recipients));
            if (1 - relation.NoEvent >= Least)
            {
                var confidence = relation.Confidence(Profile.Plover);
                found.Add(new FoundEvent(reading, relation.Type, relation.Mode, confidence));
            }
        }

        return found;
    }

    private PairMention Side(Sentence sentence, IReadOnlyList<int> heads) => PairMention.Of(sentence, heads.Select(h =>
    {
        var actor = actors.Resolve(sentence, h);
        return (actor.Start, actor.End);
    }));
}

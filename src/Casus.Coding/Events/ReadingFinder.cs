using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Events;

/// <summary>Reads the lexicon's predicates off a sentence, with their participants.</summary>
internal sealed class ReadingFinder(EventLexicon lexicon, LightVerbs lightVerbs, ParticipantFinder participants)
{
    private static readonly Slot[] Undergone = [Slot.Parse("from"), Slot.Parse("by"), Slot.Parse("of")];
    private static readonly Slot[] Subject = [Slot.Parse("subj")];

    /// <summary>The best reading of every token that has one, in order.</summary>
    public List<EventReading> Find(Sentence sentence)
    {
        var readings = new List<EventReading>();
        var consumed = new HashSet<int>();
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Kind(sentence, i) is { } kind && Best(sentence, i, kind) is { } reading)
            {
                readings.Add(reading);
                // The object of "imposed sanctions" is part of that event, not another one.
                consumed.UnionWith(reading.Trigger.Where(t => t != reading.Head && t != reading.Anchor));
            }
        }

        readings.RemoveAll(r => consumed.Contains(r.Head));
        return readings;
    }

    /// <summary>All readings of one token, the most specific first.</summary>
    public IEnumerable<EventReading> All(Sentence sentence, int token)
    {
        if (Kind(sentence, token) is not { } kind)
        {
            yield break;
        }

        foreach (var predicate in lexicon.Find(kind, Lemmas.Of(sentence[token])).ToArray())
        {
            if (PredicateMatcher.Match(sentence, token, predicate) is { } matched && !predicate.IsNoEvent)
            {
                yield return Fill(sentence, token, predicate, matched);
            }
        }
    }

    private EventReading? Best(Sentence sentence, int token, PredicateKind kind)
    {
        foreach (var predicate in lexicon.Find(kind, Lemmas.Of(sentence[token])))
        {
            if (PredicateMatcher.Match(sentence, token, predicate) is { } matched)
            {
                return predicate.IsNoEvent ? null : Fill(sentence, token, predicate, matched);
            }
        }

        return null;
    }

    private static PredicateKind? Kind(Sentence sentence, int token) => sentence[token].Upos switch
    {
        Upos.Verb => PredicateKind.Verb,
        Upos.Noun => PredicateKind.Noun,
        Upos.Adj => PredicateKind.Adjective,
        _ => null,
    };

    private EventReading Fill(Sentence sentence, int head, Predicate predicate, List<int> matched)
    {
        var carrier = predicate.Kind == PredicateKind.Noun ? Carrier(sentence, head) : null;
        var anchor = carrier?.Verb ?? head;
        IReadOnlyList<int> actors, recipients;
        if (carrier is { Role: LightRole.Undergo })
        {
            actors = participants.Find(sentence, head, anchor, [.. predicate.Actor, .. Undergone]);
            recipients = participants.Find(sentence, anchor, -1, Subject);
        }
        else
        {
            actors = carrier is null ? [] : participants.Find(sentence, anchor, -1, Subject);
            actors = actors.Count > 0 ? actors : participants.Find(sentence, head, anchor == head ? -1 : anchor, predicate.Actor);
            recipients = participants.Find(sentence, head, anchor == head ? -1 : anchor, predicate.Recipient);
        }

        // One phrase is one party: the actor may not be its own recipient.
        recipients = [.. recipients.Where(r => !actors.Contains(r))];
        matched.Add(head);
        if (anchor != head)
        {
            matched.Add(anchor);
        }

        return new EventReading
        {
            Type = predicate.Type,
            Mode = predicate.Mode,
            Anchor = anchor,
            Head = head,
            Trigger = matched,
            Actors = actors,
            Recipients = recipients,
            Predicate = predicate,
        };
    }

    private (int Verb, LightRole Role)? Carrier(Sentence sentence, int noun)
    {
        var verb = sentence[noun].Head;
        if (verb < 0 || sentence[verb].Upos != Upos.Verb ||
            sentence[noun].BaseDeprel is not ("obj" or "obl" or "nsubj") ||
            (sentence[noun].Deprel != "obj" && Clauses.Patient(sentence, verb) is >= 0 and var patient && patient != noun))
        {
            return null;
        }

        foreach (var (particles, role) in lightVerbs.Find(Lemmas.Of(sentence[verb])))
        {
            if (particles.Length == 0 || PredicateMatcher.Particle(sentence, verb, particles) >= 0 ||
                particles.Any(p => Clauses.HasCase(sentence, noun, p)))
            {
                return (verb, role);
            }
        }

        return null;
    }
}

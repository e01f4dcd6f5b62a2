using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Events;

/// <summary>Combines operators with the events they govern, innermost first ("refused to lift sanctions").</summary>
internal sealed class Composer(Operators operators, Composition composition, ParticipantFinder participants)
{
    private static readonly Slot[] Addressee =
        [Slot.Parse("obj"), Slot.Parse("iobj"), .. new[] { "on", "to", "of", "from", "with", "upon", "by" }.Select(Slot.Parse)];

    private static readonly Slot[] NounOwner =
        [Slot.Parse("poss"), Slot.Parse("by"), Slot.Parse("from"), Slot.Parse("amod"), Slot.Parse("compound"), Slot.Parse("of")];

    private static readonly Slot[] VerbSubject = [Slot.Parse("subj")];

    /// <summary>The readings after composition, in order of their anchors.</summary>
    public List<EventReading> Compose(Sentence sentence, List<EventReading> readings)
    {
        // Several events may share an anchor ("agreed to withdraw and to release").
        var byAnchor = readings.ToLookup(r => r.Anchor).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var token in BottomUp(sentence))
        {
            Apply(sentence, token, byAnchor);
            if (byAnchor.TryGetValue(token, out var here))
            {
                for (var i = 0; i < here.Count; i++)
                {
                    here[i] = WithAuxiliary(sentence, here[i]);
                }
            }
        }

        return [.. byAnchor.Values.SelectMany(r => r).OrderBy(r => r.Anchor).ThenBy(r => r.Head)];
    }

    private void Apply(Sentence sentence, int token, Dictionary<int, List<EventReading>> byAnchor)
    {
        PredicateKind? kind = sentence[token].Upos switch
        {
            Upos.Verb => PredicateKind.Verb,
            Upos.Noun => PredicateKind.Noun,
            Upos.Adj => PredicateKind.Adjective,
            _ => null,
        };
        if (kind is null)
        {
            return;
        }

        // A line of the lexicon that names its object knows better than a general operator.
        if (byAnchor.TryGetValue(token, out var own) && own.Exists(r => r.Head == token && r.Predicate.NamesObject))
        {
            return;
        }

        foreach (var entry in operators.Find(kind.Value, Lemmas.Of(sentence[token])))
        {
            if (entry.Particles.Count > 0 && PredicateMatcher.Particle(sentence, token, entry.Particles) < 0)
            {
                continue;
            }

            var composed = Inner(sentence, token, entry.Via)
                .SelectMany(inner => byAnchor.GetValueOrDefault(inner) ?? [])
                .Where(r => r.Anchor != token)
                .Select(inner => (Inner: inner, Rule: composition.Find(entry.Class, sentence, inner)))
                .Where(pair => pair.Rule is not null)
                .ToList();
            if (composed.Count == 0)
            {
                continue;
            }

            byAnchor.Remove(token);
            foreach (var (inner, rule) in composed)
            {
                if (!rule!.Keep)
                {
                    byAnchor[inner.Anchor].Remove(inner);
                }

                Add(byAnchor, Combine(sentence, token, kind.Value, entry.Class, inner, rule));
            }

            return;
        }
    }

    private EventReading Combine(
        Sentence sentence, int token, PredicateKind kind, string @class, EventReading inner, CompositionRule rule)
    {
        IReadOnlyList<int> Take(From from) => from switch
        {
            From.Subject => kind == PredicateKind.Noun
                ? participants.Find(sentence, token, -1, NounOwner)
                : participants.Actors(sentence, SubjectOf(sentence, token)),
            From.Object => Addressed(sentence, token, kind, inner),
            From.InnerActor => inner.Actors,
            _ => inner.Recipients,
        };
        var actors = rule.Actor.Select(Take).FirstOrDefault(found => found.Count > 0) ?? [];
        var recipients = rule.Recipient.Select(Take)
            .Select(found => (IReadOnlyList<int>)[.. found.Where(r => !actors.Contains(r))])
            .FirstOrDefault(found => found.Count > 0) ?? [];
        return inner with
        {
            Type = rule.Type ?? inner.Type,
            Mode = rule.Type is null ? inner.Mode : rule.Mode,
            Anchor = token,
            Trigger = [token, .. inner.Trigger],
            Actors = actors,
            Recipients = recipients,
            Operators = [.. inner.Operators, @class],
            Inner = [.. inner.Inner, inner.Anchor],
        };
    }

    private IReadOnlyList<int> Addressed(Sentence sentence, int token, PredicateKind kind, EventReading inner)
    {
        foreach (var slot in Addressee)
        {
            var found = participants.Find(sentence, token, -1, [slot]);
            // The embedded event itself is no addressee.
            if (found.Count > 0 && !found.Any(f => inner.Trigger.Contains(f)) &&
                !(kind == PredicateKind.Noun && slot.Preposition == "of"))
            {
                return found;
            }
        }

        return [];
    }

    // Adjectives ("is ready to") carry their subject themselves.
    private static int SubjectOf(Sentence sentence, int token) =>
        sentence[token].Upos == Upos.Adj && Clauses.Child(sentence, token, "nsubj") is >= 0 and var subject
            ? subject
            : Clauses.Agent(sentence, token);

    private EventReading WithAuxiliary(Sentence sentence, EventReading reading)
    {
        if (sentence[reading.Anchor].Upos != Upos.Verb || !Modality.IsFuture(sentence, reading.Anchor))
        {
            return reading;
        }

        var @class = Modality.IsNegated(sentence, reading.Anchor) ? "never" : "future";
        return composition.Find(@class, sentence, reading) is { } rule
            ? reading with
            {
                Type = rule.Type ?? reading.Type,
                Mode = rule.Mode,
                Operators = [.. reading.Operators, @class],
                Inner = [.. reading.Inner, reading.Anchor],
            }
            : reading;
    }

    private static void Add(Dictionary<int, List<EventReading>> byAnchor, EventReading reading)
    {
        if (!byAnchor.TryGetValue(reading.Anchor, out var list))
        {
            byAnchor[reading.Anchor] = list = [];
        }

        list.Add(reading);
    }

    /// <summary>The anchors an operator governs by its links, coordinated ones too.</summary>
    private List<int> Inner(Sentence sentence, int token, IReadOnlyList<string> links)
    {
        var found = new List<int>();
        foreach (var link in links)
        {
            foreach (var child in sentence.Children(token))
            {
                if (Linked(sentence, token, child, link))
                {
                    Add(child);
                }

                // "asked the alliance to send troops": the clause may be parsed as part of the phrase that names the addressee.
                if (link == "to" && sentence[child].BaseDeprel is "obj" or "iobj" && participants.Actors(sentence, child).Contains(child))
                {
                    foreach (var clause in sentence.Children(child))
                    {
                        if (sentence[clause].Deprel == "acl" && PredicateMatcher.Marked(sentence, clause, "to"))
                        {
                            Add(clause);
                        }
                    }
                }
            }

            if (link == "obj" && Clauses.Patient(sentence, token) is >= 0 and var patient && !found.Contains(patient))
            {
                found.Add(patient);
            }
        }

        return found;

        void Add(int anchor)
        {
            if (found.Contains(anchor))
            {
                return;
            }

            found.Add(anchor);
            foreach (var conjunct in sentence.Children(anchor))
            {
                if (sentence[conjunct].Deprel == "conj")
                {
                    found.Add(conjunct);
                }
            }
        }
    }

    private static bool Linked(Sentence sentence, int token, int child, string link)
    {
        var relation = sentence[child].BaseDeprel;
        return link switch
        {
            "to" => relation is "xcomp" or "acl" or "ccomp" or "advcl" && PredicateMatcher.Marked(sentence, child, "to"),
            "that" => relation is "ccomp" or "acl" && !PredicateMatcher.Marked(sentence, child, "to"),
            "ing" => relation is "xcomp" or "ccomp" or "obj" or "advcl" && sentence[child].Xpos == "VBG",
            "obj" => relation is "obj",
            "subj" => relation is "nsubj",
            _ => relation is "obl" or "nmod" or "advcl" or "acl" or "xcomp" or "ccomp" &&
                 Clauses.HasCase(sentence, child, link),
        };
    }

    private static int[] BottomUp(Sentence sentence)
    {
        var depth = new int[sentence.Tokens.Length];
        for (var i = 0; i < depth.Length; i++)
        {
            for (var head = sentence[i].Head; head >= 0 && depth[i] <= depth.Length; head = sentence[head].Head)
            {
                depth[i]++;
            }
        }

        return [.. Enumerable.Range(0, depth.Length).OrderByDescending(i => depth[i]).ThenBy(i => i)];
    }
}

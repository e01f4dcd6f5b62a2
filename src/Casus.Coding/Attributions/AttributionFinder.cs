using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>
/// Finds who says, thinks or wants what in a document; records follow PolNeAR (Newell et al. 2018): source, cue,
/// content. A trained network reads each paragraph; what somebody said is read again by itself, for what that somebody
/// says that others say. Immutable and safe for parallel use.
/// </summary>
internal sealed class AttributionFinder(AttributionModel model, Cues cues)
{
    // Who says that somebody says that somebody says.
    private const int Deepest = 3;

    /// <summary>The attributions of a document, in order of their cues.</summary>
    public List<FoundAttribution> Find(Doc doc)
    {
        var passages = Passage.Of(doc);
        var turns = SpeakerTurns.Find(passages);
        var found = turns.Select(t => t.Attribution).ToList();
        var plain = passages.Except(turns.Select(t => t.Passage)).ToList();
        var readers = plain.ConvertAll(p => new PassageFeatures(p));
        found.AddRange(Read(readers, -1));
        Continuations.Join(readers, found);
        for (int depth = 1, first = 0; depth < Deepest && first < found.Count; depth++)
        {
            first = Inside(doc, found, first);
        }

        return Ordered(doc, found);
    }

    // Reads the contents of the attributions from one on by themselves; returns where those found in them begin.
    private int Inside(Doc doc, List<FoundAttribution> found, int first)
    {
        var (parents, passages) = (new List<int>(), new List<PassageFeatures>());
        for (var i = first; i < found.Count; i++)
        {
            if (Passage.Of(doc, found[i].Content) is { } passage && cues.StandIn(passage))
            {
                parents.Add(i);
                passages.Add(new PassageFeatures(passage));
            }
        }

        var next = found.Count;
        var readings = model.Read(passages);
        for (var p = 0; p < passages.Count; p++)
        {
            foreach (var inner in Build(passages[p], readings[p], parents[p]))
            {
                if (!found.Exists(f => f.Cue == inner.Cue))
                {
                    found.Add(inner);
                }
            }
        }

        return next;
    }

    private List<FoundAttribution> Read(List<PassageFeatures> passages, int within)
    {
        var readings = model.Read(passages);
        return [.. passages.SelectMany((p, i) => Build(p, readings[i], within))];
    }

    private IEnumerable<FoundAttribution> Build(PassageFeatures passage, List<RoleReading> readings, int within) =>
        Apart(readings).Select(r => Build(passage, r, within)).OfType<FoundAttribution>();

    // Of two readings that cannot both be right the surer one stands.
    private static IEnumerable<RoleReading> Apart(List<RoleReading> readings)
    {
        var kept = new List<RoleReading>();
        foreach (var reading in readings.OrderByDescending(r => r.Chance).ThenBy(r => r.Anchor))
        {
            if (!kept.Exists(k => Clash(k, reading)))
            {
                kept.Add(reading);
            }
        }

        return kept.OrderBy(r => r.Anchor);
    }

    // Two anchors read as one cue; or words said by two sources neither of whom the other quotes.
    private static bool Clash(RoleReading a, RoleReading b)
    {
        var (ofA, ofB) = (a.Labels[b.Anchor], b.Labels[a.Anchor]);
        if (RoleLabel.Is(ofA, RoleLabel.Cue) || RoleLabel.Is(ofB, RoleLabel.Cue))
        {
            return true;
        }

        if (RoleLabel.Is(ofA, RoleLabel.Content) || RoleLabel.Is(ofB, RoleLabel.Content))
        {
            return false;
        }

        for (var i = 0; i < a.Labels.Length; i++)
        {
            if (RoleLabel.Is(a.Labels[i], RoleLabel.Content) && RoleLabel.Is(b.Labels[i], RoleLabel.Content))
            {
                return true;
            }
        }

        return false;
    }

    private FoundAttribution? Build(PassageFeatures features, RoleReading reading, int within)
    {
        var passage = features.Passage;
        var content = Runs(reading.Labels, RoleLabel.Content).ConvertAll(r => features.Quotations.Whole(r.First, r.Last));
        if (content.Count == 0)
        {
            return null;
        }

        var cue = Runs(reading.Labels, RoleLabel.Cue).Find(r => r.First <= reading.Anchor && reading.Anchor <= r.Last);
        var (stance, manner) = (cues.Of(passage, cue.First, cue.Last, reading.Anchor), Manners.Of(features.Quotations, content));
        if (stance is null && passage[reading.Anchor].Upos == Upos.Verb && manner == Manner.Indirect &&
            !content.Exists(r => HasVerb(passage, r.First, r.Last)))
        {
            return null;
        }

        var sources = Runs(reading.Labels, RoleLabel.Source);
        (int First, int Last)? source = sources.Count == 0 ? null : sources.MinBy(r => Math.Abs(r.First - reading.Anchor));
        return new FoundAttribution
        {
            Source = source is { } s ? passage.Stretch(s.First, s.Last) : null,
            SourceHead = source is { } h ? HeadOf(features, h.First, h.Last) : default,
            Cue = passage.Stretch(cue.First, cue.Last),
            Content = content.ConvertAll(r => passage.Stretch(r.First, r.Last)),
            Manner = manner,
            Stance = stance is not (null or Stance.Asserts) ? stance.Value
                : Manners.IsQuestion(passage, content[^1].Last) ? Stance.Asks : Stance.Asserts,
            Within = within,
        };
    }

    // PolNeAR has deeds for attitudes: "armed men attacked the station". Without a word that says, and without a clause that is said, it is a deed.
    private static bool HasVerb(Passage passage, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (passage[i].Upos is Upos.Verb or Upos.Aux)
            {
                return true;
            }
        }

        return false;
    }

    private static List<(int First, int Last)> Runs(byte[] labels, int role)
    {
        var runs = new List<(int First, int Last)>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == role)
            {
                runs.Add((i, i));
            }
            else if (labels[i] == role + 1)
            {
                runs[^1] = (runs[^1].First, i);
            }
        }

        return runs;
    }

    // The word of a phrase whose head stands outside it.
    private static (int Sentence, int Token) HeadOf(PassageFeatures features, int first, int last)
    {
        var passage = features.Passage;
        for (var i = first; i <= last; i++)
        {
            var head = features.Head(i);
            if ((head < first || head > last) && passage[i].Upos is not (Upos.Punct or Upos.Det or Upos.Adp))
            {
                return passage.At(i);
            }
        }

        return passage.At(last);
    }

    // In the order of the cues. What stands in another's content stands within it, however it was found.
    private static List<FoundAttribution> Ordered(Doc doc, List<FoundAttribution> found)
    {
        var order = Enumerable.Range(0, found.Count).OrderBy(i => found[i].Cue.Start(doc)).ThenBy(i => i).ToArray();
        var place = new int[found.Count];
        for (var i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        return [.. order.Select(i =>
        {
            var within = found[i].Within >= 0 ? found[i].Within : Holder(doc, found, i);
            return found[i] with { Within = within < 0 ? -1 : place[within] };
        })];
    }

    private static int Holder(Doc doc, List<FoundAttribution> found, int inner)
    {
        var cue = found[inner].Cue;
        var best = -1;
        for (var i = 0; i < found.Count; i++)
        {
            if (i != inner && found[i].Holds(cue.Sentence, cue.First) && !found[inner].Holds(found[i].Cue.Sentence, found[i].Cue.First) &&
                (best < 0 || found[i].Length(doc) < found[best].Length(doc)))
            {
                best = i;
            }
        }

        return best;
    }
}

using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>
/// Finds who says, thinks or wants what in a document, by the trained network; records follow PolNeAR
/// (Newell et al. 2018): source, cue, content. Immutable and safe for parallel use.
/// </summary>
internal sealed class AttributionFinder(AttributionModel model, Cues cues)
{
    /// <summary>The attributions of a document, in order of their cues.</summary>
    public List<FoundAttribution> Find(Doc doc)
    {
        var passages = Passage.Of(doc).ConvertAll(p => new PassageFeatures(p));
        var readings = model.Read(passages);
        var found = new List<FoundAttribution>();
        for (var p = 0; p < passages.Count; p++)
        {
            foreach (var reading in Apart(readings[p]))
            {
                if (Build(passages[p], reading) is { } attribution)
                {
                    found.Add(attribution);
                }
            }
        }

        return found;
    }

    // Two anchors may be read as one cue: the surer one stands.
    private static IEnumerable<RoleReading> Apart(List<RoleReading> readings)
    {
        var kept = new List<RoleReading>();
        foreach (var reading in readings.OrderByDescending(r => r.Chance).ThenBy(r => r.Anchor))
        {
            if (!kept.Exists(k => RoleLabel.Is(k.Labels[reading.Anchor], RoleLabel.Cue) || RoleLabel.Is(reading.Labels[k.Anchor], RoleLabel.Cue)))
            {
                kept.Add(reading);
            }
        }

        return kept.OrderBy(r => r.Anchor);
    }

    private FoundAttribution? Build(PassageFeatures features, RoleReading reading)
    {
        var passage = features.Passage;
        var content = Runs(reading.Labels, RoleLabel.Content);
        if (content.Count == 0)
        {
            return null;
        }

        var cue = Runs(reading.Labels, RoleLabel.Cue).Find(r => r.First <= reading.Anchor && reading.Anchor <= r.Last);
        var sources = Runs(reading.Labels, RoleLabel.Source);
        (int First, int Last)? source = sources.Count == 0 ? null : sources.MinBy(r => Math.Abs(r.First - reading.Anchor));
        return new FoundAttribution
        {
            Source = source is { } s ? Stretch.Of(passage, s.First, s.Last) : null,
            SourceHead = source is { } h ? passage.InSentence(HeadOf(features, h.First, h.Last)) : -1,
            Cue = Stretch.Of(passage, cue.First, cue.Last),
            CueHead = passage.InSentence(reading.Anchor),
            Content = content.ConvertAll(r => Stretch.Of(passage, r.First, r.Last)),
            Manner = Manners.Of(features.Quotations, content),
            Stance = cues.Of(passage[reading.Anchor]),
        };
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

    private static int HeadOf(PassageFeatures features, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var head = features.Head(i);
            if ((head < first || head > last) && features.Passage[i].Upos is not (Upos.Punct or Upos.Det or Upos.Adp))
            {
                return i;
            }
        }

        return last;
    }
}

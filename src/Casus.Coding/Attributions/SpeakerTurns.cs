using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>Interviews and transcripts: paragraphs that begin with the speaker's name and a colon.</summary>
internal static class SpeakerTurns
{
    private const int LongestName = 4;

    /// <summary>The paragraphs that are turns; a person's name counts where it begins two or more.</summary>
    public static List<(Passage Passage, FoundAttribution Attribution)> Find(IReadOnlyList<Passage> passages)
    {
        var labelled = passages.Select(p => (Passage: p, Colon: Colon(p))).Where(p => p.Colon > 0)
            .Select(p => (p.Passage, p.Colon, Label: Label(p.Passage, p.Colon))).ToList();
        var turns = labelled.CountBy(l => l.Label, StringComparer.Ordinal).Where(l => l.Value > 1).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        var people = turns.Count == 0 ? [] : People(passages[0].Doc);
        turns.IntersectWith(labelled.Where(l => people.Contains(l.Passage[l.Colon - 1].Form)).Select(l => l.Label));
        return [.. labelled.Where(l => turns.Contains(l.Label)).Select(l => (l.Passage, Turn(l.Passage, l.Colon)))];
    }

    private static FoundAttribution Turn(Passage passage, int colon) => new()
    {
        Source = passage.Stretch(0, colon - 1),
        SourceHead = passage.At(Head(passage, colon)),
        Cue = passage.Stretch(colon, colon),
        Content = [passage.Stretch(colon + 1, passage.Count - 1)],
        Manner = Manner.Direct,
        Stance = Manners.IsQuestion(passage, passage.Count - 1) ? Stance.Asks : Stance.Asserts,
    };

    private static int Head(Passage passage, int colon)
    {
        for (var i = 0; i < colon; i++)
        {
            if (passage.Head(i) is var head && (head < 0 || head >= colon))
            {
                return i;
            }
        }

        return colon - 1;
    }

    // Place of the colon after some words in capitals at the beginning, or -1.
    private static int Colon(Passage passage)
    {
        for (var i = 0; i < Math.Min(LongestName + 1, passage.Count - 1); i++)
        {
            if (passage[i].Form == ":")
            {
                return i;
            }

            if (!char.IsUpper(passage[i].Form[0]))
            {
                return -1;
            }
        }

        return -1;
    }

    // Last words of the names of people.
    private static HashSet<string> People(Doc doc) => [.. doc.Sentences.SelectMany(s => s.Names.ToArray()
        .Where(n => n.Kind == NameKind.Person).Select(n => s[n.End - 1].Form))];

    private static string Label(Passage passage, int colon) => passage.Doc.Source.Text[passage[0].Start..passage[colon].Start];
}

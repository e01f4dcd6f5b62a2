using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>Interviews and transcripts: paragraphs that begin with the speaker's name and a colon.</summary>
internal static class SpeakerTurns
{
    private const int LongestName = 4;

    /// <summary>The paragraphs that are turns; a name counts from its second turn on.</summary>
    public static List<(Passage Passage, FoundAttribution Attribution)> Find(IReadOnlyList<Passage> passages)
    {
        var named = passages.Select(p => (Passage: p, Colon: Colon(p))).Where(p => p.Colon > 0)
            .Select(p => (p.Passage, p.Colon, Name: Name(p.Passage, p.Colon))).ToList();
        var turns = named.CountBy(n => n.Name).ToDictionary(StringComparer.Ordinal);
        return [.. named.Where(n => turns[n.Name] > 1).Select(n => (n.Passage, Turn(n.Passage, n.Colon)))];
    }

    private static FoundAttribution Turn(Passage passage, int colon) => new()
    {
        Source = passage.Stretch(0, colon - 1),
        SourceHead = passage.At(Head(passage, colon)),
        Cue = passage.Stretch(colon, colon),
        Content = [passage.Stretch(colon + 1, passage.Count - 1)],
        Manner = Manner.Direct,
        Stance = Stance.Asserts,
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

    // Place of the colon after a name at the beginning, or -1.
    private static int Colon(Passage passage)
    {
        for (var i = 0; i < Math.Min(LongestName + 1, passage.Count - 1); i++)
        {
            if (passage[i].Form == ":")
            {
                return i;
            }

            if (passage[i].Upos != Upos.Propn)
            {
                return -1;
            }
        }

        return -1;
    }

    private static string Name(Passage passage, int colon) => passage.Doc.Source.Text[passage[0].Start..passage[colon].Start];
}

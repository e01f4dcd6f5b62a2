using Casus.Language.Lemmas;

namespace Casus.Training.Lemmas;

/// <summary>Learns how lemmas are written: for each kind of word and ending the most frequent way.</summary>
internal static class LemmaCaseTrainer
{
    // In doubt: in lower case, as a name, as in the text.
    private static readonly LemmaCase[] s_ways = [LemmaCase.Lower, LemmaCase.Title, LemmaCase.Kept];

    /// <summary>The choices, and their lines in the model file.</summary>
    public static (LemmaCases Cases, List<string> Lines) Learn(List<LemmaExample> examples)
    {
        var (cases, lines) = (new LemmaCases(), new List<string>());
        var counts = Counts(examples);
        foreach (var ((kind, ending), ways) in counts.OrderBy(c => c.Key.Ending.Length).ThenBy(c => c.Key.Kind).ThenBy(c => c.Key.Ending, StringComparer.Ordinal))
        {
            var best = Enumerable.Range(0, ways.Length).MaxBy(way => ways[way]);
            var shorter = Enumerable.Range(1, ending.Length).Select(i => counts[(kind, ending[i..])]).FirstOrDefault(c => c.Max() > 1);
            var known = shorter is null ? -1 : Enumerable.Range(0, ways.Length).MaxBy(way => shorter[way]);
            if (ways[best] > 1 && best != known)
            {
                cases.Add(kind, ending, s_ways[best]);
                lines.Add($"{kind}\t{ending}\t{s_ways[best]}");
            }
        }

        return (cases, lines);
    }

    private static Dictionary<(int Kind, string Ending), int[]> Counts(List<LemmaExample> examples)
    {
        var counts = new Dictionary<(int, string), int[]>();
        foreach (var example in examples.Where(e => e.Form.Length <= 64))
        {
            var fits = Array.ConvertAll(s_ways, way => Common(example, way));
            var kind = LemmaCases.KindOf(example.Form, example.Upos, example.Xpos);
            var longest = LemmaCases.HasEndings(kind) ? Math.Min(example.Form.Length, LemmaCases.LongestEnding) : 0;
            for (var length = 0; length <= longest; length++)
            {
                var ending = example.Lower[^length..];
                var ways = counts.TryGetValue((kind, ending), out var found) ? found : counts[(kind, ending)] = new int[s_ways.Length];
                for (var way = 0; way < ways.Length; way++)
                {
                    ways[way] += fits[way] > 0 && fits[way] == fits.Max() ? 1 : 0;
                }
            }
        }

        return counts;
    }

    // How far a word so written is its lemma.
    private static int Common(LemmaExample example, LemmaCase way)
    {
        Span<char> written = stackalloc char[example.Form.Length];
        LemmaCases.Write(example.Form, way, written);
        return written.CommonPrefixLength(example.Lemma);
    }
}

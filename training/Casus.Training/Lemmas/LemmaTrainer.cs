using Casus.Language;
using Casus.Language.Lemmas;
using Casus.Language.Models;

namespace Casus.Training.Lemmas;

/// <summary>A word with its tag and lemma, and how often it was seen.</summary>
internal readonly record struct LemmaExample(string Form, Upos Upos, string Xpos, string Lemma, int Count)
{
    public string Lower => Form.ToLowerInvariant().Replace('\u2019', '\'');
}

/// <summary>Learns what <see cref="Lemmatizer"/> looks up.</summary>
internal static class LemmaTrainer
{
    /// <summary>The words of a treebank; those without a lemma and typing errors do not count.</summary>
    public static List<LemmaExample> Examples(List<GoldSentence> gold) =>
        [.. gold.SelectMany(g => g.Sentence.Tokens.ToArray())
            .Where(t => t.Lemma != "_" && t.Upos != Upos.X && !t.Has("Typo=Yes"))
            .GroupBy(t => (t.Form, t.Upos, Xpos: LemmaTable.Inflection(t.Xpos), t.Lemma))
            .Select(g => new LemmaExample(g.Key.Form, g.Key.Upos, g.Key.Xpos, g.Key.Lemma, g.Count()))];

    /// <summary>Learns from words and writes the model.</summary>
    public static Lemmatizer Train(List<LemmaExample> examples, string file)
    {
        var cases = Cases(examples);
        var (words, rules) = (new List<string>(), new List<string>());
        foreach (var tag in examples.GroupBy(e => (e.Upos, e.Xpos)).Concat(examples.GroupBy(e => (e.Upos, Xpos: ""))))
        {
            var prefix = $"{tag.Key.Upos.ToConllu()}\t{tag.Key.Xpos}\t";
            var learned = Rules([.. tag]);
            rules.AddRange(learned.Select(r => $"{prefix}{r.Key}\t{r.Value}"));
            words.AddRange(Words([.. tag], learned, cases).Select(w => $"{prefix}{w.Word}\t{w.Lemma}"));
        }

        var model = new ModelFileWriter();
        model.Add("words", [.. words.Order(StringComparer.Ordinal)]);
        model.Add("rules", [.. rules.Order(StringComparer.Ordinal)]);
        model.Add("cases", cases);
        model.Save(file);
        return Lemmatizer.Load(ModelFile.Read(file));
    }

    // For each part of speech and way of writing the most frequent way of writing the lemma.
    private static sbyte[] Cases(List<LemmaExample> examples)
    {
        var counts = new int[LemmaCases.Count, 3];
        Span<char> written = stackalloc char[256];
        foreach (var example in examples.Where(e => e.Form.Length < 256))
        {
            foreach (var way in Enum.GetValues<LemmaCase>())
            {
                LemmaCases.Write(example.Form, way, written);
                var common = written[..example.Form.Length].CommonPrefixLength(example.Lemma);
                counts[LemmaCases.Of(example.Form, example.Upos), (int)way] += common > 0 && common >= Math.Min(example.Form.Length, example.Lemma.Length) / 2 ? 1 : 0;
            }
        }

        return [.. Enumerable.Range(0, LemmaCases.Count).Select(i =>
            (sbyte)Enumerable.Range(0, 3).MaxBy(way => (counts[i, way], -Math.Abs(way - (i / (LemmaCases.Count / 17) == (int)Upos.Propn ? 0 : 1)))))];
    }

    // The most frequent rule of each ending, where it is not the rule of the shorter ending.
    private static Dictionary<string, LemmaRule> Rules(LemmaExample[] examples)
    {
        var counts = new Dictionary<string, Dictionary<LemmaRule, int>>(StringComparer.Ordinal);
        foreach (var (word, lemma) in examples.Select(e => (e.Lower, e.Lemma.ToLowerInvariant())).Distinct())
        {
            var rule = LemmaRule.Between(word, lemma);
            var edged = LemmaTable.Edge + word;
            for (var length = 0; length <= Math.Min(edged.Length, LemmaTable.LongestEnding); length++)
            {
                var ending = edged[^length..];
                var known = counts.TryGetValue(ending, out var found) ? found : counts[ending] = [];
                known[rule] = known.GetValueOrDefault(rule) + 1;
            }
        }

        var rules = new Dictionary<string, LemmaRule>(StringComparer.Ordinal);
        foreach (var (ending, found) in counts.OrderBy(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            var (rule, count) = found.OrderByDescending(f => f.Value).ThenBy(f => f.Key.ToString(), StringComparer.Ordinal).First();
            if (count >= 2 || ending.Length == 0)
            {
                var shorter = Enumerable.Range(1, ending.Length).Select(i => ending[i..]).FirstOrDefault(rules.ContainsKey);
                if (shorter is null || rules[shorter] != rule)
                {
                    rules[ending] = rule;
                }
            }
        }

        return rules;
    }

    // The words that the rules get wrong.
    private static IEnumerable<(string Word, string Lemma)> Words(LemmaExample[] examples, Dictionary<string, LemmaRule> rules, sbyte[] cases)
    {
        var table = new LemmaTable();
        foreach (var (ending, rule) in rules)
        {
            table.AddRule(ending, rule);
        }

        var writer = new LemmaCases(cases);
        foreach (var word in examples.Where(e => e.Form.Length <= 64).GroupBy(e => e.Lower, StringComparer.Ordinal))
        {
            var best = word.GroupBy(e => e.Lemma, StringComparer.Ordinal).OrderByDescending(g => g.Sum(e => e.Count)).ThenBy(g => g.Key, StringComparer.Ordinal).First();
            if (word.Any(e => e.Lemma == best.Key && Guess(e) != e.Lemma))
            {
                yield return (word.Key, best.Key);
            }
        }

        string Guess(LemmaExample example)
        {
            Span<char> written = stackalloc char[example.Form.Length];
            writer.Write(example.Form, example.Upos, written);
            return (table.Rule(LemmaTable.Edge + example.Lower) ?? default).Apply(written);
        }
    }
}

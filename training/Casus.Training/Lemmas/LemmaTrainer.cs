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
    /// <summary>The words of a treebank; those without a lemma, and typing errors and inflected names seen once, do not count.</summary>
    public static List<LemmaExample> Examples(List<GoldSentence> gold) =>
        [.. gold.SelectMany(g => g.Sentence.Tokens.ToArray())
            .Where(t => t.Lemma != "_" && t.Upos != Upos.X)
            .GroupBy(t => (t.Form, t.Upos, Xpos: LemmaTable.Inflection(t.Xpos), t.Lemma))
            .Where(g => g.Count() > 1 || !(g.First().Has("Typo=Yes") || IsInflectedName(g.First())))
            .Select(g => new LemmaExample(g.Key.Form, g.Key.Upos, g.Key.Xpos, g.Key.Lemma, g.Count()))];

    /// <summary>Learns from words and writes the model.</summary>
    public static Lemmatizer Train(List<LemmaExample> examples, (string[] Words, int Frequent) spelling, string file)
    {
        var cases = LemmaCaseTrainer.Learn(examples);
        var (words, rules) = (new List<string>(), new List<string>());
        foreach (var tag in examples.GroupBy(e => (e.Upos, e.Xpos)).Concat(examples.GroupBy(e => (e.Upos, Xpos: ""))))
        {
            var prefix = $"{tag.Key.Upos.ToConllu()}\t{tag.Key.Xpos}\t";
            // Names of the singular do not inflect: "Reynolds" is whole.
            var learned = tag.Key is (Upos.Propn, "NNP") ? new() { [""] = default } : Rules([.. tag]);
            rules.AddRange(learned.Select(r => $"{prefix}{r.Key}\t{r.Value}"));
            words.AddRange(Words([.. tag], learned, cases.Cases).Select(w => $"{prefix}{w.Word}\t{w.Lemma}"));
        }

        var model = new ModelFileWriter();
        model.Add("words", [.. words.Order(StringComparer.Ordinal)]);
        model.Add("rules", [.. rules.Order(StringComparer.Ordinal)]);
        model.Add("cases", cases.Lines);
        model.Add("spelling", spelling.Words);
        model.Add("spelling-frequent", [spelling.Frequent]);
        model.Save(file);
        return Lemmatizer.Load(ModelFile.Read(file));
    }

    private static bool IsInflectedName(Token token) =>
        token.Xpos == "NNP" && !token.Form.Equals(token.Lemma, StringComparison.OrdinalIgnoreCase);

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
            if (count >= 2)
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
    private static IEnumerable<(string Word, string Lemma)> Words(LemmaExample[] examples, Dictionary<string, LemmaRule> rules, LemmaCases cases)
    {
        var table = new LemmaTable();
        foreach (var (ending, rule) in rules)
        {
            table.AddRule(ending, rule);
        }

        foreach (var word in examples.Where(e => e.Form.Length <= 64).GroupBy(e => e.Lower, StringComparer.Ordinal))
        {
            var best = word.GroupBy(e => e.Lemma, StringComparer.Ordinal).OrderByDescending(g => g.Sum(e => e.Count)).First();
            if (word.Any(e => e.Lemma == best.Key && Guess(e) != e.Lemma))
            {
                yield return (word.Key, best.Key);
            }
        }

        string Guess(LemmaExample example)
        {
            Span<char> written = stackalloc char[example.Form.Length];
            LemmaCases.Write(example.Form, cases.Of(example.Form, example.Lower, example.Upos, example.Xpos), written);
            return (table.Rule(LemmaTable.Edge + example.Lower) ?? default).Apply(written);
        }
    }
}

using Casus.Language;

namespace Casus.Training.Lemmas;

/// <summary>
/// Inflected forms of English words: the verbs, nouns and adjectives of WordNet, inflected by rule, and the irregular
/// verbs. Only forms of a vocabulary count, the rest nobody writes;
/// of two words with one form the more frequent comes first.
/// </summary>
internal sealed class WordForms(string wordnet, string irregular, Dictionary<string, int> ranks)
{
    // How often a form counts as seen: a treebank has slips of its own, but is right about what it says often.
    private const int Regular = 2, Irregular = 3;

    /// <summary>The forms, each as an example that outweighs a treebank's slip.</summary>
    public IEnumerable<LemmaExample> Examples()
    {
        var past = File.ReadLines(irregular).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' '))
            .ToDictionary(f => f[0], f => f[1..], StringComparer.Ordinal);
        var verbs = Words("verb").Union(past.Keys).ToArray();
        foreach (var verb in verbs.OrderBy(v => ranks.GetValueOrDefault(v, int.MaxValue)))
        {
            var isIrregular = past.TryGetValue(verb, out var forms);
            var regular = !isIrregular || forms!.Length == 1 ? Inflector.Past(verb).Where(ranks.ContainsKey) : [];
            foreach (var form in regular)
            {
                yield return Example(form, Upos.Verb, "VBD", verb);
            }

            foreach (var form in forms is [] ? [verb] : forms ?? [])
            {
                yield return Example(form, Upos.Verb, "VBD", verb, Irregular);
            }

            foreach (var form in Inflector.Participle(verb).Where(ranks.ContainsKey))
            {
                yield return Example(form, Upos.Verb, "VBG", verb);
            }

            foreach (var form in Inflector.Ending(verb).Where(ranks.ContainsKey))
            {
                yield return Example(form, Upos.Verb, "VBZ", verb);
            }

            yield return Example(verb, Upos.Verb, "VB", verb);
        }

        // A plural that is a word of its own, such as "headquarters", has its own lemma.
        var nouns = Words("noun").ToHashSet(StringComparer.Ordinal);
        foreach (var noun in nouns.Where(n => n.Length > 2 && n[^1] != 's').OrderBy(n => ranks[n]))
        {
            foreach (var form in Inflector.Ending(noun).Where(f => ranks.ContainsKey(f) && !nouns.Contains(f)))
            {
                yield return Example(form, Upos.Noun, "NNS", noun);
            }
        }

        foreach (var adjective in Words("adj"))
        {
            foreach (var (ending, xpos) in new[] { ("er", "JJR"), ("est", "JJS") })
            {
                foreach (var form in Inflector.Compared(adjective, ending).Where(ranks.ContainsKey))
                {
                    yield return Example(form, Upos.Adj, xpos, adjective);
                }
            }
        }
    }

    private static LemmaExample Example(string form, Upos upos, string xpos, string lemma, int count = Regular) =>
        new(form, upos, xpos, lemma, count);

    private IEnumerable<string> Words(string part) =>
        File.ReadLines(Path.Combine(wordnet, "index." + part))
            .Where(l => l.Length > 0 && l[0] != ' ')
            .Select(l => l[..l.IndexOf(' ', StringComparison.Ordinal)])
            .Where(w => w.Length > 1 && w.All(char.IsAsciiLetterLower) && ranks.ContainsKey(w))
            .OrderBy(w => ranks[w]);
}

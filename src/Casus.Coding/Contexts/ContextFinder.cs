using System.Collections.Frozen;
using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Contexts;

/// <summary>
/// Finds PLOVER's contexts (manual 2.0, section 5) by the words that show them: the files of
/// <c>knowledge/contexts</c>, one a context, a line a word or phrase in lemmas.
/// </summary>
internal sealed class ContextFinder
{
    private const int LongestPhrase = 5;

    // A phrase by its first word; the rest must follow.
    private readonly FrozenDictionary<string, (string[] Words, string Context)[]> _phrases;

    private ContextFinder(IEnumerable<(string[] Words, string Context)> phrases) =>
        _phrases = phrases.GroupBy(p => p.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>Loads the files of <c>contexts/</c> under a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A file is named after no context, or a phrase is too long.</exception>
    public static ContextFinder Load(string knowledge)
    {
        var phrases = new List<(string[], string)>();
        foreach (var file in KnowledgeFile.In(Path.Combine(knowledge, "contexts")))
        {
            var context = Path.GetFileNameWithoutExtension(file);
            if (!Plover.Contexts.Contains(context))
            {
                throw new KnowledgeException(file, 0, $"'{context}' is no PLOVER context");
            }

            foreach (var (number, text) in KnowledgeFile.Lines(file))
            {
                var words = text.ToLowerInvariant().Replace("-", " - ", StringComparison.Ordinal)
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                phrases.Add(words.Length <= LongestPhrase
                    ? (words, context)
                    : throw new KnowledgeException(file, number, $"a phrase has at most {LongestPhrase} words"));
            }
        }

        return new ContextFinder(phrases);
    }

    /// <summary>The contexts a sentence shows, sorted.</summary>
    public IReadOnlyList<string> Find(Sentence sentence)
    {
        SortedSet<string>? found = null;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            Add(sentence, i, Lemmas.Of(sentence[i]), ref found);
            if (!string.Equals(sentence[i].Form, sentence[i].Lemma, StringComparison.Ordinal))
            {
                Add(sentence, i, sentence[i].Form.ToLowerInvariant(), ref found);
            }
        }

        return found is null ? [] : [.. found];
    }

    private void Add(Sentence sentence, int at, string word, ref SortedSet<string>? found)
    {
        if (!_phrases.TryGetValue(word, out var phrases))
        {
            return;
        }

        foreach (var (words, context) in phrases)
        {
            if (Follows(sentence, at, words))
            {
                (found ??= new SortedSet<string>(StringComparer.Ordinal)).Add(context);
            }
        }
    }

    private static bool Follows(Sentence sentence, int at, string[] words)
    {
        for (var w = 1; w < words.Length; w++)
        {
            if (at + w >= sentence.Tokens.Length ||
                (Lemmas.Of(sentence[at + w]) != words[w] &&
                 !string.Equals(sentence[at + w].Form, words[w], StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }
        }

        return true;
    }
}

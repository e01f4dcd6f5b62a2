using System.Collections.Frozen;
using Casus.Language;

namespace Casus.Coding.Lexicon;

/// <summary>A set of lemmas and two-word phrases that may fill a place in a pattern.</summary>
internal sealed class WordSet(IReadOnlyCollection<string> words)
{
    private readonly FrozenSet<string> _words = words.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Any word at all (<c>*</c>).</summary>
    public static WordSet Any { get; } = new([]);

    /// <summary>The files of <c>sets/</c> under a knowledge folder, by name.</summary>
    public static Dictionary<string, WordSet> LoadAll(string knowledge) =>
        KnowledgeFile.In(Path.Combine(knowledge, "sets")).ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => new WordSet([.. KnowledgeFile.Lines(file).Select(l => l.Text)]),
            StringComparer.Ordinal);

    /// <summary>The words.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <summary>Whether every entry has two words: "hunger strike" asks for more than "strike".</summary>
    public bool IsOfPhrases { get; } = words.Count > 0 && words.All(w => w.Contains(' ', StringComparison.Ordinal));

    /// <summary>Whether the phrase headed by a token is in the set: by its lemma, or with a modifier ("tear gas").</summary>
    public bool Matches(Sentence sentence, int head)
    {
        if (ReferenceEquals(this, Any))
        {
            return true;
        }

        var lemma = Lemmas.Of(sentence[head]);
        if (_words.Contains(lemma))
        {
            return true;
        }

        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Deprel is "compound" or "amod" or "flat" or "fixed" or "nummod" &&
                (_words.Contains(Lemmas.Of(sentence[child]) + " " + lemma) ||
                 _words.Contains(lemma + " " + Lemmas.Of(sentence[child]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the bare lemma is in the set.</summary>
    public bool Contains(string lemma) => ReferenceEquals(this, Any) || _words.Contains(lemma);
}

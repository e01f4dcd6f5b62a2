using System.Collections.Frozen;

namespace Casus.Coding.Facts;

/// <summary>What a word makes of the factual status of what stands under it.</summary>
/// <param name="Polarity">Negative where it says that the event did not happen.</param>
/// <param name="Certainty">The certainty it leaves, or null.</param>
/// <param name="Tense">The tense it imposes, or null.</param>
internal sealed record Effect(Polarity? Polarity, Certainty? Certainty, Tense? Tense);

/// <summary>
/// Modals, adverbs, conjunctions and clause-embedding words with their effect on factual status:
/// <c>knowledge/factuality.txt</c>, after FactBank's source-introducing and embedding predicates
/// (Saurí and Pustejovsky 2009) and the implicative verbs of Karttunen (1971).
/// </summary>
internal sealed class EmbeddingWords
{
    private readonly FrozenDictionary<(string Kind, string Lemma), Effect> _effects;

    private EmbeddingWords(Dictionary<(string, string), Effect> effects) => _effects = effects.ToFrozenDictionary();

    /// <summary>The effect of a word in that function (modal, adverb, mark, embedding), or null.</summary>
    public Effect? Find(string kind, string lemma) => _effects.GetValueOrDefault((kind, lemma));

    /// <summary>Loads <c>factuality.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static EmbeddingWords Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "factuality.txt");
        var effects = new Dictionary<(string, string), Effect>();
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 3 || fields[0] is not ("modal" or "adverb" or "mark" or "embedding"))
            {
                throw new KnowledgeException(file, number, "expected 'modal|adverb|mark|embedding WORD EFFECT...'");
            }

            var effect = new Effect(null, null, null);
            foreach (var name in fields.AsSpan(2))
            {
                effect = Enum.TryParse<Certainty>(name, true, out var certainty) ? effect with { Certainty = certainty }
                    : Enum.TryParse<Tense>(name, true, out var tense) ? effect with { Tense = tense }
                    : Enum.TryParse<Polarity>(name, true, out var polarity) ? effect with { Polarity = polarity }
                    : throw new KnowledgeException(file, number, $"'{name}' is no polarity, certainty or tense");
            }

            if (!effects.TryAdd((fields[0], fields[1].Replace('_', ' ')), effect))
            {
                throw new KnowledgeException(file, number, $"'{fields[0]} {fields[1]}' stands twice");
            }
        }

        return new EmbeddingWords(effects);
    }
}

using System.Collections.Frozen;
using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>The words that show who says, thinks or hopes something: <c>knowledge/attribution.txt</c>.</summary>
internal sealed class Cues
{
    private readonly FrozenDictionary<(PredicateKind, string), Stance> _cues;

    private Cues(Dictionary<(PredicateKind, string), Stance> cues) => _cues = cues.ToFrozenDictionary();

    /// <summary>What a source does by that verb or noun, or null where it is no cue.</summary>
    public Stance? Find(PredicateKind kind, string lemma) =>
        _cues.TryGetValue((kind, lemma), out var stance) ? stance : null;

    /// <summary>What a source does by a cue with that main word; an unlisted cue asserts.</summary>
    public Stance Of(in Token word)
    {
        var lemma = Lemmas.Of(word);
        return (word.Upos switch
        {
            Upos.Verb or Upos.Aux => Find(PredicateKind.Verb, lemma),
            Upos.Noun or Upos.Propn => Find(PredicateKind.Noun, lemma),
            _ => Find(PredicateKind.Adjective, lemma),
        }) ?? Stance.Asserts;
    }

    /// <summary>Loads <c>attribution.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static Cues Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "attribution.txt");
        var cues = new Dictionary<(PredicateKind, string), Stance>();
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 3 || fields[0] is not ("verb" or "noun" or "adverb") ||
                !Enum.TryParse<Stance>(fields[1], true, out var stance))
            {
                throw new KnowledgeException(file, number, "expected 'verb|noun|adverb STANCE LEMMA...'");
            }

            var kind = fields[0] switch
            {
                "verb" => PredicateKind.Verb,
                "noun" => PredicateKind.Noun,
                _ => PredicateKind.Adjective,
            };
            foreach (var lemma in fields.Skip(2))
            {
                if (!cues.TryAdd((kind, lemma), stance))
                {
                    throw new KnowledgeException(file, number, $"'{fields[0]} {lemma}' stands twice");
                }
            }
        }

        return new Cues(cues);
    }
}

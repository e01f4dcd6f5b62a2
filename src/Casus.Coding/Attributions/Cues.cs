using System.Collections.Frozen;
using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>What a source does by the words that show it: <c>knowledge/attribution.txt</c>.</summary>
internal sealed class Cues
{
    private readonly FrozenDictionary<(PredicateKind, string), Stance> _cues;
    private readonly FrozenDictionary<(PredicateKind, string), FrozenDictionary<string, Stance>> _together;
    private readonly FrozenDictionary<Stance, Stance> _negated;

    private Cues(Dictionary<(PredicateKind, string), Stance> words, Dictionary<Stance, Stance> negated)
    {
        _cues = words.Where(w => !w.Key.Item2.Contains('+', StringComparison.Ordinal)).ToFrozenDictionary();
        _together = words.Where(w => w.Key.Item2.Contains('+', StringComparison.Ordinal))
            .Select(w => (Kind: w.Key.Item1, Parts: w.Key.Item2.Split('+', 2), w.Value))
            .GroupBy(w => (w.Kind, w.Parts[0]))
            .ToFrozenDictionary(g => g.Key, g => g.ToFrozenDictionary(w => w.Parts[1], w => w.Value));
        _negated = negated.ToFrozenDictionary();
    }

    /// <summary>What a source does by a cue from one place of a passage to another; null where none of its words is listed.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="first">First word of the cue.</param>
    /// <param name="last">Last word of the cue.</param>
    /// <param name="main">Its main word.</param>
    public Stance? Of(Passage passage, int first, int last, int main)
    {
        var stance = Own(passage, last, main);
        for (var i = first; stance is null && i <= last; i++)
        {
            // "made the accusation": the main word says nothing.
            stance = Own(passage, last, i);
        }

        return stance is { } found && IsNegated(passage, first, last) && _negated.TryGetValue(found, out var turned) ? turned : stance;
    }

    /// <summary>Whether any word of a passage is listed.</summary>
    public bool StandIn(Passage passage)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (Own(passage, passage.Count - 1, i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Loads <c>attribution.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static Cues Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "attribution.txt");
        var cues = new Dictionary<(PredicateKind, string), Stance>();
        var negated = new Dictionary<Stance, Stance>();
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 3 || !Enum.TryParse<Stance>(fields[1], true, out var stance))
            {
                throw new KnowledgeException(file, number, "expected 'verb|noun|adjective|negated STANCE WORD...'");
            }

            if (fields[0] == "negated")
            {
                if (fields.Length > 3 || !Enum.TryParse<Stance>(fields[2], true, out var turned) || !negated.TryAdd(stance, turned))
                {
                    throw new KnowledgeException(file, number, "expected 'negated STANCE STANCE', each stance once");
                }

                continue;
            }

            var kind = fields[0] switch
            {
                "verb" => PredicateKind.Verb,
                "noun" => PredicateKind.Noun,
                "adjective" => PredicateKind.Adjective,
                _ => throw new KnowledgeException(file, number, $"'{fields[0]}' is none of verb, noun, adjective, negated"),
            };
            foreach (var word in fields.Skip(2))
            {
                if (!cues.TryAdd((kind, word), stance))
                {
                    throw new KnowledgeException(file, number, $"'{fields[0]} {word}' stands twice");
                }
            }
        }

        return new Cues(cues, negated);
    }

    // "call+for" comes before "call".
    private Stance? Own(Passage passage, int last, int word)
    {
        var kind = passage[word].Upos switch
        {
            Upos.Verb or Upos.Aux => PredicateKind.Verb,
            Upos.Noun or Upos.Propn => PredicateKind.Noun,
            Upos.Adj or Upos.Adv => PredicateKind.Adjective,
            _ => (PredicateKind?)null,
        };
        if (kind is not { } found)
        {
            return null;
        }

        var lemma = Lemmas.Of(passage[word]);
        if (_together.TryGetValue((found, lemma), out var others))
        {
            for (var i = word + 1; i <= last; i++)
            {
                if (others.TryGetValue(Lemmas.Of(passage[i]), out var together))
                {
                    return together;
                }
            }
        }

        return _cues.TryGetValue((found, lemma), out var stance) ? stance : null;
    }

    private static bool IsNegated(Passage passage, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (Lemmas.Of(passage[i]) is "not" or "n't" or "never" or "no")
            {
                return true;
            }
        }

        return false;
    }
}

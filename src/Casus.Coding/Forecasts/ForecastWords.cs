using System.Collections.Frozen;
using Casus.Language;

namespace Casus.Coding.Forecasts;

/// <summary>What opens conditions, and what is done by words that speak of things to come: <c>knowledge/forecasts.txt</c>.</summary>
internal sealed class ForecastWords
{
    private const string Format = "expected 'condition WORDS' or 'kind LEMMA prediction|plan|promise|threat'";

    private readonly string[][] _conditions;
    private readonly FrozenDictionary<string, ForecastKind> _kinds;

    private ForecastWords(IEnumerable<string[]> conditions, Dictionary<string, ForecastKind> kinds)
    {
        _conditions = [.. conditions.OrderByDescending(c => c.Length)];
        _kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What is done by a word, or null.</summary>
    public ForecastKind? Kind(string lemma) => _kinds.TryGetValue(lemma, out var kind) ? kind : null;

    /// <summary>Whether the tokens from one on open a condition.</summary>
    public bool OpensCondition(Sentence sentence, int token)
    {
        foreach (var words in _conditions)
        {
            var i = 0;
            while (i < words.Length && token + i < sentence.Tokens.Length &&
                   sentence[token + i].Form.Equals(words[i], StringComparison.OrdinalIgnoreCase))
            {
                i++;
            }

            if (i == words.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Loads <c>forecasts.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static ForecastWords Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "forecasts.txt");
        var conditions = new List<string[]>();
        var kinds = new Dictionary<string, ForecastKind>(StringComparer.Ordinal);
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            switch (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                case ["condition", .. { Length: > 0 } words]:
                    conditions.Add(words);
                    break;
                case ["kind", var lemma, var name] when Enum.TryParse<ForecastKind>(name, true, out var kind) && !char.IsDigit(name[0]):
                    if (!kinds.TryAdd(lemma, kind))
                    {
                        throw new KnowledgeException(file, number, $"'{lemma}' stands twice");
                    }

                    break;
                default:
                    throw new KnowledgeException(file, number, Format);
            }
        }

        return new ForecastWords(conditions, kinds);
    }
}

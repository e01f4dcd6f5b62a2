using System.Collections.Frozen;

namespace Casus.Coding.Lexicon;

/// <summary>A word that takes an event and makes another of it ("refused to …", "the demand for …").</summary>
/// <param name="Kind">Part of speech.</param>
/// <param name="Lemma">Lemma of the head word.</param>
/// <param name="Class">Its class, such as <c>promise</c>; see <c>knowledge/composition.txt</c>.</param>
/// <param name="Particles">Particles of which one must be there; empty for none.</param>
/// <param name="Via">What links the event: <c>to</c>, <c>that</c>, <c>ing</c>, <c>obj</c>, <c>subj</c> or a preposition.</param>
internal sealed record Operator(
    PredicateKind Kind, string Lemma, string Class, IReadOnlyList<string> Particles, IReadOnlyList<string> Via);

/// <summary>The operators: <c>knowledge/operators.txt</c>.</summary>
internal sealed class Operators
{
    private readonly FrozenDictionary<(PredicateKind, string), Operator[]> _operators;

    private Operators(IEnumerable<Operator> operators) =>
        _operators = operators.GroupBy(o => (o.Kind, o.Lemma)).ToFrozenDictionary(
            g => g.Key, g => g.OrderByDescending(o => o.Particles.Count).ToArray());

    /// <summary>The entries for a word.</summary>
    public ReadOnlySpan<Operator> Find(PredicateKind kind, string lemma) =>
        _operators.TryGetValue((kind, lemma), out var found) ? found : [];

    /// <summary>Loads <c>operators.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed or names an unknown class.</exception>
    public static Operators Load(string knowledge, Composition composition)
    {
        var file = Path.Combine(knowledge, "operators.txt");
        var found = new List<Operator>();
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            PredicateKind? kind = fields[0] switch
            {
                "verb" => PredicateKind.Verb,
                "noun" => PredicateKind.Noun,
                "adj" => PredicateKind.Adjective,
                _ => null,
            };
            if (kind is null || fields.Length < 4)
            {
                throw new KnowledgeException(file, number, "expected 'verb|noun|adj LEMMA CLASS [prt=...] via=...'");
            }

            if (!composition.HasClass(fields[2]))
            {
                throw new KnowledgeException(file, number, $"class '{fields[2]}' has no rule in composition.txt");
            }

            string[] particles = [], via = [];
            foreach (var field in fields.AsSpan(3))
            {
                if (field.StartsWith("prt=", StringComparison.Ordinal))
                {
                    particles = field[4..].Split('|');
                }
                else if (field.StartsWith("via=", StringComparison.Ordinal))
                {
                    via = field[4..].Split(',');
                }
                else
                {
                    throw new KnowledgeException(file, number, $"unknown field '{field}'");
                }
            }

            found.Add(new Operator(kind.Value, fields[1], fields[2], particles, via));
        }

        return new Operators(found);
    }
}

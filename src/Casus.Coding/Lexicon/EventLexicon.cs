using System.Collections.Frozen;

namespace Casus.Coding.Lexicon;

/// <summary>The words that tell of events: the files of <c>knowledge/events</c>, one a PLOVER type.</summary>
internal sealed class EventLexicon
{
    private readonly FrozenDictionary<(PredicateKind, string), Predicate[]> _predicates;

    private EventLexicon(IEnumerable<Predicate> predicates) =>
        _predicates = predicates
            .GroupBy(p => (p.Kind, p.Lemma))
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Specificity).ToArray());

    /// <summary>The lines for a word, the most specific first.</summary>
    public ReadOnlySpan<Predicate> Find(PredicateKind kind, string lemma) =>
        _predicates.TryGetValue((kind, lemma), out var found) ? found : [];

    /// <summary>Number of lines.</summary>
    public int Count => _predicates.Values.Sum(p => p.Length);

    /// <summary>Loads the files of <c>events/</c> and <c>sets/</c> under a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed, or stands twice.</exception>
    public static EventLexicon Load(string knowledge)
    {
        var parser = new PredicateParser(WordSet.LoadAll(knowledge));
        var predicates = new List<Predicate>();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in KnowledgeFile.In(Path.Combine(knowledge, "events")))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!Plover.TryParse(name.ToUpperInvariant(), out var type))
            {
                throw new KnowledgeException(file, 0, $"'{name}' is no PLOVER event type");
            }

            foreach (var (number, text) in KnowledgeFile.Lines(file))
            {
                predicates.Add(parser.Parse(file, number, text, type));
                // The same pattern may not stand twice, whatever mode or slots it gives.
                var pattern = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Where(f => f[..Math.Max(0, f.IndexOf('=', StringComparison.Ordinal))] is not ("mode" or "A" or "R" or "recip")));
                if (!seen.TryAdd(pattern, $"{file}:{number}"))
                {
                    throw new KnowledgeException(file, number, $"'{pattern}' stands at {seen[pattern]} already");
                }
            }
        }

        return new EventLexicon(predicates);
    }
}

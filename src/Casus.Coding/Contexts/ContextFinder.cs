using System.Collections.Frozen;
using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Contexts;

/// <summary>
/// Finds PLOVER's contexts (manual 2.0, section 5) by the words that show them: the files of
/// <c>knowledge/contexts</c>, one a context, a line a word or phrase in lemmas. A phrase counts, and not the shorter ones inside it.
/// </summary>
internal sealed class ContextFinder
{
    // A phrase by its first word; the rest must follow. The context is null where the phrase only covers shorter ones.
    private readonly FrozenDictionary<string, (string[] Words, string? Context)[]> _phrases;
    private readonly FrozenDictionary<string, string> _sectors;
    private readonly IReadOnlyList<(string Context, string[] Yields)> _yields;

    internal ContextFinder(
        IEnumerable<(string[] Words, string? Context)> phrases, Dictionary<string, string> sectors,
        IReadOnlyList<(string Context, string[] Yields)> yields)
    {
        _phrases = phrases.GroupBy(p => p.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _sectors = sectors.ToFrozenDictionary(StringComparer.Ordinal);
        _yields = yields;
    }

    /// <summary>Loads the files of <c>contexts/</c> under a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A file is named after no context, or holds a line that makes no sense.</exception>
    public static ContextFinder Load(string knowledge) => ContextFiles.Load(knowledge);

    /// <summary>The contexts that a sentence and the sectors of an event's parties show, sorted.</summary>
    public IReadOnlyList<string> Find(Sentence sentence, IEnumerable<string> sectors)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var matches = Matches(sentence);
        foreach (var match in matches)
        {
            if (match.Context is { } context && !matches.Exists(m => m.Covers(match)))
            {
                found.Add(context);
            }
        }

        foreach (var sector in sectors)
        {
            if (_sectors.TryGetValue(sector, out var context))
            {
                found.Add(context);
            }
        }

        foreach (var (context, yields) in _yields)
        {
            if (found.Contains(context) && found.Overlaps(yields))
            {
                found.Remove(context);
            }
        }

        return [.. found];
    }

    private List<Match> Matches(Sentence sentence)
    {
        var matches = new List<Match>();
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var lemma = Lemmas.Of(sentence[i]);
            Add(sentence, i, lemma, matches);
            var form = sentence[i].Form.ToLowerInvariant();
            if (!string.Equals(form, lemma, StringComparison.Ordinal))
            {
                Add(sentence, i, form, matches);
            }
        }

        return matches;
    }

    private void Add(Sentence sentence, int at, string word, List<Match> matches)
    {
        if (_phrases.TryGetValue(word, out var phrases))
        {
            foreach (var (words, context) in phrases)
            {
                if (EndOf(sentence, at, words) is > 0 and var end)
                {
                    matches.Add(new Match(at, end, context));
                }
            }
        }
    }

    // Where the phrase ends, or 0: articles, numbers and possessors may stand inside ("recalled its ambassador").
    private static int EndOf(Sentence sentence, int at, string[] words)
    {
        var next = at + 1;
        for (var w = 1; w < words.Length; w++, next++)
        {
            if (next < sentence.Tokens.Length && !Is(sentence[next], words[w]) &&
                (sentence[next].Upos is Upos.Det or Upos.Num || sentence[next].Deprel == "nmod:poss" && sentence[next].Upos == Upos.Pron))
            {
                next++;
            }

            if (next >= sentence.Tokens.Length || !Is(sentence[next], words[w]))
            {
                return 0;
            }
        }

        return next;
    }

    private static bool Is(in Token token, string word) =>
        Lemmas.Of(token) == word || string.Equals(token.Form, word, StringComparison.OrdinalIgnoreCase);

    private readonly record struct Match(int Start, int End, string? Context)
    {
        public bool Covers(Match other) => Start <= other.Start && other.End <= End && End - Start > other.End - other.Start;
    }
}

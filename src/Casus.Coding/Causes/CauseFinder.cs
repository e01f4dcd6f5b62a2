using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Causes;

/// <summary>A cause inside one sentence: heads of the cue, the cause and the effect.</summary>
/// <param name="Cue">The tying words.</param>
/// <param name="Cause">Head of what brought it about.</param>
/// <param name="Effect">Head of what came of it.</param>
internal sealed record CauseLink(IReadOnlyList<int> Cue, int Cause, int Effect);

/// <summary>
/// Finds explicit causes by their connectives and causal verbs (<c>knowledge/causes.txt</c>); the words are
/// those of the Penn Discourse Treebank's Contingency.Cause class and of BECauSE (Dunietz et al. 2017).
/// </summary>
internal sealed class CauseFinder
{
    private readonly Dictionary<string, bool> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _phrasal = new(StringComparer.Ordinal);
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prepositions = new(StringComparer.Ordinal);

    /// <summary>Loads <c>causes.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static CauseFinder Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "causes.txt");
        var finder = new CauseFinder();
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            switch (fields)
            {
                case ["verb", var lemma]:
                    finder._verbs[lemma] = true;
                    break;
                case ["verb", var lemma, .. var prepositions]:
                    finder._phrasal[lemma] = prepositions;
                    break;
                case ["mark", var word]:
                    finder._marks.Add(word);
                    break;
                case ["preposition", .. var words] when words.Length > 0:
                    finder._prepositions.Add(string.Join(' ', words));
                    break;
                default:
                    throw new KnowledgeException(file, number, "expected 'verb LEMMA [PREPOSITION]', 'mark WORD' or 'preposition WORDS'");
            }
        }

        return finder;
    }

    /// <summary>The causes of a sentence, in order of their cues.</summary>
    public IEnumerable<CauseLink> Find(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var link = sentence[i].Upos == Upos.Verb ? Verb(sentence, i)
                : sentence[i].Deprel is "case" or "mark" ? Connective(sentence, i)
                : null;
            if (link is not null)
            {
                yield return link;
            }
        }
    }

    private CauseLink? Verb(Sentence sentence, int verb)
    {
        var lemma = Lemmas.Of(sentence[verb]);
        if (_verbs.ContainsKey(lemma))
        {
            var (cause, effect) = (Clauses.Agent(sentence, verb), Clauses.Patient(sentence, verb));
            return cause >= 0 && effect >= 0 ? new CauseLink([verb], cause, effect) : null;
        }

        foreach (var preposition in _phrasal.GetValueOrDefault(lemma) ?? [])
        {
            // "resulted from" turns cause and effect round.
            var other = Clauses.Phrase(sentence, verb, preposition);
            var subject = Clauses.Agent(sentence, verb);
            if (other >= 0 && subject >= 0)
            {
                return preposition == "from" ? new CauseLink([verb], other, subject) : new CauseLink([verb], subject, other);
            }
        }

        return null;
    }

    private CauseLink? Connective(Sentence sentence, int token)
    {
        var head = sentence[token].Head;
        var governor = head < 0 ? -1 : sentence[head].Head;
        if (governor < 0)
        {
            return null;
        }

        if (sentence[token].Deprel == "mark")
        {
            return _marks.Contains(Lemmas.Of(sentence[token])) ? new CauseLink([token], head, governor) : null;
        }

        var words = new List<int> { token };
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Deprel == "fixed")
            {
                words.Add(child);
            }
        }

        // "due to" is parsed as two prepositions as often as one.
        if (words.Count == 1 && token + 1 < sentence.Tokens.Length && sentence[token + 1].Head == head && sentence[token + 1].Deprel == "case")
        {
            words.Add(token + 1);
        }

        words.Sort();
        var phrase = string.Join(' ', words.Select(w => sentence[w].Form.ToLowerInvariant()));
        return _prepositions.Contains(phrase) ? new CauseLink(words, head, governor) : null;
    }
}

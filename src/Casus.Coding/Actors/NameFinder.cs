using Casus.Language;

namespace Casus.Coding.Actors;

/// <summary>Finds the names of the knowledge in a sentence: the longest at each place, left to right.</summary>
internal sealed class NameFinder(ActorIndex index)
{
    private const int LongestForm = 64;

    // A rare spelling is worth following only where the key is long enough to be somebody's.
    private const int ShortestVariant = 5;

    /// <summary>The names, in order, without overlap.</summary>
    public List<NameMatch> Find(Sentence sentence)
    {
        var found = new List<NameMatch>();
        for (var i = 0; i < sentence.Tokens.Length;)
        {
            var match = Longest(sentence, i) ?? Transliterated(sentence, i);
            if (match is not null)
            {
                found.Add(match);
            }

            i = match?.End ?? i + 1;
        }

        return found;
    }

    private NameMatch? Longest(Sentence sentence, int first)
    {
        Span<char> letters = stackalloc char[(LongestForm * Letters.Growth) + Letters.Growth];
        NameMatch? best = null;
        var node = NameTrie<NameSense>.Root;
        for (var i = first; i < sentence.Tokens.Length; i++)
        {
            var form = sentence[i].Form;
            var count = form.Length > LongestForm ? 0 : Letters.Fold(form, letters);
            if (count == 0)
            {
                // Inside a name stand hyphens, full stops and strokes, never commas or brackets.
                if (i == first || form is not ("-" or "–" or "." or "/" or "'" or "’"))
                {
                    break;
                }

                continue;
            }

            node = index.Step(node, letters[..count]);
            if (node < 0)
            {
                break;
            }

            if (index.Senses(node) is { Count: > 0 } senses && !(i > first && form[0] is '\'' or '’'))
            {
                var fitting = Fitting(sentence, first, i + 1, senses);
                best = fitting.Count > 0 ? new NameMatch(first, i + 1, fitting) : best;
            }
        }

        return best;
    }

    private NameMatch? Transliterated(Sentence sentence, int token)
    {
        if (sentence[token].Upos != Upos.Propn || sentence[token].Form.Length < ShortestVariant ||
            !char.IsUpper(sentence[token].Form[0]))
        {
            return null;
        }

        // Two words first ("Qassym Toqayev"), then one.
        if (token + 1 < sentence.Tokens.Length && sentence[token + 1].Upos == Upos.Propn &&
            index.Transliterated(sentence[token].Form + " " + sentence[token + 1].Form) is { Count: > 0 } two)
        {
            return new NameMatch(token, token + 2, two);
        }

        return index.Transliterated(sentence[token].Form) is { Count: > 0 } one ? new NameMatch(token, token + 1, one) : null;
    }

    // Case and part of speech tell "WHO" from "Who", "Turkey" from "turkey" and "Apple" from "Apple pie".
    private static IReadOnlyList<NameSense> Fitting(Sentence sentence, int first, int end, IReadOnlyList<NameSense> senses)
    {
        var all = true;
        var capitals = true;
        var start = end - first > 1 && string.Equals(sentence[first].Form, "the", StringComparison.OrdinalIgnoreCase) ? first + 1 : first;
        var initial = char.IsUpper(sentence[start].Form[0]) || char.IsDigit(sentence[start].Form[0]);
        var nominal = false;
        for (var i = start; i < end; i++)
        {
            foreach (var c in sentence[i].Form)
            {
                capitals &= !char.IsLower(c);
                initial |= i > start && char.IsUpper(c) && Particle(sentence[start].Form);
            }

            nominal |= sentence[i].Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.X;
        }

        foreach (var sense in senses)
        {
            all &= Fits(sense);
        }

        return all ? senses : [.. senses.Where(Fits)];

        bool Fits(NameSense sense) =>
            sense.Case switch
            {
                // "Nato", "Unicef": longer ones are written like names as well.
                NameCase.Capitals => capitals || (initial && end - first == 1 && sentence[first].Form.Length > 3 && sentence[first].Upos == Upos.Propn),
                NameCase.Lower => true,
                _ => initial,
            } && (nominal || sense.Case == NameCase.Capitals);
    }

    // "al-Shabaab", "de Mistura".
    private static bool Particle(string form) =>
        form is "al" or "el" or "ul" or "de" or "van" or "von" or "bin" or "ibn" or "di" or "da" or "the" ||
        form.StartsWith("al-", StringComparison.Ordinal) || form.StartsWith("el-", StringComparison.Ordinal);
}

using System.Collections.Frozen;
using System.Globalization;
using Casus.Language;

namespace Casus.Coding.Forecasts;

/// <summary>Words of probability with the chance they are read as: <c>knowledge/probability.txt</c>.</summary>
internal sealed class LikelihoodWords
{
    private const string Format = "expected 'WORDS = LOW VALUE HIGH [against]', each from 0 to 1 and in order, or 'WORDS with N = N'";

    // By first word, the longest first.
    private readonly FrozenDictionary<string, Phrase[]> _phrases;

    private LikelihoodWords(IEnumerable<Phrase> phrases) => _phrases = phrases
        .GroupBy(p => p.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The longest words of probability that begin at a token, or null.</summary>
    public LikelihoodReading? At(Sentence sentence, int token) =>
        Find(sentence, token, sentence[token].Form.ToLowerInvariant())
        ?? (Number(sentence[token].Form) is null ? null : Find(sentence, token, Phrase.Number));

    /// <summary>Loads <c>probability.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static LikelihoodWords Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "probability.txt");
        var phrases = new List<Phrase>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            var phrase = Parse(text) ?? throw new KnowledgeException(file, number, Format);
            if (!known.Add(string.Join(' ', phrase.Words)))
            {
                throw new KnowledgeException(file, number, $"'{string.Join(' ', phrase.Words)}' stands twice");
            }

            phrases.Add(phrase);
        }

        return new LikelihoodWords(phrases);
    }

    private LikelihoodReading? Find(Sentence sentence, int token, string first)
    {
        foreach (var phrase in _phrases.GetValueOrDefault(first) ?? [])
        {
            if (Read(sentence, token, phrase) is { } reading)
            {
                return reading;
            }
        }

        return null;
    }

    private static LikelihoodReading? Read(Sentence sentence, int token, Phrase phrase)
    {
        if (token + phrase.Words.Length > sentence.Tokens.Length)
        {
            return null;
        }

        double? low = null, high = null;
        for (var i = 0; i < phrase.Words.Length; i++)
        {
            var form = sentence[token + i].Form;
            if (phrase.Words[i] != Phrase.Number)
            {
                if (!form.Equals(phrase.Words[i], StringComparison.OrdinalIgnoreCase))
                {
                    return null;
                }

                continue;
            }

            if (Number(form) is not { } number || (phrase.IsOneIn ? number < 1 : number > 100))
            {
                return null;
            }

            var chance = phrase.IsOneIn ? 1 / number : number / 100;
            low = Math.Min(low ?? chance, chance);
            high = Math.Max(high ?? chance, chance);
        }

        return low is { } least && high is { } most
            ? new LikelihoodReading(token, token + phrase.Words.Length, Round(least), Round((least + most) / 2), Round(most), false)
            : new LikelihoodReading(token, token + phrase.Words.Length, phrase.Low, phrase.Value, phrase.High, phrase.IsAgainst);
    }

    private static double Round(double chance) => Math.Round(chance, 4);

    private static double? Number(string word) =>
        double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Phrase? Parse(string text)
    {
        if (text.Split('=') is not [var left, var right])
        {
            return null;
        }

        string[] words = [.. left.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w == Phrase.Number ? w : w.ToLowerInvariant())];
        var values = right.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isCounted = words.Contains(Phrase.Number);
        return words.Length == 0 ? null : values switch
        {
            [Phrase.Number] when isCounted => new Phrase(words, 0, null, 1, false, false),
            ["1/" + Phrase.Number] when isCounted => new Phrase(words, 0, null, 1, false, true),
            [var low, var value, var high, .. var rest] when !isCounted && rest is [] or ["against"] &&
                Number(low) is { } l && Number(high) is { } h && (value == "-" ? l : Number(value)) is { } v &&
                l <= v && v <= h && h <= 1 =>
                new Phrase(words, l, value == "-" ? null : v, h, rest.Length > 0, false),
            _ => null,
        };
    }

    private sealed record Phrase(string[] Words, double Low, double? Value, double High, bool IsAgainst, bool IsOneIn)
    {
        public const string Number = "N";
    }
}

/// <summary>Words of probability in a sentence.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Low">Least chance.</param>
/// <param name="Value">The chance, or null.</param>
/// <param name="High">Greatest chance.</param>
/// <param name="IsAgainst">Whether the words themselves say that it will rather not come.</param>
internal sealed record LikelihoodReading(int First, int End, double Low, double? Value, double High, bool IsAgainst);

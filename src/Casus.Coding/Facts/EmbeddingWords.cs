using System.Collections.Frozen;

namespace Casus.Coding.Facts;

/// <summary>
/// Words with their effect on factual status: <c>knowledge/factuality.txt</c>. The classes are those of the literature on
/// clause-embedding predicates: factives (Kiparsky and Kiparsky 1970), implicatives (Karttunen 1971), signatures under both
/// polarities (Nairn, Condoravdi and Karttunen 2006), source-introducing predicates and modality (Saurí and Pustejovsky 2009).
/// </summary>
internal sealed class EmbeddingWords
{
    private const string Format = "expected 'KIND WORD [with=WORD] [LINK,...] SIGNATURE [TENSE]'";

    private readonly FrozenDictionary<Key, Effect> _effects;
    private readonly FrozenSet<(WordKind, string)> _phrasal;

    private EmbeddingWords(Dictionary<Key, Effect> effects)
    {
        _effects = effects.ToFrozenDictionary();
        _phrasal = effects.Keys.Where(k => k.With.Length > 0).Select(k => (k.Kind, k.Word)).ToFrozenSet();
    }

    /// <summary>The effect of a word that governs its event by that link, or null.</summary>
    public Effect? Find(WordKind kind, string word, string link, string with = "") =>
        _effects.GetValueOrDefault(new Key(kind, word, with, link));

    /// <summary>The effect of a word that governs nothing, or null.</summary>
    public Effect? Find(WordKind kind, string word) => Find(kind, word, "");

    /// <summary>Whether the word means something of its own with some other word beside it ("call off", "have yet").</summary>
    public bool IsPhrasal(WordKind kind, string word) => _phrasal.Contains((kind, word));

    /// <summary>Loads <c>factuality.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static EmbeddingWords Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "factuality.txt");
        var effects = new Dictionary<Key, Effect>();
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            var fields = new Queue<string>(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (fields.Count < 3 || !Enum.TryParse<WordKind>(fields.Dequeue(), true, out var kind))
            {
                throw new KnowledgeException(file, number, Format);
            }

            var word = fields.Dequeue().Replace('_', ' ');
            var with = fields.Peek().StartsWith("with=", StringComparison.Ordinal) ? fields.Dequeue()["with=".Length..] : "";
            string[] links = kind <= WordKind.Adv && fields.Count > 1 ? fields.Dequeue().Split(',') : [""];
            if (!fields.TryDequeue(out var signature) || fields.Count > 1)
            {
                throw new KnowledgeException(file, number, Format);
            }

            var effect = Effect(signature, fields.Count == 1 ? fields.Dequeue() : null)
                ?? throw new KnowledgeException(file, number, $"'{text}' has no signature such as +/-, possible/-possible, or no known tense");
            foreach (var link in links)
            {
                if (!effects.TryAdd(new Key(kind, word, with, link), effect))
                {
                    throw new KnowledgeException(file, number, $"'{kind} {word} {link}' stands twice");
                }
            }
        }

        return new EmbeddingWords(effects);
    }

    private static Effect? Effect(string signature, string? tense)
    {
        var sides = signature.Split('/');
        Tense? imposed = null;
        if (tense is not null)
        {
            if (!Enum.TryParse<Tense>(tense, true, out var known))
            {
                return null;
            }

            imposed = known;
        }

        return sides.Length <= 2 && Outcome(sides[0]) is { } positive && Outcome(sides[^1]) is { } negative
            ? new Effect(positive, negative, imposed)
            : null;
    }

    private static Outcome? Outcome(string side)
    {
        var polarity = side.StartsWith('-') ? Polarity.Negative : Polarity.Positive;
        var certainty = side.TrimStart('+', '-');
        return certainty.Length == 0 ? (side.Length == 1 ? new Outcome(polarity, Certainty.Certain) : null)
            : certainty == "o" ? new Outcome(polarity, Certainty.Unknown)
            : Enum.TryParse<Certainty>(certainty, true, out var known) ? new Outcome(polarity, known)
            : null;
    }

    private readonly record struct Key(WordKind Kind, string Word, string With, string Link);
}

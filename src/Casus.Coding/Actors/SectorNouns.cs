using System.Collections.Frozen;
using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Actors;

/// <summary>The nouns for people and bodies by what they do: "riot police", "lawmaker", "trade union".</summary>
internal sealed class SectorNouns
{
    // "Foreign Minister" may stand before or after the words it goes with.
    private const int Longest = 4;

    private readonly FrozenDictionary<string, SectorNoun>.AlternateLookup<ReadOnlySpan<char>> _nouns;

    private SectorNouns(Dictionary<string, SectorNoun> nouns) =>
        _nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads <c>sectors.txt</c>.</summary>
    /// <exception cref="KnowledgeException">A line makes no sense, or a noun stands under two sectors.</exception>
    public static SectorNouns Load(string path)
    {
        var nouns = new Dictionary<string, SectorNoun>(StringComparer.Ordinal);
        foreach (var row in KnowledgeRow.Read(path, 3, 3))
        {
            var (sector, traits) = (row[0] == "-" ? null : row.Sector(0), Traits(row));
            foreach (var word in row.List(2))
            {
                var key = (traits & NounTraits.Adj) != 0 ? "+" + word : word;
                if (!nouns.TryAdd(key, new SectorNoun(word, sector, traits)))
                {
                    throw row.Error($"'{word}' stands under {nouns[key].Sector ?? "-"} ({nouns[key].Traits}) already");
                }
            }
        }

        return new SectorNouns(nouns);
    }

    /// <summary>What the noun at a token says, with the words before it, or "of …" after it, where they are one term.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">The noun.</param>
    /// <param name="first">The first token of the term.</param>
    public SectorNoun? Find(Sentence sentence, int token, out int first)
    {
        Span<char> buffer = stackalloc char[96];
        for (first = Math.Max(0, token - Longest + 1); first <= token; first++)
        {
            if (Join(sentence, first, token, buffer) is > 0 and var length && _nouns.TryGetValue(buffer[..length], out var noun))
            {
                return Extended(sentence, token, buffer, length) ?? noun;
            }
        }

        first = token;
        return null;
    }

    /// <summary>What a modifier says of the sector of a weak noun: "military", "opposition", "rebel"; null where nothing.</summary>
    public SectorNoun? Modifier(Sentence sentence, int token)
    {
        Span<char> buffer = stackalloc char[97];
        buffer[0] = '+';
        var length = Join(sentence, token, token, buffer[1..]);
        return length > 0 && _nouns.TryGetValue(buffer[..(length + 1)], out var noun) ? noun : Find(sentence, token, out _);
    }

    // "secretary of state", "member of parliament".
    private SectorNoun? Extended(Sentence sentence, int token, Span<char> buffer, int length)
    {
        for (var end = Math.Min(token + 3, sentence.Tokens.Length - 1); end > token + 1; end--)
        {
            if (sentence[token + 1].Form is not ("of" or "for" or "to"))
            {
                return null;
            }

            var at = length;
            buffer[at++] = ' ';
            if (Join(sentence, token + 1, end, buffer[at..]) is > 0 and var more && _nouns.TryGetValue(buffer[..(at + more)], out var noun))
            {
                return noun;
            }
        }

        return null;
    }

    // The words in lower case, the last as its dictionary form; "-" joins without spaces; 0 where they do not fit.
    private static int Join(Sentence sentence, int first, int last, Span<char> buffer)
    {
        var length = 0;
        for (var i = first; i <= last; i++)
        {
            var word = i == last ? Lemmas.Of(sentence[i]) : sentence[i].Form;
            if (length + word.Length + 1 > buffer.Length || (i < last && sentence[i].Upos == Upos.Punct && word != "-"))
            {
                return 0;
            }

            if (length > 0 && word is not ("-" or "'s" or "’s") && buffer[length - 1] != '-')
            {
                buffer[length++] = ' ';
            }

            length += word.AsSpan().ToLowerInvariant(buffer[length..]);
        }

        return length;
    }

    private static NounTraits Traits(KnowledgeRow row)
    {
        var traits = NounTraits.None;
        foreach (var word in row[1].Split(',', StringSplitOptions.TrimEntries))
        {
            traits |= word switch
            {
                "person" => NounTraits.Person,
                "people" => NounTraits.People,
                "body" => NounTraits.Body,
                "he" => NounTraits.He,
                "she" => NounTraits.She,
                "weak" => NounTraits.Weak,
                "adj" => NounTraits.Adj,
                "part" => NounTraits.Part,
                "title" => NounTraits.Title,
                "not" => NounTraits.Not,
                "abroad" => NounTraits.Abroad,
                _ => throw row.Error($"'{word}' is no trait"),
            };
        }

        return traits;
    }
}

namespace Casus.Language.Lemmas;

/// <summary>What is known of the lemmas of one tag.</summary>
internal sealed class LemmaTable
{
    // Longer endings are words.
    public const int LongestEnding = 8;

    /// <summary>Stands before a word, so that an ending can be a whole word.</summary>
    public const char Edge = '^';

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LemmaRule> _rules = new(StringComparer.Ordinal);

    public void AddWord(string word, string lemma) => _words[word] = lemma;

    public void AddRule(string ending, LemmaRule rule) => _rules[ending] = rule;

    /// <summary>The lemma of a known word, in lower case, or null.</summary>
    public string? Word(ReadOnlySpan<char> word) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var lemma) ? lemma : null;

    /// <summary>The rule of the longest known ending of an <see cref="Edge"/> and a word in lower case, or null.</summary>
    public LemmaRule? Rule(ReadOnlySpan<char> edged)
    {
        var rules = _rules.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(edged.Length, LongestEnding); length >= 0; length--)
        {
            if (rules.TryGetValue(edged[^length..], out var rule))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>The inflection that counts for lemmas: those that are formed alike share one.</summary>
    public static string Inflection(string xpos) => xpos switch
    {
        "VBN" => "VBD",
        "VBP" => "VB",
        _ => xpos,
    };
}

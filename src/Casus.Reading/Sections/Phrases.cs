namespace Casus.Reading.Sections;

/// <summary>
/// A list of phrases from knowledge/reading, one a line: a paragraph matches that begins with one of them, whatever
/// the case; <c>*</c> stands for any words, <c>&lt;number&gt;</c> for digits, and a final <c>|</c> says that the paragraph ends there.
/// </summary>
internal sealed class Phrases
{
    // Phrases by their first character, in capitals; those that begin with anything apart.
    private readonly Dictionary<char, Phrase[]> _byFirst;
    private readonly Phrase[] _anywhere;

    /// <param name="lines">The phrases.</param>
    public Phrases(IEnumerable<string> lines)
    {
        var phrases = lines.Select(line => new Phrase(line)).ToList();
        _anywhere = [.. phrases.Where(phrase => phrase.First is null)];
        _byFirst = phrases.Where(phrase => phrase.First is not null).GroupBy(phrase => phrase.First!.Value).ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The list in the file of that name.</summary>
    public static Phrases Load(string name) => new(KnowledgeLines.Of(name));

    /// <summary>Whether the paragraph begins with one of the phrases.</summary>
    public bool Match(ReadOnlySpan<char> paragraph)
    {
        paragraph = paragraph.Trim();
        if (paragraph.IsEmpty)
        {
            return false;
        }

        if (HasOddSpace(paragraph))
        {
            paragraph = string.Join(' ', paragraph.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        var first = char.IsAsciiDigit(paragraph[0]) ? '0' : char.ToUpperInvariant(paragraph[0]);
        return Any(_byFirst.GetValueOrDefault(first) ?? [], paragraph) || Any(_anywhere, paragraph);
    }

    private static bool Any(Phrase[] phrases, ReadOnlySpan<char> paragraph)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Match(paragraph))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether white space is anything but single blanks.</summary>
    private static bool HasOddSpace(ReadOnlySpan<char> paragraph)
    {
        var before = 'x';
        foreach (var c in paragraph)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || before == ' '))
            {
                return true;
            }

            before = c;
        }

        return false;
    }
}

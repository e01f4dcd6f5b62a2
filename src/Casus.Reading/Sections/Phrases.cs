using System.Text.RegularExpressions;

namespace Casus.Reading.Sections;

/// <summary>
/// A list of phrases from knowledge/reading, one a line: a paragraph matches that begins with one of them, whatever
/// the case; <c>*</c> stands for any words, <c>&lt;number&gt;</c> for digits, and a final <c>|</c> says that the paragraph ends there.
/// </summary>
internal sealed class Phrases
{
    private readonly Regex _any;

    /// <param name="lines">The phrases.</param>
    public Phrases(IEnumerable<string> lines) =>
        // Backtracking is bounded: callers match short paragraphs only.
        _any = new Regex(
            $"^(?:{string.Join('|', lines.Select(Pattern))})",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline);

    /// <summary>The list in the file of that name.</summary>
    public static Phrases Load(string name) => new(KnowledgeLines.Of(name));

    /// <summary>Whether the paragraph begins with one of the phrases.</summary>
    public bool Match(ReadOnlySpan<char> paragraph) => _any.IsMatch(paragraph);

    private static string Pattern(string phrase)
    {
        var whole = phrase.EndsWith('|');
        var words = Regex.Escape(phrase.TrimEnd('|', ' '))
            .Replace(@"\*", ".*", StringComparison.Ordinal)
            .Replace("<number>", "[0-9]+", StringComparison.Ordinal)
            .Replace(@"\ ", @"\s+", StringComparison.Ordinal);
        return words + (whole ? @"\s*$" : char.IsLetterOrDigit(phrase[^1]) ? @"(\W|$)" : "");
    }
}

using Casus.Reading.Sections;

namespace Casus.Reading.Provenance;

/// <summary>What a text says of its origin in so many words: a credit, a first publication, a translation.</summary>
internal static class DeclaredSigns
{
    private const int Longest = 500;

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["credit"] = "a line names where it was taken from",
        ["republished"] = "a line says that it appeared elsewhere first",
        ["translated"] = "a line says that it was translated",
        ["machine-translated"] = "a line says that a program translated it",
    };

    private static readonly (string Name, Phrases Words)[] Kinds = Load();

    public static IEnumerable<Sign> Of(Article article, List<TextPart> parts)
    {
        var source = new SourceText(article.Text);
        foreach (var part in parts)
        {
            if (part.Role is SectionRole.Title or SectionRole.Caption || part.End - part.Start > Longest)
            {
                continue;
            }

            foreach (var (name, words) in Kinds)
            {
                if (words.Match(part.In(article.Text)))
                {
                    var span = source.Span(part.Start, part.End);
                    yield return new Sign(name, Reasons[name], span.Start, span.End);
                    break;
                }
            }
        }
    }

    private static (string, Phrases)[] Load() =>
    [
        .. KnowledgeLines.Of("provenance.txt")
            .Select(line => line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var name, var words] && Reasons.ContainsKey(name)
                ? (name, words)
                : throw new InvalidOperationException($"knowledge/reading/provenance.txt: cannot read '{line}'"))
            .GroupBy(line => line.name, line => line.words, StringComparer.Ordinal)
            .Select(kind => (kind.Key, new Phrases(kind))),
    ];
}

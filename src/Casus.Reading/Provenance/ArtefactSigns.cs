using System.Buffers;
using System.Text.RegularExpressions;
using Casus.Reading.Sections;

namespace Casus.Reading.Provenance;

/// <summary>Turns of phrase that translation leaves behind (knowledge/reading/artefacts.txt).</summary>
internal static class ArtefactSigns
{
    private static readonly Artefact[] Known = [.. KnowledgeLines.Of("artefacts.txt").Select(Artefact.Read)];

    // Most texts hold none of them.
    private static readonly SearchValues<string> Literals = SearchValues.Create([.. Known.Select(a => a.Literal)], StringComparison.OrdinalIgnoreCase);

    /// <summary>One sign for each turn of phrase, where it stands first.</summary>
    public static IEnumerable<Sign> Of(Article article, List<TextPart> parts)
    {
        if (!article.Text.AsSpan().ContainsAny(Literals))
        {
            yield break;
        }

        var (text, source) = (article.Text, new SourceText(article.Text));
        foreach (var artefact in Known)
        {
            if (!text.AsSpan().ContainsAny(artefact.Search))
            {
                continue;
            }

            foreach (var part in parts)
            {
                if (part.IsOwn && artefact.Words.Value.Match(text, part.Start, part.End - part.Start) is { Success: true } match)
                {
                    var span = source.Span(match.Index, match.Index + match.Length);
                    yield return new Sign("translation-artefact", artefact.Reason, span.Start, span.End);
                    break;
                }
            }
        }
    }

    /// <param name="Words">The turn of phrase.</param>
    /// <param name="Literal">Its longest stretch of plain words, by which most texts are passed over.</param>
    /// <param name="Reason">Why it is a sign.</param>
    private sealed record Artefact(Lazy<Regex> Words, string Literal, string Reason)
    {
        /// <summary>Finds the literal, whatever the case.</summary>
        public SearchValues<string> Search { get; } = SearchValues.Create([Literal], StringComparison.OrdinalIgnoreCase);

        public static Artefact Read(string line)
        {
            var at = line.IndexOf(" = ", StringComparison.Ordinal);
            if (at <= 0)
            {
                throw new InvalidOperationException($"knowledge/reading/artefacts.txt: cannot read '{line}'");
            }

            var words = line[..at].Trim();
            var pattern = Regex.Escape(words)
                .Replace("<number>", "[0-9]{1,4}", StringComparison.Ordinal)
                .Replace("<word>", @"[\p{L}'’\-]{1,40}", StringComparison.Ordinal)
                .Replace(@"\ ", @"\s+", StringComparison.Ordinal);
            var literal = words.Split(["<number>", "<word>", " "], StringSplitOptions.RemoveEmptyEntries).MaxBy(piece => piece.Length)!;
            return new Artefact(
                new Lazy<Regex>(() => new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{pattern})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)),
                literal, line[(at + 3)..].Trim());
        }
    }
}

namespace Casus.Reading.Provenance;

/// <summary>A line of an article's section, in UTF-16 units, without surrounding white space.</summary>
/// <param name="Role">The section's role.</param>
/// <param name="Start">First index.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct TextPart(SectionRole Role, int Start, int End)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Whether it is the article's own running text or its headlines.</summary>
    public bool IsOwn => Role is SectionRole.Title or SectionRole.Heading or SectionRole.Body;

    /// <summary>All lines, in order; links to other articles left out.</summary>
    public static List<TextPart> Of(Article article)
    {
        var (source, parts) = (new SourceText(article.Text), new List<TextPart>());
        foreach (var section in article.Sections)
        {
            if (section.Role == SectionRole.Related)
            {
                continue;
            }

            var (at, end) = (source.ToUtf16(section.Start), source.ToUtf16(section.End));
            while (at < end)
            {
                var found = article.Text.AsSpan(at, end - at).IndexOfAny('\n', '\r');
                var stop = found < 0 ? end : at + found;
                var line = article.Text.AsSpan(at, stop - at);
                var start = at + line.Length - line.TrimStart().Length;
                if (start < stop)
                {
                    parts.Add(new TextPart(section.Role, start, start + line.Trim().Length));
                }

                at = stop + 1;
            }
        }

        return parts;
    }
}

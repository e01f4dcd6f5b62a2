namespace Casus.Reading.Sections;

/// <summary>A paragraph: UTF-16 bounds in the text, without surrounding white space.</summary>
/// <param name="Start">First index.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct Paragraph(int Start, int End)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>
    /// The paragraphs of a text. Blank lines part them; unless the text is wrapped, so does every line break. Near the head, a line that <paramref name="alone"/> accepts stands by itself.
    /// </summary>
    public static List<Paragraph> Split(string text, Func<string, Paragraph, bool> alone)
    {
        var lines = Lines(text);
        var everyLine = !IsWrapped(text, lines);
        var paragraphs = new List<Paragraph>();
        var joins = false;
        foreach (var line in lines)
        {
            if (IsBlank(line))
            {
                joins = false;
                continue;
            }

            var byItself = everyLine || (paragraphs.Count < HeadLines.Deep && alone(text, line));
            if (joins && !byItself)
            {
                paragraphs[^1] = new Paragraph(paragraphs[^1].Start, line.End);
            }
            else
            {
                paragraphs.Add(line);
            }

            joins = !byItself;
        }

        return paragraphs;
    }

    /// <summary>The paragraphs of a text, as texts of their own.</summary>
    public static IEnumerable<string> Texts(string text) =>
        string.IsNullOrWhiteSpace(text) ? [] : Split(text, (_, _) => false).Select(paragraph => paragraph.In(text).ToString());

    private const int LongestWrapped = 130;

    /// <summary>
    /// Whether most line breaks inside a block stand where the next word no longer fitted, or where the sentence goes on.
    /// The widest line, which nothing would have fitted, tells nothing by its width.
    /// </summary>
    private static bool IsWrapped(string text, List<Paragraph> lines)
    {
        var width = lines.Max(line => line.End - line.Start);
        var (breaks, forced) = (0, 0);
        for (var i = 1; i < lines.Count && width <= LongestWrapped; i++)
        {
            if (IsBlank(lines[i - 1]) || IsBlank(lines[i]))
            {
                continue;
            }

            var length = lines[i - 1].End - lines[i - 1].Start;
            var next = lines[i].In(text);
            var word = next.IndexOf(' ') is >= 0 and var space ? space : next.Length;
            var goesOn = char.IsLower(next[0]);
            breaks += goesOn || length < width ? 1 : 0;
            forced += goesOn || (length < width && length + 1 + word > width) ? 1 : 0;
        }

        return forced * 2 >= breaks && breaks > 0;
    }

    private static bool IsBlank(Paragraph line) => line.Start == line.End;

    private static List<Paragraph> Lines(string text)
    {
        var lines = new List<Paragraph>();
        for (var at = 0; at <= text.Length;)
        {
            var found = text.AsSpan(at).IndexOfAny('\n', '\r');
            var end = found < 0 ? text.Length : at + found;
            lines.Add(Trim(text, at, end));
            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static Paragraph Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Paragraph(start, end);
    }
}

namespace Casus.Web.Painting;

/// <summary>A document's text cut into paragraphs and runs of equally marked words, ready to be written as elements.</summary>
internal static class PaintedText
{
    /// <summary>The paragraphs, those of one role that follow each other put together.</summary>
    public static List<PaintedSection> Of(CodedDocument coded)
    {
        var source = new SourceText(coded.Document.Text);
        var marks = Marks.Of(coded, source);
        // Shorter marks first: the innermost record is the one that a pointer means.
        marks.Sort((a, b) => (a.End - a.Start).CompareTo(b.End - b.Start) is not 0 and var byLength ? byLength : string.CompareOrdinal(a.Key, b.Key));
        var sections = new List<PaintedSection>();
        foreach (var section in Sections(coded.Document, source))
        {
            var paragraphs = Paragraphs(coded.Document.Text, source.ToUtf16(section.Start), source.ToUtf16(section.End))
                .Select(IReadOnlyList<Run> (p) => Runs(coded.Document.Text, p.Start, p.End, marks)).ToList();
            if (paragraphs.Count > 0 && sections is [.., var last] && last.Role == section.Role)
            {
                sections[^1] = last with { Paragraphs = [.. last.Paragraphs, .. paragraphs] };
            }
            else if (paragraphs.Count > 0)
            {
                sections.Add(new PaintedSection(section.Role, paragraphs));
            }
        }

        return sections;
    }

    /// <summary>The paragraphs that hold a record's trigger, with that record's marks alone.</summary>
    public static IReadOnlyList<IReadOnlyList<Run>> Passage(CodedDocument coded, string key)
    {
        var source = new SourceText(coded.Document.Text);
        var marks = Marks.Of(coded, source).Where(m => m.Key == key).ToList();
        return [.. Sections(coded.Document, source)
            .SelectMany(s => Paragraphs(coded.Document.Text, source.ToUtf16(s.Start), source.ToUtf16(s.End)))
            .Where(p => marks.Exists(m => m.Kind == MarkKind.Trigger && m.Start < p.End && m.End > p.Start))
            .Select(IReadOnlyList<Run> (p) => Runs(coded.Document.Text, p.Start, p.End, marks))];
    }

    private static IReadOnlyList<Section> Sections(DocumentRecord document, SourceText source) => document.Sections.Count > 0
        ? document.Sections
        : [new Section(0, source.Length, SectionRole.Body)];

    private static IEnumerable<(int Start, int End)> Paragraphs(string text, int start, int end)
    {
        while (start < end)
        {
            var blank = text.IndexOf("\n\n", start, end - start, StringComparison.Ordinal);
            var stop = blank < 0 ? end : blank;
            if (!text.AsSpan(start, stop - start).IsWhiteSpace())
            {
                yield return (start, stop);
            }

            start = blank < 0 ? end : blank + 2;
        }
    }

    private static List<Run> Runs(string text, int start, int end, List<Mark> marks)
    {
        var here = marks.Where(m => m.Start < end && m.End > start).ToList();
        var bounds = new SortedSet<int> { start, end };
        foreach (var mark in here)
        {
            bounds.Add(Math.Max(start, mark.Start));
            bounds.Add(Math.Min(end, mark.End));
        }

        var runs = new List<Run>();
        var from = start;
        foreach (var to in bounds.Skip(1))
        {
            runs.Add(new Run(text[from..to], from, to, [.. here.Where(m => m.Covers(from, to))]));
            from = to;
        }

        return runs;
    }
}

/// <summary>Paragraphs of one role.</summary>
/// <param name="Role">What they are for.</param>
/// <param name="Paragraphs">Each as runs.</param>
public sealed record PaintedSection(SectionRole Role, IReadOnlyList<IReadOnlyList<Run>> Paragraphs)
{
    /// <summary>How many characters it holds.</summary>
    public int Length => Paragraphs.Sum(p => p.Sum(r => r.Text.Length));
}

/// <summary>Words under the same marks.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Marks">The marks, the shortest first.</param>
public sealed record Run(string Text, int Start, int End, IReadOnlyList<Mark> Marks)
{
    /// <summary>Keys of the records, the innermost first.</summary>
    public string Keys { get; } = string.Join(' ', Marks.Select(m => m.Key).Distinct());

    /// <summary>The trigger among the marks, or null.</summary>
    public Mark? Trigger { get; } = Marks.FirstOrDefault(m => m.Kind == MarkKind.Trigger);

    /// <summary>Classes of the style sheet.</summary>
    public string Classes { get; } = string.Join(' ', Marks.Select(m => m.Kind).Where(k => k != MarkKind.Trigger).Distinct()
        .Select(k => "m-" + k.ToString().ToLowerInvariant()));

    /// <summary>Statements that begin here, the longest first.</summary>
    public IEnumerable<Mark> Openings => Marks.Where(m => m.Kind == MarkKind.Content && m.Start == Start).Reverse();

    /// <summary>Statements that end here, the shortest first.</summary>
    public IEnumerable<Mark> Closings => Marks.Where(m => m.Kind == MarkKind.Content && m.End == End);

    /// <summary>Events whose last trigger word ends here.</summary>
    public IEnumerable<Mark> Labels => Marks.Where(m => m.Label is not null && m.End == End);
}

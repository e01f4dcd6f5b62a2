using System.Globalization;
using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>
/// An article with its records marked: signs of its origin, events by how they are told, statements in brackets, and below each
/// paragraph a line a statement and a line an event. All marks are signs as well as colours, so they show without colour too.
/// </summary>
internal static class ArticleView
{
    /// <summary>Writes the article to standard output.</summary>
    public static void Write(CodedDocument coded) => Write(coded, AnsiConsole.Console);

    /// <summary>Writes the article to a console.</summary>
    public static void Write(CodedDocument coded, IAnsiConsole console)
    {
        WriteHead(coded.Document, console);
        var source = new SourceText(coded.Document.Text);
        var marks = new ArticleMarks(coded, source);
        foreach (var (start, end, role) in Paragraphs(coded.Document, source))
        {
            console.Write(Paragraph(coded.Document.Text, start, end, role, marks));
            console.WriteLine();
            bool IsHere(Words? words) => words is not null && source.ToUtf16(words.Start) is var at && at >= start && at < end;
            foreach (var said in coded.Attributions.Where(a => IsHere(a.Content.Count > 0 ? a.Content[0] : null)))
            {
                console.WriteLine("    " + RecordLine.Of(said), new Style(Color.Aqua));
            }

            foreach (var found in coded.Events.Where(e => IsHere(e.Trigger.Count > 0 ? e.Trigger[0] : null)))
            {
                console.WriteLine("    " + RecordLine.Of(found, coded), new Style(Colour(ArticleMarks.Of(found))));
            }

            console.WriteLine();
        }
    }

    private static void WriteHead(DocumentRecord document, IAnsiConsole console)
    {
        console.Write(new Text(document.Title ?? document.Id, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        var about = new[] { document.Outlet, document.Author, document.Published?.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) };
        console.WriteLine(string.Join(", ", about.OfType<string>()), new Style(Color.Grey));
        foreach (var sign in document.Signs)
        {
            console.WriteLine($"origin: {sign.Name} – {sign.Because}", new Style(Color.Fuchsia));
        }

        if (document.CopyOf is { } origin)
        {
            console.WriteLine($"origin: repeats {origin}", new Style(Color.Fuchsia));
        }

        var legend = string.Join("  ", Enum.GetValues<Paint>().Select(p => RecordLine.Sign(p) + " " + Word(p)));
        console.WriteLine($"{legend}  ‹content of a statement›", new Style(Color.Grey));
        console.WriteLine();
    }

    private static Paragraph Paragraph(string text, int start, int end, SectionRole role, ArticleMarks marks)
    {
        var paragraph = new Paragraph();
        var faint = role is not (SectionRole.Title or SectionRole.Body or SectionRole.Heading);
        for (var at = start; at < end;)
        {
            var mark = marks[at];
            var next = at + 1;
            while (next < end && marks[next] == mark && marks.Opened(next) == 0 && marks.Closed(next) == 0)
            {
                next++;
            }

            var isNew = mark.Event is not null && (at == start || marks[at - 1].Event != mark.Event);

            // In one piece with the words, so that no line breaks between them.
            paragraph.Append(
                new string('‹', marks.Opened(at)) + (isNew ? RecordLine.Sign(mark.Event!.Value) : "") + text[at..next] + new string('›', marks.Closed(next)),
                new Style(
                    mark.Event is { } paint ? Colour(paint) : faint ? Color.Grey : mark.IsContent ? Color.Aqua : Color.Default,
                    decoration: mark.Event is not null ? Decoration.Bold : mark.IsSource ? Decoration.Underline : Decoration.None));
            at = next;
        }

        return paragraph;
    }

    private static IEnumerable<(int Start, int End, SectionRole Role)> Paragraphs(DocumentRecord document, SourceText source)
    {
        var sections = document.Sections.Count > 0
            ? document.Sections
            : [new Section(0, source.Length, SectionRole.Body)];
        foreach (var section in sections)
        {
            var (start, end) = (source.ToUtf16(section.Start), source.ToUtf16(section.End));
            while (start < end)
            {
                var blank = document.Text.IndexOf("\n\n", start, end - start, StringComparison.Ordinal);
                var stop = blank < 0 ? end : blank;
                if (stop > start)
                {
                    yield return (start, stop, section.Role);
                }

                start = blank < 0 ? end : blank + 2;
            }
        }
    }

    private static string Word(Paint paint) => paint switch
    {
        Paint.Told => "told by the outlet",
        Paint.Said => "said by somebody",
        Paint.Uncertain => "uncertain",
        Paint.Forecast => "forecast",
        _ => "negated",
    };

    private static Color Colour(Paint paint) => paint switch
    {
        Paint.Told => Color.Green,
        Paint.Said => Color.Yellow,
        Paint.Negated => Color.Red,
        Paint.Forecast => Color.Purple,
        _ => Color.Blue,
    };
}

using System.Globalization;
using Casus.Insight;
using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>
/// An article with its records marked: events by standing, the words of sources and their statements, and below each
/// paragraph a line an event. Marks are told apart by sign as well as by colour.
/// </summary>
internal static class ArticleView
{
    /// <summary>Writes the article to standard output.</summary>
    public static void Write(CodedDocument coded) => Write(coded, AnsiConsole.Console);

    /// <summary>Writes the article to a console.</summary>
    public static void Write(CodedDocument coded, IAnsiConsole console)
    {
        var document = coded.Document;
        console.Write(new Text(document.Title ?? document.Id, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        var about = new[] { document.Outlet, document.Author, document.Published?.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) };
        console.WriteLine(string.Join(", ", about.OfType<string>()), new Style(Color.Grey));
        console.WriteLine("● told  ◐ said by somebody  ○ open  ✕ negated  ‹content of a statement›", new Style(Color.Grey));
        console.WriteLine();
        var source = new SourceText(document.Text);
        var marks = Marks(coded, source);
        foreach (var (start, end, role) in Paragraphs(document, source))
        {
            console.Write(Paragraph(document.Text, start, end, role, marks));
            console.WriteLine();
            var here = coded.Events.Where(e => e.Trigger.Count > 0 && Within(source.ToUtf16(e.Trigger[0].Start), start, end));
            foreach (var found in here)
            {
                console.WriteLine("    " + Describe(found, coded), new Style(Colour(found.Standing())));
            }

            console.WriteLine();
        }
    }

    private static Paragraph Paragraph(string text, int start, int end, SectionRole role, Mark[] marks)
    {
        var paragraph = new Paragraph();
        var faint = role is not (SectionRole.Title or SectionRole.Body or SectionRole.Heading);
        for (var at = start; at < end;)
        {
            var mark = marks[at];
            var next = at + 1;
            while (next < end && marks[next] == mark)
            {
                next++;
            }

            var words = text[at..next];
            paragraph.Append(
                mark.Standing is { } standing ? Sign(standing) + words : words,
                new Style(
                    mark.Standing is { } s ? Colour(s) : faint ? Color.Grey : mark.Content ? Color.Aqua : Color.Default,
                    decoration: mark.Standing is not null ? Decoration.Bold : mark.Source ? Decoration.Underline : Decoration.None));
            at = next;
        }

        return paragraph;
    }

    private static Mark[] Marks(CodedDocument coded, SourceText source)
    {
        var marks = new Mark[source.Text.Length];
        void Set(int start, int end, Func<Mark, Mark> change)
        {
            for (var i = source.ToUtf16(start); i < source.ToUtf16(end); i++)
            {
                marks[i] = change(marks[i]);
            }
        }

        foreach (var attribution in coded.Attributions)
        {
            attribution.Content.ToList().ForEach(w => Set(w.Start, w.End, m => m with { Content = true }));
            if (attribution.Source is { } speaker)
            {
                Set(speaker.Start, speaker.End, m => m with { Source = true });
            }
        }

        foreach (var found in coded.Events)
        {
            foreach (var words in found.Trigger)
            {
                Set(words.Start, words.End, m => m with { Standing = m.Standing ?? found.Standing() });
            }
        }

        return marks;
    }

    private static string Describe(EventRecord found, CodedDocument coded)
    {
        var who = string.Join(" and ", found.Actors.Select(Name));
        var whom = string.Join(" and ", found.Recipients.Select(Name));
        var mode = found.Mode is null ? "" : " " + found.Mode;
        var where = found.Place is { } place ? ", " + (place.Name ?? place.Text) : "";
        var when = found.Date is { } date ? ", " + date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : "";
        var holder = found.Attributions.Count == 0 ? null : coded.Attributions.FirstOrDefault(a => a.Id == found.Attributions[0]);
        var says = found.Attributions.Count == 0 ? "" : $" [{(holder?.Source is { } speaker ? Name(speaker) : "somebody")} {holder?.Stance.ToString().ToLowerInvariant()}]";
        return $"{Sign(found.Standing())}{Plover.Name(found.Type)}{mode}: {(who.Length > 0 ? who : "–")} → {(whom.Length > 0 ? whom : "–")}{where}{when}{says}";
    }

    private static string Name(Participant participant) => participant.Name ?? participant.Antecedent?.Text ?? participant.Text;

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

    private static bool Within(int at, int start, int end) => at >= start && at < end;

    private static string Sign(Standing standing) => standing switch
    {
        Standing.Told => "●",
        Standing.Said => "◐",
        Standing.Negated => "✕",
        _ => "○",
    };

    private static Color Colour(Standing standing) => standing switch
    {
        Standing.Told => Color.Green,
        Standing.Said => Color.Yellow,
        Standing.Negated => Color.Red,
        _ => Color.Blue,
    };

    private readonly record struct Mark(bool Content, bool Source, Standing? Standing);
}

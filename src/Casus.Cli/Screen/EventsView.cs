using System.Globalization;
using Casus.Insight;
using Casus.Ledger.Queries;
using NodaTime;
using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>Found events on standard output, each with its words.</summary>
internal static class EventsView
{
    private const int LongestWords = 150;

    /// <summary>Writes a page of them; how many there are goes to standard error.</summary>
    public static void Write(IReadOnlyList<FoundEvent> events, Paging page, long total)
    {
        if (events.Count > 0)
        {
            var table = new Table { Border = TableBorder.Simple };
            foreach (var name in (string[])["Day", "Type", "Who → whom", "Where", "Status", "Words", "Article"])
            {
                table.AddColumn(name);
            }

            foreach (var found in events)
            {
                table.AddRow(
                    new Text(Day(found.Event.Date)), Type(found.Event),
                    new Text($"{Names(found.Event.Actors)} → {Names(found.Event.Recipients)}"),
                    new Text(found.Event.Place is { } place ? place.Name ?? place.Text : ""), new Text(Status(found)),
                    Words(found), new Text(Source(found)));
            }

            Terminal.Output.Write(table);
        }

        Console.Error.WriteLine(events.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"none of {total:N0} events")
            : string.Create(CultureInfo.InvariantCulture, $"{page.Offset + 1:N0} to {page.Offset + events.Count:N0} of {total:N0} events"));
    }

    private static string Source(FoundEvent found)
    {
        var others = found.Coverage.Reports > 1
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"\n{found.Coverage.Reports} reports in {found.Coverage.Articles} article{(found.Coverage.Articles == 1 ? "" : "s")}") : "";
        var source = found.Dataset is { } dataset
            ? $"{dataset} {found.Document.Outlet}".Trim() : found.Document.Outlet ?? found.Document.Title;
        return $"{source}\n{found.Event.Id}{others}".Trim();
    }

    private static Text Type(EventRecord found) => new(
        Plover.Name(found.Type) + (found.Mode is null ? "" : " " + found.Mode), new Style(Colours.Of(found.Type)));

    private static string Day(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Names(IReadOnlyList<Participant> participants) => participants.Count == 0
        ? "–"
        : string.Join(" and ", participants.Select(p => (p.Name ?? p.Antecedent?.Text ?? p.Text) + (p.Country is null ? "" : $" ({p.Country})")));

    private static string Status(FoundEvent found)
    {
        var source = found.Attributions is [{ Source: { } speaker }, ..] ? speaker.Name ?? speaker.Text : "somebody";
        return found.Event.Standing() switch
        {
            Standing.Told => "told",
            Standing.Said => "says " + source,
            Standing.Negated => found.Event.Attributions.Count > 0 ? "denied, says " + source : "negated",
            _ => found.Event.Attributions.Count > 0 ? "open, says " + source : "open",
        };
    }

    /// <summary>The words of an event, those that tell of it marked.</summary>
    public static Paragraph Words(FoundEvent found)
    {
        var words = new Paragraph();
        if (found.Sentence is not { } sentence || found.Event.Trigger.Count == 0)
        {
            return words.Append(OneLine(string.Join(" … ", found.Event.Trigger.Select(t => t.Text))));
        }

        var source = new SourceText(sentence.Text);
        var triggers = found.Event.Trigger
            .Where(t => t.Start >= sentence.Start && t.End <= sentence.End)
            .Select(t => new Span(t.Start - sentence.Start, t.End - sentence.Start)).Order().ToList();
        var (from, to) = Window(source.Length, triggers);
        words.Append(from > 0 ? "…" : "");
        var at = from;
        foreach (var trigger in triggers.Where(t => t.Start >= at && t.End <= to))
        {
            words.Append(OneLine(source[new Span(at, trigger.Start)]));
            words.Append(OneLine(source[trigger]), new Style(decoration: Decoration.Bold | Decoration.Underline));
            at = trigger.End;
        }

        return words.Append(OneLine(source[new Span(at, to)])).Append(to < source.Length ? "…" : "");
    }

    // Long sentences are cut around the first words that tell of the event.
    private static (int From, int To) Window(int length, List<Span> triggers)
    {
        if (length <= LongestWords || triggers.Count == 0)
        {
            return (0, Math.Min(length, LongestWords));
        }

        var from = Math.Clamp(triggers[0].Start - (LongestWords / 2), 0, length - LongestWords);
        return (from, from + LongestWords);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

using System.Globalization;
using Casus.Insight.Provenance;
using Casus.Ledger;
using Casus.Ledger.Copies;
using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>Outlets, copies, and the way of a text, in the terminal.</summary>
internal static class SourcesView
{
    private const int MostClusters = 20;
    private const int MostCopies = 8;
    private const int MostSpans = 4;
    private const int LongestWords = 110;

    /// <summary>Outlets, then the most copied texts.</summary>
    public static void Write(SourceBook book)
    {
        var console = OpenConsole();
        console.Write(Outlets(book));
        var clusters = book.Clusters();
        foreach (var cluster in clusters.Take(MostClusters))
        {
            console.WriteLine();
            console.WriteLine(Headline(cluster.Root), new Style(decoration: Decoration.Bold));
            foreach (var copy in cluster.Copies.Take(MostCopies))
            {
                console.WriteLine($"  {Word(copy.Outcome)}: {Headline(copy)}");
            }

            if (cluster.Copies.Count > MostCopies)
            {
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {cluster.Copies.Count - MostCopies} more"), new Style(Color.Grey));
            }
        }

        if (clusters.Count > MostClusters)
        {
            console.WriteLine();
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {clusters.Count - MostClusters} more texts with copies (--format jsonl lists all)"));
        }
    }

    /// <summary>The way of one text, with the evidence.</summary>
    public static void Write(SourceBook book, LedgerReader reader, SourceDocument document)
    {
        var console = OpenConsole();
        foreach (var step in book.Chain(reader, document))
        {
            console.WriteLine(Headline(step.Document), new Style(decoration: Decoration.Bold));
            console.WriteLine($"  {Word(step.Document.Outcome)}{(step.Pair is null ? ": " + step.Document.Because : " of what follows")}", new Style(Colour(step.Document.Outcome)));
            if (step.Pair is { } pair)
            {
                WriteEvidence(console, reader, pair);
                console.WriteLine("  ▼", new Style(Color.Grey));
            }
        }

        WriteOthers(console, "Repeated by", book.CopiesOf(reader, document));
        WriteOthers(console, "Also tell the event, independently", book.SameEvent(reader, document));
    }

    private static void WriteOthers(IAnsiConsole console, string heading, IReadOnlyList<ChainStep> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine(heading, new Style(decoration: Decoration.Underline));
        foreach (var step in steps)
        {
            console.WriteLine($"  {Word(step.Pair!.Outcome)}: {Headline(step.Document)}");
            console.WriteLine("    " + string.Join("; ", step.Pair.Because), new Style(Color.Grey));
        }
    }

    private static void WriteEvidence(IAnsiConsole console, LedgerReader reader, CopyPair pair)
    {
        foreach (var reason in pair.Because)
        {
            console.WriteLine("  – " + reason);
        }

        var texts = reader.Texts([pair.Document, pair.Origin]).ToDictionary(text => text.Number, text => new SourceText(text.Document.Text));
        foreach (var span in pair.Spans.OrderByDescending(span => span.Likeness).Take(MostSpans).OrderBy(span => span.Start))
        {
            console.WriteLine($"      {Words(texts[pair.Document], span.Start, span.End)}", new Style(Color.Grey));
            console.WriteLine($"    = {Words(texts[pair.Origin], span.OriginStart, span.OriginEnd)}", new Style(Color.Grey));
        }
    }

    private static Table Outlets(SourceBook book)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("Outlet");
        table.AddColumn("country");
        table.AddColumn("controlled by");
        foreach (var column in new[] { "articles", "originals", "copies", "open" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var outlet in book.Outlets())
        {
            table.AddRow(
                new Text(outlet.Name ?? "(not named)"), new Text(outlet.Country ?? ""), new Text(outlet.Control ?? "", new Style(Color.Grey)),
                Number(outlet.Articles), Number(outlet.Originals), Number(outlet.Copies), Number(outlet.Unknown));
        }

        return table;
    }

    private static string Headline(SourceDocument document)
    {
        var about = new[]
        {
            document.Outlet, document.Document.Published?.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture), document.Document.Id,
        };
        return $"{document.Document.Title ?? document.Document.File ?? document.Document.Id} ({string.Join(", ", about.OfType<string>())})";
    }

    private static string Words(SourceText text, int start, int end)
    {
        var words = text[new Span(start, end)].ReplaceLineEndings(" ");
        return words.Length <= LongestWords ? words : words[..LongestWords] + "…";
    }

    private static Text Number(int count) => new(count == 0 ? "" : count.ToString("N0", CultureInfo.InvariantCulture));

    private static string Word(CopyOutcome outcome) => outcome switch
    {
        CopyOutcome.Original => "original",
        CopyOutcome.Syndicated => "syndicated",
        CopyOutcome.EditedCopy => "edited copy",
        CopyOutcome.MachineTranslated => "machine-translated repost",
        CopyOutcome.SameEvent => "same event",
        _ => "unknown",
    };

    private static Color Colour(CopyOutcome outcome) => outcome switch
    {
        CopyOutcome.Original => Color.Green,
        CopyOutcome.Unknown => Color.Grey,
        _ => Color.Yellow,
    };

    private static IAnsiConsole OpenConsole()
    {
        if (Console.IsOutputRedirected)
        {
            // A file or pipe has no width of its own.
            AnsiConsole.Console.Profile.Width = 160;
        }

        return AnsiConsole.Console;
    }
}

using System.Globalization;
using System.Text;

namespace Casus.Ledger.Export;

/// <summary>
/// brat's stand-off annotation: a folder with the text and the marks of each article, and the <c>annotation.conf</c> that names
/// the types. Offsets count code points, as brat does.
/// </summary>
internal static class BratFolder
{
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Writes the folder; it gets its name when it is whole.</summary>
    /// <returns>How many events were written.</returns>
    public static async Task<long> WriteAsync(IEnumerable<CodedDocument> documents, string output, CancellationToken cancellation)
    {
        using var folder = WholeFolder.Create(output);
        var written = 0L;
        foreach (var document in documents)
        {
            var name = Path.Join(folder.Path, Name(document.Document.Id));
            await File.WriteAllTextAsync(name + ".txt", document.Document.Text, Utf8, cancellation);
            await File.WriteAllTextAsync(name + ".ann", Annotations(document), Utf8, cancellation);
            written += document.Events.Count;
        }

        await File.WriteAllTextAsync(Path.Join(folder.Path, "annotation.conf"), Configuration(), Utf8, cancellation);
        folder.Complete();
        return written;
    }

    /// <summary>The marks of a document.</summary>
    internal static string Annotations(CodedDocument document)
    {
        var (marks, text) = (Marks.Of(document), new StringBuilder());
        var source = new SourceText(document.Document.Text);
        var (events, attributes, notes) = (0, 0, 0);
        for (var i = 0; i < marks.All.Count; i++)
        {
            var pieces = marks.All[i].Words.SelectMany(w => Lines(w, source)).ToList();
            text.Append(CultureInfo.InvariantCulture, $"T{i + 1}\t{marks.All[i].Label} ");
            text.AppendJoin(';', pieces.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Start} {p.End}")));
            text.Append('\t').AppendJoin(' ', pieces.Select(p => source[p])).Append('\n');
        }

        foreach (var group in marks.Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"E{++events}\t{group.Label}:T{group.Anchor + 1}");
            foreach (var (role, mark, number) in group.Members.GroupBy(m => m.Role)
                .SelectMany(g => g.Select((m, i) => (m.Role, m.Mark, i == 0 ? "" : (i + 1).ToString(CultureInfo.InvariantCulture)))))
            {
                text.Append(CultureInfo.InvariantCulture, $" {role}{number}:T{mark + 1}");
            }

            text.Append('\n');
            foreach (var (name, value) in Attributes(group.Record))
            {
                text.Append(CultureInfo.InvariantCulture, $"A{++attributes}\t{name} E{events} {value}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"#{++notes}\tAnnotatorNotes E{events}\t{group.Record.Id}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Attributes(LedgerRecord record) => record switch
    {
        EventRecord e =>
        [
            .. e.Mode is null ? [] : new[] { ("Mode", e.Mode) },
            ("Polarity", Vocabulary<Polarity>.Name(e.Factuality.Polarity)),
            ("Certainty", Vocabulary<Certainty>.Name(e.Factuality.Certainty)),
            ("Tense", Vocabulary<Tense>.Name(e.Factuality.Tense)),
        ],
        AttributionRecord a => [("Manner", Vocabulary<Manner>.Name(a.Manner)), ("Stance", Vocabulary<Stance>.Name(a.Stance))],
        _ => [],
    };

    // A mark must not cross the end of a line: it goes on in a piece of its own.
    private static IEnumerable<Span> Lines(Words words, SourceText source)
    {
        var start = words.Start;
        for (var at = words.Start; at <= words.End; at++)
        {
            var ends = at == words.End || source[new Span(at, at + 1)] is "\n" or "\r";
            if (ends && at > start)
            {
                yield return new Span(start, at);
            }

            start = ends ? at + 1 : start;
        }
    }

    private static string Name(string id) =>
        string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X4}")));

    private static string Configuration()
    {
        var types = Enum.GetValues<EventType>().Select(Plover.Name).ToList();
        var modes = Enum.GetValues<EventType>().SelectMany(Plover.Modes).Distinct().Order(StringComparer.Ordinal);
        return $"""
            [entities]
            Party
            Content

            [relations]

            [events]
            {string.Join('\n', types.Select(t => t + " Actor*:Party, Recipient*:Party"))}
            ATTRIBUTION Source?:Party, Content?:Content

            [attributes]
            Mode Arg:<EVENT>, Value:{string.Join('|', modes)}
            Polarity Arg:<EVENT>, Value:{Words<Polarity>()}
            Certainty Arg:<EVENT>, Value:{Words<Certainty>()}
            Tense Arg:<EVENT>, Value:{Words<Tense>()}
            Manner Arg:<EVENT>, Value:{Words<Manner>()}
            Stance Arg:<EVENT>, Value:{Words<Stance>()}

            """;
    }

    private static string Words<T>() where T : struct, Enum => string.Join('|', Enum.GetValues<T>().Select(Vocabulary<T>.Name));
}

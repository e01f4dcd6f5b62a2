using System.Globalization;
using System.Text;

namespace Casus.Ledger.Export;

/// <summary>
/// brat's stand-off annotation: a folder with the text and the marks of each article, and the <c>annotation.conf</c> that names
/// the types. Offsets count code points, as brat does.
/// </summary>
internal static class BratFolder
{
    // What Python, in which brat is written, takes for the end of a line.
    private const string LineEnds = "\n\r\v\f\u001C\u001D\u001E\u0085\u2028\u2029";

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
            // brat's reader drops carriage returns, which would move all that follows.
            await File.WriteAllTextAsync(name + ".txt", document.Document.Text.Replace('\r', ' '), Utf8, cancellation);
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
            var pieces = Pieces(marks.All[i].Words, source).ToList();
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

            text.Append(CultureInfo.InvariantCulture, $"#{++notes}\tAnnotatorNotes E{events}\t{Dyad.Field(group.Record.Id)}\n");
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

    // Pieces must not overlap, nor cross the end of a line: there a mark goes on in a piece of its own.
    private static IEnumerable<Span> Pieces(IReadOnlyList<Words> words, SourceText source)
    {
        var reached = 0;
        foreach (var piece in words.Where(w => w.End > w.Start).SelectMany(w => Lines(Math.Max(w.Start, reached), w.End, source)))
        {
            yield return piece;
            reached = piece.End;
        }
    }

    private static IEnumerable<Span> Lines(int start, int end, SourceText source)
    {
        for (var at = start; at <= end; at++)
        {
            var ends = at == end || LineEnds.Contains(source[new Span(at, at + 1)], StringComparison.Ordinal);
            if (ends && at > start)
            {
                yield return new Span(start, at);
            }

            start = ends ? at + 1 : start;
        }
    }

    // brat shows documents by an address, in which % would be read as a code.
    private static string Name(string id) =>
        string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"~{(int)c:X4}")));

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

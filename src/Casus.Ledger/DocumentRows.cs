using DuckDB.NET.Data;

namespace Casus.Ledger;

/// <summary>Reads documents back with all their records.</summary>
internal static class DocumentRows
{
    /// <summary>The documents on a page with all their records, in order.</summary>
    public static IEnumerable<CodedDocument> Read(DuckDBConnection connection, Page page)
    {
        var mentions = new MentionRows(connection, page);
        var events = EventRows.Read(connection, page).ToLookup(r => r.Document, r => r.Event);
        var attributions = Attributions(connection, page, mentions).ToLookup(r => r.Document, r => r.Attribution);
        var causes = page.Records(
            connection, "causes",
            """
            record, id, cause_text, cause_start, cause_end, cause_event, effect_text, effect_start, effect_end, effect_event
            """,
            "record",
            r => (Document: r.GetInt32(0), Cause: Cause(r, mentions))).ToLookup(r => r.Document, r => r.Cause);
        var sentences = page.Rows(
            connection, "sentences", "start, \"end\"", "position",
            r => (Document: r.GetInt32(0), Span: new Span(r.GetInt32(1), r.GetInt32(2)))).ToLookup(r => r.Document, r => r.Span);
        foreach (var (number, document) in Documents(connection, page))
        {
            yield return new CodedDocument(
                document,
                [.. events[number]],
                [.. attributions[number].Select(a => a with { Document = document.Id })],
                [.. causes[number].Select(c => c with { Document = document.Id })])
            {
                Sentences = [.. sentences[number]],
            };
        }
    }

    /// <summary>The attributions on a page, in order; the ids of their documents are left empty.</summary>
    public static List<(int Document, AttributionRecord Attribution)> Attributions(
        DuckDBConnection connection, Page page, MentionRows mentions) =>
        page.Records(
            connection, "attributions", "record, id, manner, stance, within, polarity, certainty, tense, foretells", "record",
            r => (r.GetInt32(0), Attribution(r, mentions)));

    /// <summary>The documents on a page without their records, in order.</summary>
    public static List<(int Number, DocumentRecord Document)> Documents(DuckDBConnection connection, Page page)
    {
        var sections = page.Rows(
            connection, "sections", "start, \"end\", role", "position",
            r => (Document: r.GetInt32(0), Section: new Section(
                r.GetInt32(1), r.GetInt32(2), Vocabulary<SectionRole>.Parse(r.GetString(3)))))
            .ToLookup(r => r.Document, r => r.Section);
        var signs = page.Rows(
            connection, "signs", "sign, because, start, \"end\"", "position",
            r => (Document: r.GetInt32(0), Sign: new Sign(r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetInt32(4))))
            .ToLookup(r => r.Document, r => r.Sign);
        return page.Rows(
            connection, "documents",
            "id, file, title, text, url, outlet, author, published, language, kind, copy_of, coder", "document",
            r => (r.GetInt32(0), Record(r, sections[r.GetInt32(0)], signs[r.GetInt32(0)])));
    }

    /// <summary>
    /// The document of a row: after its number <c>id, file, title, text, url, outlet, author, published, language, kind, copy_of, coder</c>.
    /// </summary>
    public static DocumentRecord Record(DuckDBDataReader r, IEnumerable<Section> sections, IEnumerable<Sign> signs) => new()
    {
        Id = r.GetString(1),
        File = r.MaybeString(2),
        Title = r.MaybeString(3),
        Text = r.GetString(4),
        Url = r.MaybeString(5),
        Outlet = r.MaybeString(6),
        Author = r.MaybeString(7),
        Published = r.MaybeTime(8),
        Language = r.MaybeString(9),
        Kind = Vocabulary<ArticleKind>.Parse(r.GetString(10)),
        Sections = [.. sections],
        Signs = [.. signs],
        CopyOf = r.MaybeString(11),
        Coder = r.GetString(12),
    };

    private static AttributionRecord Attribution(DuckDBDataReader r, MentionRows mentions)
    {
        var (document, record) = (r.GetInt32(0), r.GetInt32(1));
        return new AttributionRecord
        {
            Id = r.GetString(2),
            Document = "",
            Source = mentions.Participants(document, record, Roles.Source) is [var source] ? source : null,
            Cue = mentions.Words(document, record, Roles.Cue),
            Content = mentions.Words(document, record, Roles.Content),
            Manner = Vocabulary<Manner>.Parse(r.GetString(3)),
            Stance = Vocabulary<Stance>.Parse(r.GetString(4)),
            Within = r.MaybeString(5),
            Factuality = r.IsDBNull(6) ? null : new Factuality(
                Vocabulary<Polarity>.Parse(r.GetString(6)), Vocabulary<Certainty>.Parse(r.GetString(7)),
                Vocabulary<Tense>.Parse(r.GetString(8))),
            Foretells = !r.IsDBNull(9) && r.GetBoolean(9),
        };
    }

    private static CauseRecord Cause(DuckDBDataReader r, MentionRows mentions) => new()
    {
        Id = r.GetString(2),
        Document = "",
        Cue = mentions.Words(r.GetInt32(0), r.GetInt32(1), Roles.Cue),
        Cause = Side(r, 3),
        Effect = Side(r, 7),
    };

    private static CauseSide Side(DuckDBDataReader r, int column) =>
        new(r.GetString(column), r.GetInt32(column + 1), r.GetInt32(column + 2), r.MaybeString(column + 3));
}

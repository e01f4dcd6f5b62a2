using Casus.Ledger.Forecasts;
using Casus.Ledger.Search;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NodaTime;
using DuckDBAppender = DuckDB.NET.Data.DuckDBAppender;

namespace Casus.Ledger;

/// <summary>
/// Appends documents to the ledger's tables, in bulk. What was appended is in the tables once this is disposed.
/// </summary>
internal sealed class RecordRows : IDisposable
{
    private readonly Dictionary<string, DuckDBAppender> _tables = new(StringComparer.Ordinal);
    private readonly DuckDBConnection _connection;
    private readonly SearchIndex _index;

    public RecordRows(DuckDBConnection connection, SearchIndex index) => (_connection, _index) = (connection, index);

    /// <summary>Appends a document with its records under a number.</summary>
    public void Append(int number, int run, CodedDocument coded)
    {
        Append(number, run, coded.Document);
        for (var i = 0; i < coded.Sentences.Count; i++)
        {
            Row("sentences", number).AppendValue(i).AppendValue(coded.Sentences[i].Start).AppendValue(coded.Sentences[i].End)
                .EndRow();
        }

        _index.Append(() => Table("terms"), () => Table("postings"), number, coded.Document.Text, coded.Sentences);
        var record = 0;
        foreach (var @event in coded.Events)
        {
            Append(number, ++record, @event);
        }

        foreach (var attribution in coded.Attributions)
        {
            Append(number, ++record, attribution);
        }

        foreach (var cause in coded.Causes)
        {
            Append(number, ++record, cause);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in _tables.Values)
        {
            table.Dispose();
        }
    }

    private void Append(int number, int run, DocumentRecord d)
    {
        Row("documents", number).AppendValue(run).AppendText(d.Id).AppendText(d.File).AppendText(d.Title)
            .AppendText(d.Text).AppendText(d.Url).AppendText(d.Outlet).AppendText(d.Author)
            .AppendValue(d.Published?.ToDateTimeUnspecified()).AppendText(d.Language)
            .AppendValue(Vocabulary<ArticleKind>.Name(d.Kind)).AppendText(d.CopyOf).AppendText(d.Coder).EndRow();
        for (var i = 0; i < d.Sections.Count; i++)
        {
            var section = d.Sections[i];
            Row("sections", number).AppendValue(i).AppendValue(section.Start).AppendValue(section.End)
                .AppendValue(Vocabulary<SectionRole>.Name(section.Role)).EndRow();
        }

        for (var i = 0; i < d.Signs.Count; i++)
        {
            var sign = d.Signs[i];
            Row("signs", number).AppendValue(i).AppendText(sign.Name).AppendText(sign.Because)
                .AppendValue(sign.Start).AppendValue(sign.End).EndRow();
        }
    }

    private void Append(int number, int record, EventRecord e)
    {
        Row("events", number).AppendValue(record).AppendText(e.Id).AppendValue(e.Sentence)
            .AppendValue(Plover.Name(e.Type)).AppendText(e.Mode).AppendValue(e.Contexts).AppendText(e.Quad)
            .AppendValue(e.Intensity)
            .AppendText(e.Place?.Text).AppendValue(e.Place?.Start).AppendValue(e.Place?.End)
            .AppendText(e.Place?.Name).AppendText(e.Place?.Country)
            .AppendValue(e.Place?.Latitude).AppendValue(e.Place?.Longitude)
            .AppendText(e.Time?.Text).AppendValue(e.Time?.Start).AppendValue(e.Time?.End)
            .AppendValue(Date(e.Time?.From)).AppendValue(Date(e.Time?.To)).AppendValue(Date(e.Date))
            .AppendValue(Vocabulary<Polarity>.Name(e.Factuality.Polarity))
            .AppendValue(Vocabulary<Certainty>.Name(e.Factuality.Certainty))
            .AppendValue(Vocabulary<Tense>.Name(e.Factuality.Tense))
            .AppendValue(e.Attributions).AppendValue(e.Confidence).AppendNullValue().EndRow();
        Participants(number, record, Roles.Actor, e.Actors);
        Participants(number, record, Roles.Recipient, e.Recipients);
        Words(number, record, Roles.Trigger, e.Trigger);
        if (e.Forecast is { } forecast)
        {
            ForecastRows.Append(Row("forecasts", number).AppendValue(record), forecast);
        }
    }

    private void Append(int number, int record, AttributionRecord a)
    {
        Row("attributions", number).AppendValue(record).AppendText(a.Id)
            .AppendValue(Vocabulary<Manner>.Name(a.Manner)).AppendValue(Vocabulary<Stance>.Name(a.Stance))
            .AppendText(a.Within)
            .AppendValue(a.Factuality is { } f ? Vocabulary<Polarity>.Name(f.Polarity) : null)
            .AppendValue(a.Factuality is { } g ? Vocabulary<Certainty>.Name(g.Certainty) : null)
            .AppendValue(a.Factuality is { } h ? Vocabulary<Tense>.Name(h.Tense) : null)
            .AppendValue(a.Foretells).EndRow();
        Participants(number, record, Roles.Source, a.Source is null ? [] : [a.Source]);
        Words(number, record, Roles.Cue, a.Cue);
        Words(number, record, Roles.Content, a.Content);
    }

    private void Append(int number, int record, CauseRecord c)
    {
        Row("causes", number).AppendValue(record).AppendText(c.Id)
            .AppendText(c.Cause.Text).AppendValue(c.Cause.Start).AppendValue(c.Cause.End).AppendText(c.Cause.Event)
            .AppendText(c.Effect.Text).AppendValue(c.Effect.Start).AppendValue(c.Effect.End).AppendText(c.Effect.Event)
            .EndRow();
        Words(number, record, Roles.Cue, c.Cue);
    }

    private void Participants(int number, int record, string role, IReadOnlyList<Participant> participants)
    {
        for (var i = 0; i < participants.Count; i++)
        {
            var p = participants[i];
            Row("participants", number).AppendValue(record).AppendValue(role).AppendValue(i)
                .AppendText(p.Text).AppendValue(p.Start).AppendValue(p.End)
                .AppendText(p.Name).AppendText(p.Country).AppendText(p.Sector)
                .AppendText(p.Antecedent?.Text).AppendValue(p.Antecedent?.Start).AppendValue(p.Antecedent?.End).EndRow();
        }
    }

    private void Words(int number, int record, string role, IReadOnlyList<Words> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            Row("words", number).AppendValue(record).AppendValue(role).AppendValue(i)
                .AppendText(words[i].Text).AppendValue(words[i].Start).AppendValue(words[i].End).EndRow();
        }
    }

    private IDuckDBAppenderRow Row(string table, int number) => Table(table).CreateRow().AppendValue(number);

    private DuckDBAppender Table(string table)
    {
        if (!_tables.TryGetValue(table, out var appender))
        {
            _tables.Add(table, appender = _connection.CreateAppender(table));
        }

        return appender;
    }

    private static DuckDBDateOnly? Date(LocalDate? date) =>
        date is { } d ? new DuckDBDateOnly(d.Year, (byte)d.Month, (byte)d.Day) : null;
}

using NodaTime;

namespace Casus.Ledger.Tests;

/// <summary>Articles for questions: each sentence tells at most one event.</summary>
internal sealed class Story(string id)
{
    private readonly List<string> _sentences = [];
    private readonly List<EventRecord> _events = [];
    private readonly List<AttributionRecord> _attributions = [];

    public string Outlet { get; init; } = "The Norland Courier";

    public LocalDate Published { get; init; } = new(2024, 3, 5);

    public string? CopyOf { get; init; }

    /// <summary>Adds a sentence without an event.</summary>
    public Story Says(string sentence)
    {
        _sentences.Add(sentence);
        return this;
    }

    /// <summary>Adds a sentence with an event.</summary>
    public Story Tells(
        string sentence, EventType type, Participant[] actors, Participant[] recipients, string? mode = null,
        string? date = null, Factuality? factuality = null, Participant? says = null, Place? place = null,
        double confidence = 0.8)
    {
        var attribution = says is null ? null : new AttributionRecord
        {
            Id = FormattableString.Invariant($"{id}.a{_attributions.Count}"), Document = id, Source = says,
            Cue = [new Words("said", 0, 4)], Content = [], Manner = Manner.Indirect, Stance = Stance.Asserts,
        };
        if (attribution is not null)
        {
            _attributions.Add(attribution);
        }

        _events.Add(new EventRecord
        {
            Id = FormattableString.Invariant($"{id}.e{_events.Count}"),
            Document = id,
            Sentence = _sentences.Count,
            Type = type,
            Mode = mode,
            Quad = Plover.Quad(type),
            Intensity = Plover.Intensity(type, mode),
            Actors = actors,
            Recipients = recipients,
            Trigger = [new Words(sentence.Split(' ')[1], 0, 1)],
            Place = place,
            Date = date is null ? Published : NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value,
            Factuality = factuality ?? Factuality.Happened,
            Attributions = attribution is null ? [] : [attribution.Id],
            Confidence = confidence,
        });
        return Says(sentence);
    }

    /// <summary>The article.</summary>
    public CodedDocument Coded()
    {
        var spans = new List<Span>();
        var start = 0;
        foreach (var sentence in _sentences)
        {
            spans.Add(new Span(start, start + sentence.Length));
            start += sentence.Length + 1;
        }

        return new CodedDocument(
            new DocumentRecord
            {
                Id = id, Title = _sentences[0], Text = string.Join(' ', _sentences), Outlet = Outlet,
                Published = Published.AtMidnight(), Language = "en", Kind = ArticleKind.News, CopyOf = CopyOf,
                Coder = "casus 0.1.0 en-test",
            },
            _events, _attributions, [])
        {
            Sentences = spans,
        };
    }

    /// <summary>Someone, by name, country and sector.</summary>
    public static Participant Who(string name, string? country = null, string? sector = null, string? text = null) =>
        new(text ?? name, 0, 1, name, country, sector, null);

    /// <summary>Writes articles to a new ledger and opens it.</summary>
    public static async Task<LedgerReader> Open(Folder folder, params Story[] stories)
    {
        var path = folder["stories.duckdb"];
        await using (var ledger = DuckLedger.Open(path, new SetClock()))
        {
            foreach (var story in stories)
            {
                await ledger.WriteAsync(story.Coded());
            }

            ledger.GatherReports();
            await ledger.CompleteAsync();
        }

        return LedgerReader.Open(path);
    }
}

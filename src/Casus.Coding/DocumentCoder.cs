using Casus.Coding.Actors;
using Casus.Coding.Attributions;
using Casus.Coding.Events;
using Casus.Coding.Facts;
using Casus.Coding.Forecasts;
using Casus.Coding.Places;
using Casus.Coding.Records;
using Casus.Coding.Relations;
using Casus.Coding.Times;
using Casus.Language;

namespace Casus.Coding;

/// <summary>Codes one document: events, attributions and causes of its sentences, as records.</summary>
internal sealed class DocumentCoder
{
    private readonly Codebook _codebook;
    private readonly DocumentRecord _document;
    private readonly Doc _doc;
    private readonly ActorResolver _actors;
    private readonly EventFinder _events;
    private readonly List<FoundAttribution> _attributions;
    private readonly string[] _attributionIds;
    private readonly FactualityReader _facts;
    private readonly ForecastReader _forecasts;
    private readonly StatementReader _statements;
    private readonly List<EventRecord> _eventRecords = [];
    private readonly List<CauseRecord> _causeRecords = [];

    public DocumentCoder(
        Codebook codebook, RelationModel relations, DocumentRecord document, Doc doc, List<FoundAttribution> attributions,
        ActorResolver actors)
    {
        (_codebook, _document, _doc, _attributions, _actors) = (codebook, document, doc, attributions, actors);
        _events = new EventFinder(codebook, relations, _actors);
        _attributionIds = [.. _attributions.Select((_, i) => RecordId.Attribution(document.Id, i))];
        _facts = new FactualityReader(codebook.Embedding);
        _statements = new StatementReader(_facts, codebook.Embedding);
        _forecasts = new ForecastReader(codebook.Likelihoods, codebook.Forecasts);
    }

    /// <summary>The document with its records.</summary>
    public CodedDocument Code()
    {
        var times = _codebook.Times.FindAll(_doc, _document.Published?.Date);
        for (var i = 0; i < _doc.Sentences.Count; i++)
        {
            Code(_doc.Sentences[i], times[i]);
        }

        return new CodedDocument(_document, _eventRecords, [.. _attributions.Select(Attribution)], _causeRecords)
        {
            Sentences = [.. _doc.Sentences.Select(s => _doc.Source.Span(s.Start, s.End))],
        };
    }

    private void Code(Sentence sentence, IReadOnlyList<TimeExpression> times)
    {
        var found = _events.Find(sentence);
        var anchors = found.Select(f => f.Reading.Anchor).ToHashSet();
        var byToken = new Dictionary<int, string>();
        foreach (var item in found)
        {
            var anchor = item.Reading.Anchor;
            var time = TimeFinder.For(sentence, anchor, times, anchors);
            var record = Event(sentence, item, Holders(sentence.Index, anchor)) with
            {
                Place = _codebook.Places.For(_doc, sentence, anchor, anchors),
                Time = time?.ToWords(_doc.Source, sentence),
                Date = TimeFinder.EventDay(time, _document.Published?.Date),
            };
            _eventRecords.Add(record);
            foreach (var token in item.Reading.Trigger)
            {
                byToken.TryAdd(token, record.Id);
            }
        }

        Causes(sentence, byToken);
    }

    private EventRecord Event(Sentence sentence, FoundEvent found, string[] holders)
    {
        var reading = found.Reading;
        var factuality = _facts.Read(sentence, reading);
        var (actors, recipients) = (Participants(sentence, reading.Actors), Participants(sentence, reading.Recipients));
        return new EventRecord
        {
            Id = RecordId.Event(_document.Id, _eventRecords.Count),
            Document = _document.Id,
            Sentence = sentence.Index,
            Type = found.Type,
            Mode = found.Mode,
            Contexts = _codebook.Contexts.Find(sentence, actors.Concat(recipients).Select(p => p.Sector).OfType<string>()),
            Quad = Plover.Quad(found.Type),
            Intensity = Plover.Intensity(found.Type, found.Mode),
            Actors = actors,
            Recipients = recipients,
            Trigger = TokenWords.Of(_doc.Source, sentence, reading.Trigger),
            Factuality = factuality,
            Forecast = _forecasts.Read(_doc.Source, sentence, found, factuality),
            Attributions = holders,
            Confidence = Math.Round(found.Confidence, 3),
        };
    }

    private AttributionRecord Attribution(FoundAttribution found, int index) => new()
    {
        Id = _attributionIds[index],
        Document = _document.Id,
        Source = found.Source is { } source ? Source(source, found.SourceHead) : null,
        Cue = [found.Cue.Words(_doc)],
        Content = [.. found.Content.Select(c => c.Words(_doc))],
        Manner = found.Manner,
        Stance = found.Stance,
        Factuality = _statements.Main(_doc, found),
        Foretells = _statements.Foretells(_doc, found),
        Within = found.Within < 0 ? null : _attributionIds[found.Within],
    };

    // Who the source is goes by its head; which words name it, by the attribution.
    private Participant Source(Stretch words, (int Sentence, int Token) head) =>
        (_actors.Resolve(_doc.Sentences[head.Sentence], head.Token) with { Start = words.Start(_doc), End = words.End(_doc) })
        .ToParticipant(_doc.Source);

    private void Causes(Sentence sentence, Dictionary<int, string> events)
    {
        foreach (var link in _codebook.Causes.Find(sentence))
        {
            _causeRecords.Add(new CauseRecord
            {
                Id = RecordId.Cause(_document.Id, _causeRecords.Count),
                Document = _document.Id,
                Cue = TokenWords.Of(_doc.Source, sentence, link.Cue),
                Cause = Side(sentence, link.Cause, link.Effect, events),
                Effect = Side(sentence, link.Effect, link.Cause, events),
            });
        }
    }

    private CauseSide Side(Sentence sentence, int head, int other, Dictionary<int, string> events)
    {
        var (first, end) = TokenWords.Phrase(sentence, head, other);
        var words = _doc.Source.Words(sentence[first].Start, sentence[end - 1].End);
        return new CauseSide(words.Text, words.Start, words.End, events.GetValueOrDefault(head));
    }

    // Innermost first: the shorter of two contents around one token lies inside the longer.
    private string[] Holders(int sentence, int token) =>
    [
        .. _attributions.Index().Where(a => a.Item.Holds(sentence, token)).OrderBy(a => a.Item.Length(_doc)).ThenBy(a => a.Index)
            .Select(a => _attributionIds[a.Index]),
    ];

    private Participant[] Participants(Sentence sentence, IReadOnlyList<int> heads) =>
        [.. heads.SelectMany(h => _actors.ResolveAll(sentence, h)).Select(a => a.ToParticipant(_doc.Source))];
}

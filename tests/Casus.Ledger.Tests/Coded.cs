using System.Globalization;
using NodaTime;

namespace Casus.Ledger.Tests;

/// <summary>Small coded documents for examples.</summary>
internal static class Coded
{
    /// <summary>A document in which the outlet quotes one ministry, with so many alike events.</summary>
    public static CodedDocument Document(string id, int events = 1, string coder = "casus 0.1.0 en-test")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{id}");
        return new CodedDocument(
            new DocumentRecord
            {
                Id = name,
                Title = "Norland recalls its envoy",
                Text = "Norland recalls its envoy\nNorland expelled two Sundian envoys on Monday, its ministry said.",
                Outlet = "The Norland Courier",
                Published = new LocalDateTime(2024, 3, 5, 10, 30),
                Language = "en",
                Kind = ArticleKind.News,
                Sections = [new Section(0, 25, SectionRole.Title), new Section(26, 92, SectionRole.Body)],
                Coder = coder,
            },
            [.. Enumerable.Range(0, events).Select(i => Event(name, i))],
            [new AttributionRecord
            {
                Id = name + ".a0",
                Document = name,
                Source = new Participant("its ministry", 74, 86, "Ministry of Norland", "NOR", "GOV", null),
                Cue = [new Words("said", 87, 91)],
                Content = [new Words("Norland expelled two Sundian envoys on Monday", 26, 71)],
                Manner = Manner.Indirect,
                Stance = Stance.Asserts,
            }],
            []);
    }

    private static EventRecord Event(string document, int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{document}.e{number}"),
        Document = document,
        Sentence = 1,
        Type = EventType.Sanction,
        Mode = "expel",
        Contexts = ["diplomatic"],
        Quad = Plover.Quad(EventType.Sanction),
        Intensity = Plover.Intensity(EventType.Sanction, "expel"),
        Actors = [new Participant("Norland", 26, 33, "Norland", "NOR", "GOV", null)],
        Recipients =
        [
            new Participant("Sundian envoys", 47, 61, "Sundia", "SUN", "GOV", null),
            new Participant("two", 43, 46, null, null, null, new Words("Sundian envoys", 47, 61)),
        ],
        Trigger = [new Words("expelled", 34, 42)],
        Time = new TimeSpanWords("on Monday", 62, 71, new LocalDate(2024, 3, 4), new LocalDate(2024, 3, 4)),
        Date = new LocalDate(2024, 3, 4),
        Factuality = Factuality.Happened,
        Attributions = [document + ".a0"],
        Confidence = 0.75,
    };

    /// <summary>The records as lines, which is how documents are compared: lists inside records compare by reference.</summary>
    public static string Lines(IEnumerable<CodedDocument> documents) => string.Join(
        '\n', documents.SelectMany(d => d.Records()).Select(r => System.Text.Encoding.UTF8.GetString(CasusJson.Line(r))));
}

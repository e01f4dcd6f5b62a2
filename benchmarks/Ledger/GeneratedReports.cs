using NodaTime;

namespace Casus.Benchmarks.Ledger;

/// <summary>
/// Made-up reports: four of each event, by as many outlets, in words that they share in part; thirty events a day, whatever
/// their number, so that a larger ledger covers more time.
/// </summary>
internal static class GeneratedReports
{
    public const int ReportsPerEvent = 4;
    private const int EventsPerDay = 30;

    private static readonly (EventType Type, string Verb)[] Deeds =
    [
        (EventType.Assault, "attacked"), (EventType.Coerce, "arrested"), (EventType.Accuse, "accused"),
        (EventType.Consult, "met"), (EventType.Aid, "helped"), (EventType.Protest, "challenged"),
    ];

    public static IEnumerable<CodedDocument> Documents(int reports)
    {
        for (var i = 0; i < reports; i++)
        {
            yield return Document(i);
        }
    }

    private static CodedDocument Document(int number)
    {
        var random = new Random(number / ReportsPerEvent);
        var (type, verb) = Deeds[random.Next(Deeds.Length)];
        var (actor, recipient, town) = (random.Next(200), random.Next(200), random.Next(2000));
        var details = Enumerable.Range(0, 8).Select(_ => Word(random.Next(20_000))).ToArray();
        var own = new Random(number + 1_000_000_000);
        var words = details.Where(_ => own.Next(3) > 0).Append(Word(own.Next(20_000))).Append(Word(own.Next(20_000)));
        var text = $"{Country(actor)} {verb} {Country(recipient)} in {Town(town)} over {string.Join(' ', words)}.";
        var day = new LocalDate(2010, 1, 1).PlusDays(number / ReportsPerEvent / EventsPerDay);
        var id = FormattableString.Invariant($"r{number:000000}");
        return new CodedDocument(
            new DocumentRecord { Id = id, Text = text, Outlet = FormattableString.Invariant($"Outlet {number % ReportsPerEvent}"), Published = day.AtMidnight(), Coder = "benchmark" },
            [
                new EventRecord
                {
                    Id = id + ".e0", Document = id, Sentence = 0, Type = type, Quad = Plover.Quad(type), Intensity = Plover.Intensity(type),
                    Actors = [Party(actor)], Recipients = [Party(recipient)],
                    Place = new Place(Town(town), 0, 1, Town(town), Code(town % 200), null, null), Date = day,
                    Factuality = Factuality.Happened, Confidence = 0.8,
                },
            ],
            [], [])
        {
            Sentences = [new Span(0, text.Length)],
        };
    }

    private static Participant Party(int number) => new(Country(number), 0, 1, Country(number), Code(number), "GOV", null);

    private static string Country(int number) => FormattableString.Invariant($"Land{number}");

    private static string Code(int number) => FormattableString.Invariant($"L{number:00}");

    private static string Town(int number) => FormattableString.Invariant($"Town{number}");

    private static string Word(int number) => FormattableString.Invariant($"word{number}x");
}

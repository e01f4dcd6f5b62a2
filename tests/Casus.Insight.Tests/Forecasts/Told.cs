using System.Globalization;
using NodaTime;

namespace Casus.Insight.Tests.Forecasts;

/// <summary>Small coded documents that foretell or tell.</summary>
internal static class Told
{
    public static readonly LocalDate Day = new(2026, 3, 2);

    /// <summary>An article of the Courier that holds one event.</summary>
    public static CodedDocument Article(string id, LocalDate published, EventRecord e, string? copyOf = null, Participant? speaker = null, Stance stance = Stance.Asserts)
    {
        AttributionRecord[] attributions = speaker is null ? [] :
            [new AttributionRecord { Id = id + "-a1", Document = id, Source = speaker, Stance = stance }];
        return new CodedDocument(
            new DocumentRecord
            {
                Id = id, Text = "Norland will sanction Sundia.", Outlet = "Courier", CopyOf = copyOf, Coder = "casus test",
                Published = published.AtMidnight(),
            },
            [e with { Id = id + "-e1", Document = id, Attributions = [.. attributions.Select(a => a.Id)] }],
            attributions, []);
    }

    /// <summary>Norland will sanction Sundia, by a day or without one.</summary>
    public static EventRecord Foretold(LocalDate? by = null, double? chance = null, Polarity polarity = Polarity.Positive) => Event() with
    {
        Factuality = new Factuality(polarity, Certainty.Certain, Tense.Future),
        Forecast = new Forecast(
            ForecastKind.Prediction, EventType.Sanction, null, polarity,
            chance is { } value ? new Likelihood("likely", 0, 6, value, value, value) : null, null),
        Time = by is null ? null : new TimeSpanWords("by then", 0, 7, null, by),
    };

    /// <summary>Norland sanctioned Sundia on a day.</summary>
    public static EventRecord Happened(LocalDate day, Polarity polarity = Polarity.Positive) => Event() with
    {
        Factuality = new Factuality(polarity, Certainty.Certain, Tense.Past),
        Date = day,
    };

    public static Participant Party(string name, string? country = null) => new(name, 0, name.Length, name, country, "GOV", null);

    public static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static EventRecord Event() => new()
    {
        Id = "", Document = "", Sentence = 0, Type = EventType.Sanction, Quad = Plover.Quad(EventType.Sanction),
        Intensity = Plover.Intensity(EventType.Sanction), Factuality = Factuality.Happened, Confidence = 0.9,
        Actors = [Party("Norland", "NOR")], Recipients = [Party("Sundia", "SUN")], Trigger = [new Words("sanction", 13, 21)],
    };
}

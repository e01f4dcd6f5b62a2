using NodaTime;

namespace Casus.Insight.Forecasts;

/// <summary>An event told as having happened, or as not, that may speak for the outcome of a forecast.</summary>
internal sealed record Happening(
    EventRecord Event, LocalDate Published, LocalDate Date, bool IsDone, Evidence Evidence)
{
    /// <summary>The happening told by an event; null where it is open whether it happened, or when.</summary>
    public static Happening? Of(CodedDocument coded, EventRecord told)
    {
        var isTold = told.Factuality is { Certainty: Certainty.Certain, Tense: Tense.Past or Tense.Present };
        if (!isTold || told.Forecast is not null || coded.Document.Published?.Date is not { } published || told.Date is not { } date || !IsAsserted(coded, told))
        {
            return null;
        }

        var document = coded.Document;
        return new Happening(
            told, published, date, told.Factuality.Polarity == Polarity.Positive,
            new Evidence(told.Id, document.Id, document.Title, document.Outlet, date, Example.Of(document, told).Words));
    }

    // The outlet's own statement, or one that its source stands by.
    private static bool IsAsserted(CodedDocument coded, EventRecord told) =>
        told.Attributions.All(id => coded.Attributions.FirstOrDefault(a => a.Id == id)?.Stance is Stance.Asserts);
}

using System.Globalization;
using Casus.Ledger.Queries;
using NodaTime;
using NodaTime.Text;
using Parquet.Schema;

namespace Casus.Ledger;

/// <summary>The columns of the flat event table, in order (docs/ledger.md, "One row an event").</summary>
internal static class EventTable
{
    /// <summary>What stands between the parts of a column that holds several.</summary>
    private const string Separator = "; ";

    /// <summary>All columns.</summary>
    public static IReadOnlyList<EventColumn> Columns { get; } =
    [
        Text("id", r => r.Event.Id),
        Text("document", r => r.Event.Document),
        Text("url", r => r.Document.Url),
        Text("outlet", r => r.Document.Outlet),
        Time("published", r => r.Document.Published),
        Text("title", r => r.Document.Title),
        Text("kind", r => Name(r.Document.Kind)),
        Text("copy_of", r => r.Document.CopyOf),
        Number("sentence", r => r.Event.Dataset is null ? r.Event.Sentence : null),
        Text("type", r => Plover.Name(r.Event.Type)),
        Text("mode", r => r.Event.Mode),
        Text("contexts", r => Join(r.Event.Contexts, c => c)),
        Text("quad", r => r.Event.Quad),
        Number("intensity", r => r.Event.Intensity),
        .. Participants("actor", r => r.Event.Actors),
        .. Participants("recipient", r => r.Event.Recipients),
        Text("trigger", r => Join(r.Event.Trigger, w => w.Text)),
        Text("place", r => r.Event.Place is { } place ? place.Name ?? place.Text : null),
        Text("place_country", r => r.Event.Place?.Country),
        Number("latitude", r => r.Event.Place?.Latitude),
        Number("longitude", r => r.Event.Place?.Longitude),
        Text("time", r => r.Event.Time?.Text),
        Date("time_from", r => r.Event.Time?.From),
        Date("time_to", r => r.Event.Time?.To),
        Date("date", r => r.Event.Date),
        Text("polarity", r => Name(r.Event.Factuality.Polarity)),
        Text("certainty", r => Name(r.Event.Factuality.Certainty)),
        Text("tense", r => Name(r.Event.Factuality.Tense)),
        Text("forecast", r => r.Event.Forecast is { } f ? Name(f.Kind) : null),
        Text("forecast_type", r => r.Event.Forecast is { } f ? Plover.Name(f.Type) : null),
        Text("forecast_polarity", r => r.Event.Forecast is { } f ? Name(f.Polarity) : null),
        Text("likelihood_words", r => r.Event.Forecast?.Likelihood?.Text),
        Number("likelihood", r => r.Event.Forecast?.Likelihood?.Value),
        Text("condition", r => r.Event.Forecast?.Condition?.Text),
        Number("attribution_depth", r => r.Event.Attributions.Count),
        Text("source", r => r.Attribution?.Source is { } source ? source.Name ?? source.Text : null),
        Text("source_country", r => r.Attribution?.Source?.Country),
        Text("source_sector", r => r.Attribution?.Source?.Sector),
        Text("stance", r => r.Attribution is { } a ? Name(a.Stance) : null),
        Number("confidence", r => r.Event.Dataset is null ? r.Event.Confidence : null),
        Number("start", r => r.Event.Trigger.Count == 0 || r.Event.Dataset is not null ? null : r.Event.Trigger.Min(w => w.Start)),
        Number("end", r => r.Event.Trigger.Count == 0 || r.Event.Dataset is not null ? null : r.Event.Trigger.Max(w => w.End)),
        Text("dataset", r => r.Event.Dataset ?? EventFilter.Articles),
    ];

    private static IEnumerable<EventColumn> Participants(string role, Func<EventRow, IReadOnlyList<Participant>> value) =>
    [
        Text(role + "s", r => Join(value(r), p => p.Name ?? p.Text)),
        Text(role + "_countries", r => Join(value(r), p => p.Country)),
        Text(role + "_sectors", r => Join(value(r), p => p.Sector)),
    ];

    // Empty parts keep their place, so that the nth country belongs to the nth name.
    private static string? Join<T>(IReadOnlyList<T> parts, Func<T, string?> text) =>
        parts.Count == 0 ? null : string.Join(Separator, parts.Select(text));

    private static string Name<T>(T value) where T : struct, Enum => Vocabulary<T>.Name(value);

    private static TextColumn Text(string name, Func<EventRow, string?> value) => new(name, value);

    private static ValueColumn<int> Number(string name, Func<EventRow, int?> value) =>
        new(new DataField<int>(name, true), value, n => n.ToString(CultureInfo.InvariantCulture));

    private static ValueColumn<double> Number(string name, Func<EventRow, double?> value) =>
        new(new DataField<double>(name, true), value, n => n.ToString("R", CultureInfo.InvariantCulture));

    private static ValueColumn<DateOnly> Date(string name, Func<EventRow, LocalDate?> value) =>
        new(new DataField<DateOnly>(name, true), r => value(r)?.ToDateOnly(),
            d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static ValueColumn<DateTime> Time(string name, Func<EventRow, LocalDateTime?> value) =>
        new(new DateTimeDataField(name, DateTimeFormat.Timestamp, false, DateTimeTimeUnit.Micros, true),
            r => value(r)?.ToDateTimeUnspecified(),
            t => LocalDateTimePattern.ExtendedIso.Format(LocalDateTime.FromDateTime(t)));
}

using System.Globalization;

namespace Casus.Cli.Screen;

/// <summary>Records in one line each.</summary>
internal static class RecordLine
{
    /// <summary>The sign of a way of telling.</summary>
    public static string Sign(Paint paint) => paint switch
    {
        Paint.Told => "●",
        Paint.Said => "◐",
        Paint.Negated => "✕",
        Paint.Forecast => "▷",
        _ => "○",
    };

    /// <summary>A statement: who, by which words, and what is done by it.</summary>
    public static string Of(AttributionRecord said) =>
        $"‹› {(said.Source is { } speaker ? Name(speaker) : "somebody unnamed")} “{string.Join(" … ", said.Cue.Select(w => w.Text))}”: " +
        said.Stance.ToString().ToLowerInvariant() + (said.Foretells ? ", foretells" : "");

    /// <summary>An event: what, by whom, to whom, where, when, who says so, how likely and on what condition.</summary>
    public static string Of(EventRecord found, CodedDocument coded)
    {
        var mode = found.Mode is null ? "" : " " + found.Mode;
        var where = found.Place is { } place ? ", " + (place.Name ?? place.Text) : "";
        var when = found.Date is { } date ? ", " + date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : "";
        return $"{Sign(ArticleMarks.Of(found))}{Plover.Name(found.Type)}{mode}: {Names(found.Actors)} → {Names(found.Recipients)}{where}{when}{Outlook(found)}{Holder(found, coded)}";
    }

    private static string Outlook(EventRecord found) => found.Forecast is not { } forecast ? "" :
        $", {forecast.Kind.ToString().ToLowerInvariant()} of {(forecast.Polarity == Polarity.Negative ? "no " : "")}{Plover.Name(forecast.Type)}" +
        (forecast.Likelihood is { } likelihood ? " " + ForecastText.Likelihood(likelihood) : "") +
        (forecast.Condition is { } condition ? $" “{condition.Text}”" : "");

    private static string Holder(EventRecord found, CodedDocument coded)
    {
        if (found.Attributions.Count == 0)
        {
            return "";
        }

        var holder = coded.Attributions.FirstOrDefault(a => a.Id == found.Attributions[0]);
        return $" [{(holder?.Source is { } speaker ? Name(speaker) : "somebody")} {holder?.Stance.ToString().ToLowerInvariant()}]";
    }

    private static string Names(IReadOnlyList<Participant> parties) =>
        parties.Count == 0 ? "–" : string.Join(" and ", parties.Select(Name));

    private static string Name(Participant participant) => participant.Name ?? participant.Antecedent?.Text ?? participant.Text;
}

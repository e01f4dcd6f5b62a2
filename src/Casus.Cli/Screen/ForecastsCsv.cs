using System.Globalization;
using Casus.Insight.Forecasts;
using NodaTime;

namespace Casus.Cli.Screen;

/// <summary>Forecasts, or the scores of their sources, as CSV (RFC 4180).</summary>
internal static class ForecastsCsv
{
    private static readonly (string Name, Func<ForecastEntry, object?> Value)[] s_forecasts =
    [
        ("id", e => e.Id), ("document", e => e.Document), ("outlet", e => e.Outlet), ("title", e => e.Title),
        ("source", e => e.Holder()), ("quoted", e => e.IsQuoted), ("kind", e => ForecastText.Kind(e)),
        ("type", e => Plover.Name(e.Forecast.Type)), ("mode", e => e.Forecast.Mode), ("comes", e => e.Forecast.Polarity == Polarity.Positive),
        ("actors", e => ForecastText.Parties(e.Actors)), ("recipients", e => ForecastText.Parties(e.Recipients)),
        ("trigger", e => string.Join("; ", e.Trigger.Select(w => w.Text))),
        ("said", e => e.Said), ("from", e => e.From), ("to", e => e.To),
        ("likelihood_words", e => e.Forecast.Likelihood?.Text), ("likelihood_low", e => e.Forecast.Likelihood?.Low),
        ("likelihood", e => e.Forecast.Likelihood?.Value), ("likelihood_high", e => e.Forecast.Likelihood?.High),
        ("condition", e => e.Forecast.Condition?.Text), ("state", e => ForecastText.Word(e.State)),
        ("proposal", e => e.Proposal is { } p ? ForecastText.Word(p.Outcome) : null), ("because", e => e.Proposal?.Because),
        ("evidence", e => e.Proposal?.Evidence?.Event), ("evidence_words", e => e.Proposal?.Evidence?.Words),
        ("outcome", e => e.Outcome is { } o ? ForecastText.Word(o.Outcome) : null), ("reviewer", e => e.Outcome?.Reviewer),
        ("note", e => e.Outcome?.Note),
    ];

    private static readonly (string Name, Func<SourceScore, object?> Value)[] s_scores =
    [
        ("source", s => s.Source), ("forecasts", s => s.Forecasts), ("stated", s => s.Stated), ("came_true", s => s.CameTrue),
        ("did_not", s => s.DidNot), ("partly", s => s.Partly), ("cannot_be_resolved", s => s.CannotBeResolved),
        ("scored", s => s.Scored), ("brier", s => s.Brier),
    ];

    /// <summary>Writes a header and one row each.</summary>
    public static void Write(TextWriter output, IReadOnlyList<ForecastEntry> entries, bool scores)
    {
        if (scores)
        {
            Write(output, SourceScore.Of(entries), s_scores);
        }
        else
        {
            Write(output, entries, s_forecasts);
        }
    }

    private static void Write<T>(TextWriter output, IReadOnlyList<T> rows, (string Name, Func<T, object?> Value)[] columns)
    {
        output.Write(string.Join(',', columns.Select(c => c.Name)) + "\n");
        foreach (var row in rows)
        {
            output.Write(string.Join(',', columns.Select(c => Field(c.Value(row)))) + "\n");
        }
    }

    private static string Field(object? value)
    {
        var text = value switch
        {
            null => "",
            bool yes => yes ? "true" : "false",
            LocalDate day => ForecastText.Day(day),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

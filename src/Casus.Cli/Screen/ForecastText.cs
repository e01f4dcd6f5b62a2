using System.Globalization;
using Casus.Insight.Forecasts;
using Casus.Ledger.Forecasts;
using NodaTime;

namespace Casus.Cli.Screen;

/// <summary>Parts of forecasts in words.</summary>
internal static class ForecastText
{
    /// <summary>Foretold, planned, promised or threatened.</summary>
    public static string Kind(ForecastEntry entry) => entry.Forecast.Kind.ToString().ToLowerInvariant();

    /// <summary>Open, due or judged.</summary>
    public static string Word(ForecastState state) => state.ToString().ToLowerInvariant();

    /// <summary>An outcome as the command takes it.</summary>
    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.CameTrue => "came-true",
        Outcome.DidNot => "did-not",
        Outcome.Partly => "partly",
        _ => "cannot-be-resolved",
    };

    /// <summary>Names, else words, joined.</summary>
    public static string? Parties(IReadOnlyList<Participant> parties) =>
        parties.Count == 0 ? null : string.Join("; ", parties.Select(p => p.Name ?? p.Antecedent?.Text ?? p.Text));

    /// <summary>A day, ISO 8601.</summary>
    public static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>By when.</summary>
    public static string Horizon(ForecastEntry entry) => (entry.From, entry.To) switch
    {
        (null, null) => "no day",
        ({ } from, null) => $"from {Day(from)}",
        (null, { } to) => $"by {Day(to)}",
        ({ } from, { } to) when from == to => $"on {Day(to)}",
        ({ } from, { } to) => $"{Day(from)} to {Day(to)}",
    };

    /// <summary>The words of probability with their reading; empty where there are none.</summary>
    public static string Likelihood(Likelihood? likelihood) => likelihood is null ? "" : likelihood.Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"“{likelihood.Text}” {value:0.##} ({likelihood.Low:0.##} to {likelihood.High:0.##})")
        : $"“{likelihood.Text}” (no number)";
}

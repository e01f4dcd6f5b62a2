using Casus.Ledger.Forecasts;

namespace Casus.Insight.Forecasts;

/// <summary>
/// How well a source foretold. The Brier score (Brier 1950) is the mean of the squared distance between the chance stated and
/// what came, 1 or 0: 0 is perfect, 0.25 what "even chance" on everything earns. It is told only of forecasts with a stated
/// chance and an outcome that a person confirmed; all others are counted beside it.
/// </summary>
/// <param name="Source">The source, or null for all whom the texts do not name.</param>
/// <param name="Forecasts">How many forecasts.</param>
/// <param name="Stated">Of these, with a chance that reads as a number.</param>
/// <param name="CameTrue">Judged to have come true.</param>
/// <param name="DidNot">Judged not to have.</param>
/// <param name="Partly">Judged to have come in part; never scored.</param>
/// <param name="CannotBeResolved">Judged to be beyond telling; never scored.</param>
/// <param name="Scored">How many the score rests on.</param>
/// <param name="Brier">The score, or null where it would rest on none.</param>
public sealed record SourceScore(
    string? Source, int Forecasts, int Stated, int CameTrue, int DidNot, int Partly, int CannotBeResolved, int Scored, double? Brier)
{
    /// <summary>The scores of all sources, those with the most forecasts first.</summary>
    public static IReadOnlyList<SourceScore> Of(IEnumerable<ForecastEntry> entries) =>
    [
        .. entries.GroupBy(e => e.Holder(), StringComparer.OrdinalIgnoreCase).Select(g => Of(g.Key, [.. g]))
            .OrderByDescending(s => s.Forecasts).ThenBy(s => s.Source, StringComparer.Ordinal),
    ];

    private static SourceScore Of(string? source, IReadOnlyList<ForecastEntry> entries)
    {
        int Count(Outcome outcome) => entries.Count(e => e.Outcome?.Outcome == outcome);
        var errors = entries
            .Where(e => e.Chance() is not null && e.Outcome?.Outcome is Outcome.CameTrue or Outcome.DidNot)
            .Select(e => e.Chance()!.Value - (e.Outcome!.Outcome == Outcome.CameTrue ? 1 : 0))
            .ToList();
        return new SourceScore(
            source, entries.Count, entries.Count(e => e.Chance() is not null),
            Count(Outcome.CameTrue), Count(Outcome.DidNot), Count(Outcome.Partly), Count(Outcome.CannotBeResolved),
            errors.Count, errors.Count > 0 ? errors.Average(e => e * e) : null);
    }
}

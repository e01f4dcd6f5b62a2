using Casus.Insight.Forecasts;

namespace Casus.Web.Live;

/// <summary>Which forecasts to list; what is null does not matter.</summary>
public sealed record ForecastFilter
{
    /// <summary>open, due or judged.</summary>
    public string? State { get; init; }

    /// <summary>Part of the name of the source, or of the outlet where nobody is quoted.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which they are open or due; today where null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Page, from 1.</summary>
    public int? Page { get; init; }

    internal IReadOnlyList<ForecastEntry> Apply(ForecastIndex index) =>
        [.. index.Entries.Where(e => (State is null || Painting.RecordText.Word(e.State) == State) &&
            (Source is null || e.Holder()?.Contains(Source, StringComparison.OrdinalIgnoreCase) == true))];
}

using NodaTime;

namespace Casus.Insight.Forecasts;

/// <summary>How far a later event is the deed that a forecast speaks of.</summary>
internal enum Match
{
    /// <summary>Another deed.</summary>
    None,

    /// <summary>Alike: of another mode, or towards somebody the text leaves open.</summary>
    Partly,

    /// <summary>The same type, actor and recipient.</summary>
    Full,
}

/// <summary>Compares deeds by type and mode, and parties by name or country.</summary>
internal static class Matching
{
    /// <summary>How far an event is the deed foretold, whatever its day.</summary>
    public static Match Of(EventRecord said, Forecast forecast, EventRecord told)
    {
        if (told.Type != forecast.Type || AreElsewhere(said.Place, told.Place))
        {
            return Match.None;
        }

        var actors = Side(said.Actors, told.Actors);
        var recipients = Side(said.Recipients, told.Recipients);
        if (actors == Match.None || recipients == Match.None || said.Actors.Count + said.Recipients.Count == 0)
        {
            return Match.None;
        }

        var isMode = forecast.Mode is null || told.Mode is null || forecast.Mode == told.Mode;
        return isMode && actors == Match.Full && recipients == Match.Full ? Match.Full : Match.Partly;
    }

    // A side that the forecast leaves open fits anybody; one that the later event leaves open may fit.
    private static Match Side(IReadOnlyList<Participant> said, IReadOnlyList<Participant> told) =>
        said.Count == 0 ? Match.Full
        : told.Count == 0 ? Match.Partly
        : said.Any(s => told.Any(t => IsSame(s, t))) ? Match.Full
        : Match.None;

    private static bool IsSame(Participant one, Participant other) =>
        (Name(one) is { } name && string.Equals(name, Name(other), StringComparison.OrdinalIgnoreCase)) ||
        (one.Country is { } country && country == other.Country);

    private static string? Name(Participant participant) => participant.Name ?? participant.Antecedent?.Text ?? participant.Text;

    private static bool AreElsewhere(Place? one, Place? other) =>
        one?.Country is { } here && other?.Country is { } there && here != there;
}

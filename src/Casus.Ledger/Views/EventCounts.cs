namespace Casus.Ledger.Views;

/// <summary>Events over time.</summary>
/// <param name="Unit">day, week, month or year: the length of a bar.</param>
/// <param name="Bars">The bars, in order of time.</param>
public sealed record Timeline(string Unit, IReadOnlyList<TimelineBar> Bars);

/// <summary>The events of one quad class in one stretch of time.</summary>
/// <param name="From">First day of the stretch.</param>
/// <param name="Quad">Quad class.</param>
/// <param name="Count">How many.</param>
/// <param name="Intensity">Their mean intensity.</param>
public sealed record TimelineBar(DateOnly From, string Quad, long Count, double Intensity);

/// <summary>The events of one place.</summary>
/// <param name="Place">Its name.</param>
/// <param name="Country">Its country, or null.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Count">How many.</param>
/// <param name="Conflict">How many of them are conflict.</param>
public sealed record PlaceCount(string Place, string? Country, double Latitude, double Longitude, long Count, long Conflict);

/// <summary>What the filter of events offers.</summary>
/// <param name="Types">Types.</param>
/// <param name="Contexts">Contexts.</param>
/// <param name="Countries">Countries of places.</param>
/// <param name="Outlets">Outlets.</param>
public sealed record EventChoices(
    IReadOnlyList<Choice> Types, IReadOnlyList<Choice> Contexts, IReadOnlyList<Choice> Countries, IReadOnlyList<Choice> Outlets);

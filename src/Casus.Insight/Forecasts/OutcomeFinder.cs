using System.Globalization;
using Casus.Ledger.Forecasts;
using NodaTime;

namespace Casus.Insight.Forecasts;

/// <summary>
/// Proposes what became of forecasts from what later articles tell: the deed came by its day, came otherwise, is said not to have
/// come, or nobody tells of it although its day has passed and articles after it are there.
/// </summary>
internal sealed class OutcomeFinder
{
    // A deed without a day that comes later than this is hardly the one meant.
    internal const int LongestWait = 366;

    private readonly ILookup<EventType, Happening> _happenings;
    private readonly LocalDate _asOf;
    private readonly LocalDate? _lastArticle;

    /// <param name="happenings">What the articles tell as having happened or not.</param>
    /// <param name="asOf">The day on which it is asked.</param>
    /// <param name="lastArticle">The day of the last article, or null.</param>
    public OutcomeFinder(IEnumerable<Happening> happenings, LocalDate asOf, LocalDate? lastArticle)
    {
        _happenings = happenings.Where(h => h.Published <= asOf)
            .OrderBy(h => h.Date).ThenBy(h => h.Published).ThenBy(h => h.Event.Id, StringComparer.Ordinal)
            .ToLookup(h => h.Event.Type);
        (_asOf, _lastArticle) = (asOf, lastArticle);
    }

    /// <summary>The outcome that the ledger suggests, or null.</summary>
    /// <param name="entry">The forecast.</param>
    /// <param name="said">Its event.</param>
    public Proposal? Propose(ForecastEntry entry, EventRecord said)
    {
        if (entry.Said is not { } day)
        {
            return null;
        }

        var (positive, negative) = entry.Forecast.Polarity == Polarity.Positive
            ? (Outcome.CameTrue, Outcome.DidNot) : (Outcome.DidNot, Outcome.CameTrue);
        var found = _happenings[entry.Forecast.Type]
            .Where(h => h.Published > day && h.Date >= (entry.From > day ? entry.From : day) && h.Date <= day.PlusDays(LongestWait))
            .Select(h => (Happening: h, Match: Matching.Of(said, entry.Forecast, h.Event)))
            .Where(f => f.Match != Match.None)
            .ToList();
        bool InTime(Happening h) => entry.To is not { } to || h.Date <= to;
        if (found.Find(f => f.Happening.IsDone && f.Match == Match.Full && InTime(f.Happening)) is { Happening: { } done })
        {
            return new Proposal(positive, $"a later article tells it, {Day(done.Date)}", done.Evidence);
        }

        if (found.Find(f => f.Happening.IsDone && f.Match == Match.Full) is { Happening: { } late })
        {
            return new Proposal(Outcome.Partly, $"it came after its day, {Day(late.Date)}", late.Evidence);
        }

        if (found.Find(f => f.Happening.IsDone && InTime(f.Happening)) is { Happening: { } alike })
        {
            return new Proposal(Outcome.Partly, $"something like it came, {Day(alike.Date)}", alike.Evidence);
        }

        if (found.Find(f => !f.Happening.IsDone && f.Match == Match.Full && InTime(f.Happening)) is { Happening: { } not })
        {
            return new Proposal(negative, $"a later article says that it did not come, {Day(not.Date)}", not.Evidence);
        }

        return entry.To is { } horizon && horizon < _asOf && _lastArticle > horizon
            ? new Proposal(negative, $"no article of the ledger tells that it came by {Day(horizon)}", null)
            : null;
    }

    private static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}

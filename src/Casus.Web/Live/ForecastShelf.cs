using Casus.Insight.Forecasts;
using Casus.Ledger.Forecasts;
using Casus.Ledger.Views;
using NodaTime;

namespace Casus.Web.Live;

/// <summary>The forecasts of the ledger, kept until it changes or somebody judges one.</summary>
internal sealed class ForecastShelf(OpenLedger ledger, Kept kept, WorkbenchOptions options, IClock clock) : IDisposable
{
    private const int PageSize = 50;
    private readonly Lazy<OutcomeBook?> _outcomes = new(() => ledger.CanWrite ? OutcomeBook.Open(options.Ledger, clock) : null);
    private int _judged;

    /// <summary>Whether forecasts can be judged here.</summary>
    public bool IsOpen => ledger.CanWrite;

    /// <summary>All forecasts as they stand on a day, in short.</summary>
    /// <param name="asOf">The day; today where null.</param>
    public ForecastIndex On(DateOnly? asOf) => kept.Get(
        (Day(asOf), Volatile.Read(ref _judged)), key => ForecastIndex.Load(ledger.Reader, LocalDate.FromDateOnly(key.Item1)));

    /// <summary>A page of forecasts in full.</summary>
    public PageOf<ForecastEntry> List(ForecastFilter filter) => kept.Get(
        (filter with { AsOf = Day(filter.AsOf) }, Volatile.Read(ref _judged)), key =>
        {
            var index = On(key.Item1.AsOf);
            var entries = key.Item1.Apply(index);
            var number = Math.Max(1, filter.Page ?? 1);
            var rows = index.Complete([.. entries.Skip((int)Math.Min(int.MaxValue, (long)(number - 1) * PageSize)).Take(PageSize)]);
            return new PageOf<ForecastEntry>(entries.Count, number, PageSize, rows);
        });

    /// <summary>Stores what became of a forecast.</summary>
    /// <exception cref="Ledger.Reviews.ReviewException">There is no such forecast, or nobody says so.</exception>
    public ForecastOutcome Judge(string id, Outcome outcome, string reviewer, string? note)
    {
        var made = (_outcomes.Value ?? throw new InvalidOperationException("The ledger is open for reading only.")).Judge(id, outcome, reviewer, note);
        Interlocked.Increment(ref _judged);
        return made;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_outcomes is { IsValueCreated: true, Value: { } book })
        {
            book.Dispose();
        }
    }

    private DateOnly Day(DateOnly? asOf) => asOf ?? clock.GetCurrentInstant().InUtc().Date.ToDateOnly();
}

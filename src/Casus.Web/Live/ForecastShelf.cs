using Casus.Insight.Forecasts;
using Casus.Ledger;
using Casus.Ledger.Forecasts;
using NodaTime;

namespace Casus.Web.Live;

/// <summary>The forecasts of the ledger, read through once and again only when something was added, judged or copied since.</summary>
internal sealed class ForecastShelf(OpenLedger ledger, WorkbenchOptions options, IClock clock) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Lazy<OutcomeBook?> _outcomes = new(() => ledger.CanWrite ? OutcomeBook.Open(options.Ledger, clock) : null);
    private (LedgerCounts Counts, int Outcomes, int Copies, ForecastBook Book)? _last;

    /// <summary>The forecasts as they stand on a day.</summary>
    /// <param name="asOf">The day; today where null.</param>
    public ForecastBook On(DateOnly? asOf)
    {
        var day = asOf is { } given ? LocalDate.FromDateOnly(given) : clock.GetCurrentInstant().InUtc().Date;
        var (counts, outcomes, copies) = (ledger.Reader.Counts(), ledger.Reader.Outcomes().Count, ledger.Reader.Copies().Count);
        lock (_gate)
        {
            if (_last is { } last && last.Counts == counts && last.Outcomes == outcomes && last.Copies == copies && last.Book.AsOf == day)
            {
                return last.Book;
            }

            var book = ForecastBook.Load(ledger.Reader, day);
            _last = (counts, outcomes, copies, book);
            return book;
        }
    }

    /// <summary>Whether forecasts can be judged here.</summary>
    public bool IsOpen => ledger.CanWrite;

    /// <summary>Stores what became of a forecast.</summary>
    /// <exception cref="Ledger.Reviews.ReviewException">There is no such forecast, or nobody says so.</exception>
    public ForecastOutcome Judge(string id, Outcome outcome, string reviewer, string? note) =>
        (_outcomes.Value ?? throw new InvalidOperationException("The ledger is open for reading only.")).Judge(id, outcome, reviewer, note);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_outcomes is { IsValueCreated: true, Value: { } book })
        {
            book.Dispose();
        }
    }
}

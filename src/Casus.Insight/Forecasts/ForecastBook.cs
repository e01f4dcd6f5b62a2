using Casus.Ledger;
using Casus.Ledger.Forecasts;
using NodaTime;

namespace Casus.Insight.Forecasts;

/// <summary>The forecasts of a ledger as they stand on a day (docs/forecasts.md).</summary>
public sealed class ForecastBook
{
    private ForecastBook(LocalDate asOf, IReadOnlyList<ForecastEntry> entries, int inCopies) =>
        (AsOf, Entries, InCopies) = (asOf, entries, inCopies);

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>All forecasts said by then, in order of the day they were said; those of copies are left out.</summary>
    public IReadOnlyList<ForecastEntry> Entries { get; }

    /// <summary>How many stand in documents that repeat another and so count once only.</summary>
    public int InCopies { get; }

    /// <summary>Reads the forecasts of a ledger.</summary>
    /// <param name="reader">The ledger.</param>
    /// <param name="asOf">The day on which they are open or due; what was published later is not looked at.</param>
    public static ForecastBook Load(LedgerReader reader, LocalDate asOf) => Of(reader.ReadAll(), reader.Outcomes(), asOf);

    /// <summary>The forecasts of some documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="outcomes">What people said became of forecasts, in order of time.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="lastArticle">The day of the last article; null for the last of these documents.</param>
    public static ForecastBook Of(
        IEnumerable<CodedDocument> documents, IReadOnlyList<ForecastOutcome> outcomes, LocalDate asOf, LocalDate? lastArticle = null)
    {
        var judged = outcomes.ToLookup(o => o.DocumentId);
        var said = new List<(EventRecord Event, ForecastEntry Entry)>();
        var happenings = new List<Happening>();
        var (inCopies, last) = (0, (LocalDate?)null);
        foreach (var coded in documents.Where(d => !(d.Document.Published?.Date > asOf)))
        {
            var day = coded.Document.Published?.Date;
            last = day > last || last is null ? day : last;
            happenings.AddRange(coded.Events.Select(e => Happening.Of(coded, e)).OfType<Happening>());
            var forecasts = coded.Events.Where(e => e.Forecast is not null).ToList();
            if (coded.Document.CopyOf is not null)
            {
                inCopies += forecasts.Count;
                continue;
            }

            var verdicts = Verdicts(coded, forecasts, judged[coded.Document.Id]);
            said.AddRange(forecasts.Select(e => (e, Entry(coded, e, verdicts.GetValueOrDefault(e.Id), asOf))));
        }

        var finder = new OutcomeFinder(happenings, asOf, lastArticle ?? last);
        return new ForecastBook(
            asOf,
            [.. said.Select(s => s.Entry with { Proposal = finder.Propose(s.Entry, s.Event) })
                .OrderBy(e => e.Said).ThenBy(e => e.Document, StringComparer.Ordinal).ThenBy(e => e.Trigger.Count > 0 ? e.Trigger[0].Start : 0)],
            inCopies);
    }

    // The latest word on each counts.
    private static Dictionary<string, Verdict> Verdicts(
        CodedDocument coded, List<EventRecord> forecasts, IEnumerable<ForecastOutcome> outcomes)
    {
        var found = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        string? hash = null;
        foreach (var outcome in outcomes)
        {
            hash ??= ForecastOutcome.Hash(coded.Document.Text);
            var best = forecasts.Select(e => (Event: e, Fit: outcome.Fit(e, hash))).Where(f => f.Fit >= 0).OrderByDescending(f => f.Fit).FirstOrDefault();
            if (best.Event is not null)
            {
                found[best.Event.Id] = new Verdict(outcome.Verdict, outcome.Reviewer, outcome.Made, outcome.Note);
            }
        }

        return found;
    }

    private static ForecastEntry Entry(CodedDocument coded, EventRecord e, Verdict? verdict, LocalDate asOf)
    {
        var document = coded.Document;
        var (from, to) = Horizon(e.Factuality.Tense, e.Time?.From, e.Time?.To, document.Published?.Date);
        return new ForecastEntry
        {
            Id = e.Id,
            Document = document.Id,
            Title = document.Title,
            Outlet = document.Outlet,
            Source = e.Attributions is [var innermost, ..] ? coded.Attributions.FirstOrDefault(a => a.Id == innermost)?.Source : null,
            IsQuoted = e.Attributions.Count > 0,
            Forecast = e.Forecast!,
            Actors = e.Actors,
            Recipients = e.Recipients,
            Trigger = e.Trigger,
            Said = document.Published?.Date,
            From = from,
            To = to,
            State = verdict is not null ? ForecastState.Judged : to < asOf ? ForecastState.Due : ForecastState.Open,
            Outcome = verdict,
        };
    }

    // A time that was over when the forecast was made is not its horizon; beside a promise it is the day of the promise.
    internal static (LocalDate? From, LocalDate? To) Horizon(Tense tense, LocalDate? from, LocalDate? to, LocalDate? said) =>
        (to is not null || from is not null) && !(tense == Tense.Future ? to < said : to <= said || to is null) ? (from, to) : (null, null);
}

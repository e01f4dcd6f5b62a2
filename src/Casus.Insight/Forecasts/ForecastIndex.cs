using Casus.Ledger;
using Casus.Ledger.Forecasts;
using Casus.Ledger.Views;
using NodaTime;

namespace Casus.Insight.Forecasts;

/// <summary>
/// The forecasts of a large ledger: all of them in short, and in full those that somebody looks at. Nothing is read that they do not need,
/// so that what later articles tell is sought among the earliest that fit (<see cref="ForecastViews.Speaking"/>).
/// </summary>
public sealed class ForecastIndex
{
    private readonly ForecastViews _views;
    private readonly IReadOnlyList<ForecastOutcome> _outcomes;
    private readonly LocalDate? _lastArticle;

    private ForecastIndex(ForecastViews views, IReadOnlyList<ForecastOutcome> outcomes, LocalDate asOf)
    {
        (_views, _outcomes, AsOf) = (views, outcomes, asOf);
        var heads = views.Heads(asOf);
        (_lastArticle, InCopies) = (heads.LastArticle, heads.InCopies);
        var judged = ForecastBook.Of(views.Documents([.. outcomes.Select(o => o.DocumentId).Distinct(StringComparer.Ordinal)]), outcomes, asOf)
            .Entries.Where(e => e.Outcome is not null).ToDictionary(e => e.Id, e => e.Outcome!, StringComparer.Ordinal);
        Entries = [.. heads.Heads.Select(h => Entry(h, judged.GetValueOrDefault(h.Id)))];
    }

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>All forecasts said by then, the latest first, without parties, words and proposals.</summary>
    public IReadOnlyList<ForecastEntry> Entries { get; }

    /// <summary>How many stand in documents that repeat another and so count once only.</summary>
    public int InCopies { get; }

    /// <summary>Reads the forecasts of a ledger in short.</summary>
    /// <param name="reader">The ledger; it must stay open.</param>
    /// <param name="asOf">The day on which they are open or due.</param>
    public static ForecastIndex Load(LedgerReader reader, LocalDate asOf) => new(new ForecastViews(reader), reader.Outcomes(), asOf);

    /// <summary>Some of the forecasts in full, in their order.</summary>
    public IReadOnlyList<ForecastEntry> Complete(IReadOnlyList<ForecastEntry> entries)
    {
        var documents = _views.Documents([.. entries.Select(e => e.Document).Distinct(StringComparer.Ordinal)]);
        var known = documents.Select(d => d.Document.Id).ToHashSet(StringComparer.Ordinal);
        var later = _views.Speaking([.. entries.Select(Question).OfType<ForecastQuestion>()], AsOf).Where(d => !known.Contains(d.Document.Id));
        var full = ForecastBook.Of([.. documents, .. later], _outcomes, AsOf, _lastArticle).Entries.ToDictionary(e => e.Id, StringComparer.Ordinal);
        return [.. entries.Select(e => full[e.Id])];
    }

    private static ForecastQuestion? Question(ForecastEntry entry) => entry.Said is { } said
        ? new ForecastQuestion(
            entry.Id, entry.Forecast.Type, said, entry.From is { } from && from > said ? from : said, said.PlusDays(OutcomeFinder.LongestWait))
        : null;

    private ForecastEntry Entry(ForecastHead head, Verdict? verdict)
    {
        var (from, to) = ForecastBook.Horizon(head.Tense, head.From, head.To, head.Said);
        return new ForecastEntry
        {
            Id = head.Id,
            Document = head.Document,
            Title = head.Title,
            Outlet = head.Outlet,
            Source = head.Source,
            IsQuoted = head.IsQuoted,
            Forecast = head.Forecast,
            Said = head.Said,
            From = from,
            To = to,
            State = verdict is not null ? ForecastState.Judged : to < AsOf ? ForecastState.Due : ForecastState.Open,
            Outcome = verdict,
        };
    }
}

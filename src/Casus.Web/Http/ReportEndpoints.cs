using Casus.Ledger;
using Casus.Ledger.Clusters;
using Casus.Ledger.Queries;
using Casus.Ledger.Views;
using Casus.Web.Live;
using Casus.Web.Painting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Web.Http;

/// <summary>An event with all its reports, for programs.</summary>
internal static class ReportEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapReports(this IEndpointRouteBuilder site)
    {
        site.MapGet("/event.json", IResult (string id, LedgerReader reader, PeopleCounted people) => new LedgerQuery(reader).Cluster(id) is { } cluster
                ? RecordJson.Of(new Story([.. cluster.Reports.Select(Told.Of)], Disagreements.Of(cluster, people.Words)))
                : Results.NotFound())
            .WithSummary("An event by the id of one of its reports: all reports, and what they tell differently.")
            .ProducesJson().Produces(StatusCodes.Status404NotFound);
        site.MapGet("/event.csv", IResult (string id, LedgerReader reader) => new LedgerQuery(reader).Cluster(id) is { } cluster
                ? new CsvResult<ReportLine>(cluster.Reports.Select(ReportLine.Of))
                : Results.NotFound())
            .WithSummary("Its reports as CSV.").ProducesCsv().Produces(StatusCodes.Status404NotFound);
    }

    private sealed record Story(IReadOnlyList<Told> Reports, IReadOnlyList<Disagreement> Differences);

    // The whole texts are at /article.json.
    private sealed record Told(
        string Document, string? Outlet, string? Title, NodaTime.LocalDateTime? Published, EventRecord Event,
        IReadOnlyList<AttributionRecord> Attributions, Words? Sentence, double? Score, IReadOnlyList<string> Because)
    {
        public static Told Of(ClusterReport report) => new(
            report.Found.Document.Id, report.Found.Document.Outlet, report.Found.Document.Title, report.Found.Document.Published, report.Found.Event,
            report.Found.Attributions, report.Found.Sentence, report.Score, report.Because);
    }

    private sealed record ReportLine(
        string Id, string Document, string? Outlet, string Published, string Date, string Type, string? Mode, string Actors, string Recipients,
        string Standing, string? Source, string? Stance, string Sentence, double Confidence, double? Score, IReadOnlyList<string> Because)
    {
        public static ReportLine Of(ClusterReport report)
        {
            var (document, told) = (report.Found.Document, report.Found.Event);
            var said = report.Found.Attributions is [var innermost, ..] ? innermost : null;
            return new ReportLine(
                told.Id, document.Id, document.Outlet, RecordText.Day(document.Published?.Date), RecordText.Day(told.Date), Plover.Name(told.Type),
                told.Mode, RecordText.Names(told.Actors), RecordText.Names(told.Recipients), RecordText.Word(told.ViewStanding()),
                said?.Source is { } source ? RecordText.Name(source) : null, said is null ? null : RecordText.Word(said.Stance),
                report.Found.Sentence?.Text ?? RecordText.Join(told.Trigger), told.Confidence, report.Score, report.Because);
        }
    }
}

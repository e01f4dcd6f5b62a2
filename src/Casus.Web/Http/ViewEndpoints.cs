using Casus.Ledger;
using Casus.Ledger.Views;
using Casus.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Web.Http;

/// <summary>Each view again as JSON and as CSV, at its own address with <c>.json</c> or <c>.csv</c> after the path.</summary>
internal static class ViewEndpoints
{
    private const int MostOfArticle = 10_000;

    /// <summary>Maps them all.</summary>
    public static void MapViews(this IEndpointRouteBuilder site)
    {
        site.MapGet("/", () => Results.Redirect("/articles")).ExcludeFromDescription();
        site.MapOpenApi("/openapi.json");
        site.MapGroup("").WithTags("Articles").MapArticles();
        site.MapGroup("").WithTags("Events").MapEvents();
        site.MapGroup("").WithTags("Distinct events").MapDistinct();
        site.MapGroup("").WithTags("Actors").MapActors();
        site.MapGroup("").WithTags("Statements").MapTwins(
            "/statements", "A page of statements: who says what about whom.", (StatementViews views, StatementFilter filter) => views.List(filter), page => page.Rows);
        site.MapForecasts();
        site.MapReviews();
    }

    private static void MapArticles(this RouteGroupBuilder group)
    {
        group.MapTwins("/articles", "A page of articles, the latest first.", (ArticleViews views, ArticleFilter filter) => views.List(filter), page => page.Rows);
        group.MapGet("/article.json", IResult (string id, LedgerReader reader) => reader.Find(id) is { } document
                ? RecordJson.Of(document.Records())
                : Results.NotFound())
            .WithSummary("An article with all its records, as the list of what casus code writes.")
            .ProducesJson().Produces(StatusCodes.Status404NotFound);
        group.MapGet("/article.csv", IResult (string id, EventViews views) =>
                new CsvResult<EventLine>(views.List(new EventFilter { Document = id }, MostOfArticle).Rows))
            .WithSummary("The events of an article as CSV.").ProducesCsv();
        group.MapCoding();
        group.MapComparison();
    }

    private static void MapEvents(this RouteGroupBuilder group)
    {
        group.MapTwins("/events", "A page of events.", (EventViews views, EventFilter filter) => views.List(filter), page => page.Rows);
        group.MapTwins(
            "/events/timeline", "Events by stretch of time and quad class.", (EventViews views, EventFilter filter) => views.Timeline(filter), line => line.Bars);
        group.MapTwins("/events/map", "Events by place.", (EventViews views, EventFilter filter) => views.Places(filter), places => places);
        group.MapReports();
    }

    private static void MapDistinct(this RouteGroupBuilder group)
    {
        group.MapTwins(
            "/events/distinct", "A page of distinct events, each with how many reports, originals and outlets tell it.",
            (DistinctViews views, EventFilter filter) => views.List(filter), page => page.Rows);
        group.MapTwins(
            "/events/counts", "Reports, reports in originals only, and distinct events, by type.",
            (DistinctViews views, EventFilter filter) => views.Counts(filter), counts => counts);
    }
}

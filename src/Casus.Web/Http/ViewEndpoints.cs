using Casus.Ledger;
using Casus.Ledger.Views;
using Casus.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Casus.Web.Http;

/// <summary>Each view again as JSON and as CSV, at its own address with <c>.json</c> or <c>.csv</c> after the path.</summary>
internal static class ViewEndpoints
{
    /// <summary>Maps them all.</summary>
    public static void MapViews(this IEndpointRouteBuilder site)
    {
        site.MapGet("/", () => Results.Redirect("/articles")).ExcludeFromDescription();
        site.MapOpenApi("/openapi.json");
        site.MapArticles();
        site.MapEvents();
        site.MapActors();
        site.MapStatements();
        site.MapForecasts();
        site.MapReviews();
        site.MapCoding();
    }

    private static void MapArticles(this IEndpointRouteBuilder site)
    {
        var group = site.MapGroup("").WithTags("Articles");
        group.MapGet("/articles.json", ([AsParameters] ArticleFilter filter, ArticleViews views) => views.List(filter))
            .WithSummary("A page of articles, the latest first.");
        group.MapGet("/articles.csv", IResult ([AsParameters] ArticleFilter filter, ArticleViews views) =>
            new CsvResult<ArticleLine>(views.List(filter).Rows)).WithSummary("The same as CSV.").ProducesCsv();
        group.MapGet("/article.json", IResult (string id, LedgerReader reader) => reader.Find(id) is { } document
                ? Results.Bytes(Records(document), "application/json; charset=utf-8")
                : Results.NotFound())
            .WithSummary("An article with all its records, as the list of what `casus code` writes.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json").Produces(StatusCodes.Status404NotFound);
        group.MapGet("/article.csv", IResult (string id, EventViews views) =>
                new CsvResult<EventLine>(views.List(new EventFilter { Document = id }, 10_000).Rows))
            .WithSummary("The events of an article as CSV.").ProducesCsv();
    }

    private static void MapEvents(this IEndpointRouteBuilder site)
    {
        var group = site.MapGroup("").WithTags("Events");
        group.MapGet("/events.json", ([AsParameters] EventFilter filter, EventViews views) => views.List(filter))
            .WithSummary("A page of events, the latest first.");
        group.MapGet("/events.csv", IResult ([AsParameters] EventFilter filter, EventViews views) =>
            new CsvResult<EventLine>(views.List(filter).Rows)).WithSummary("The same as CSV.").ProducesCsv();
        group.MapGet("/events/timeline.json", ([AsParameters] EventFilter filter, EventViews views) => views.Timeline(filter))
            .WithSummary("Events by stretch of time and quad class.");
        group.MapGet("/events/timeline.csv", IResult ([AsParameters] EventFilter filter, EventViews views) =>
            new CsvResult<TimelineBar>(views.Timeline(filter).Bars)).WithSummary("The same as CSV.").ProducesCsv();
        group.MapGet("/events/map.json", ([AsParameters] EventFilter filter, EventViews views) => views.Places(filter))
            .WithSummary("Events by place.");
        group.MapGet("/events/map.csv", IResult ([AsParameters] EventFilter filter, EventViews views) =>
            new CsvResult<PlaceCount>(views.Places(filter))).WithSummary("The same as CSV.").ProducesCsv();
    }

    private static void MapActors(this IEndpointRouteBuilder site)
    {
        var group = site.MapGroup("").WithTags("Actors");
        group.MapGet("/actors.json", ([AsParameters] ActorFilter filter, ActorViews views) => views.List(filter))
            .WithSummary("A page of actors, the most active first.");
        group.MapGet("/actors.csv", IResult ([AsParameters] ActorFilter filter, ActorViews views) =>
            new CsvResult<ActorLine>(views.List(filter).Rows)).WithSummary("The same as CSV.").ProducesCsv();
        group.MapGet("/pairs.json", ([AsParameters] EventFilter filter, string? by, ActorViews views) => views.Pairs(filter, by == "country"))
            .WithSummary("Who does how much to whom; events told or said as facts alone.");
        group.MapGet("/pairs.csv", IResult ([AsParameters] EventFilter filter, string? by, ActorViews views) =>
            new CsvResult<PairLine>(views.Pairs(filter, by == "country"))).WithSummary("The same as CSV.").ProducesCsv();
    }

    private static void MapStatements(this IEndpointRouteBuilder site)
    {
        var group = site.MapGroup("").WithTags("Statements");
        group.MapGet("/statements.json", ([AsParameters] StatementFilter filter, StatementViews views) => views.List(filter))
            .WithSummary("A page of statements: who says what about whom.");
        group.MapGet("/statements.csv", IResult ([AsParameters] StatementFilter filter, StatementViews views) =>
            new CsvResult<StatementLine>(views.List(filter).Rows)).WithSummary("The same as CSV.").ProducesCsv();
    }

    private static void MapCoding(this IEndpointRouteBuilder site) =>
        site.MapPost("/articles.json", async Task<IResult> ([FromBody] ArticleDraft draft, CodingDesk desk, CancellationToken cancellation) =>
        {
            if (!desk.IsOpen)
            {
                return Results.Problem("The ledger is open for reading only.", statusCode: StatusCodes.Status409Conflict);
            }

            await foreach (var coded in desk.CodeAsync(draft, cancellation))
            {
                return coded.Document is { } document
                    ? Results.Bytes(Records(document), "application/json; charset=utf-8")
                    : Results.Problem(coded.Refused, statusCode: StatusCodes.Status422UnprocessableEntity);
            }

            return Results.Problem("There is no text.", statusCode: StatusCodes.Status422UnprocessableEntity);
        }).DisableAntiforgery().WithTags("Articles").WithSummary("Codes an article, adds it to the ledger and answers with its records.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json").ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static RouteHandlerBuilder ProducesCsv(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces(StatusCodes.Status200OK, contentType: "text/csv");

    // The records as the contract writes them, in one list.
    private static byte[] Records(CodedDocument document)
    {
        using var buffer = new MemoryStream();
        foreach (var (index, record) in document.Records().Index())
        {
            buffer.Write(index == 0 ? "["u8 : ",\n"u8);
            buffer.Write(CasusJson.Line(record));
        }

        buffer.Write("]\n"u8);
        return buffer.ToArray();
    }
}

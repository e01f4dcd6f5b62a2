using Casus.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Web.Http;

/// <summary>A view twice, at one path with one filter: <c>.json</c> and <c>.csv</c>.</summary>
internal static class Twins
{
    /// <summary>Maps both.</summary>
    /// <param name="site">Where.</param>
    /// <param name="path">The path, without its ending.</param>
    /// <param name="summary">What it shows.</param>
    /// <param name="view">What a filter lets through.</param>
    /// <param name="rows">That as rows.</param>
    public static void MapTwins<TViews, TFilter, TView, TRow>(
        this IEndpointRouteBuilder site, string path, string summary, Func<TViews, TFilter, TView> view, Func<TView, IEnumerable<TRow>> rows)
        where TViews : notnull
        where TFilter : notnull
        where TView : class
    {
        site.MapGet(path + ".json", ([AsParameters] TFilter filter, TViews views, Kept kept) => kept.Get(filter, f => view(views, f), path)).WithSummary(summary);
        site.MapGet(path + ".csv", IResult ([AsParameters] TFilter filter, TViews views, Kept kept) => new CsvResult<TRow>(rows(kept.Get(filter, f => view(views, f), path))))
            .WithSummary("The same as CSV.").ProducesCsv();
    }

    /// <summary>Says in the description that the answer is CSV.</summary>
    public static RouteHandlerBuilder ProducesCsv(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces(StatusCodes.Status200OK, contentType: "text/csv");
}

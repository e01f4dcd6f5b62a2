using System.Text.Json;
using Casus.Insight.Forecasts;
using Casus.Ledger.Forecasts;
using Casus.Ledger.Reviews;
using Casus.Web.Access;
using Casus.Web.Live;
using Casus.Web.Painting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Web.Http;

/// <summary>Forecasts for programs, and judging them.</summary>
internal static class ForecastEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapForecasts(this IEndpointRouteBuilder site)
    {
        var group = site.MapGroup("").WithTags("Forecasts");
        group.MapGet("/forecasts.json", IResult ([AsParameters] ForecastFilter filter, ForecastShelf shelf) => RecordJson.Of(shelf.List(filter)))
            .WithSummary("A page of forecasts, promises, threats and plans, and what became of them, the latest first.").ProducesJson();
        group.MapGet("/forecasts.csv", IResult ([AsParameters] ForecastFilter filter, ForecastShelf shelf) =>
            new CsvResult<ForecastLine>(shelf.List(filter).Rows.Select(ForecastLine.Of))).WithSummary("The same as CSV.").ProducesCsv();
        site.MapPost("/forecasts/outcome", async (HttpContext context, IAntiforgery antiforgery, ForecastShelf shelf) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context) || !shelf.IsOpen)
            {
                return Results.BadRequest();
            }

            var form = await context.Request.ReadFormAsync();
            try
            {
                var outcome = JsonSerializer.Deserialize<Outcome>(JsonSerializer.Serialize(form["outcome"].ToString()), CasusJson.Options);
                shelf.Judge(form["id"].ToString(), outcome, SignIn.NameOf(context.User) ?? form["reviewer"].ToString(), form["note"].ToString() is { Length: > 0 } note ? note : null);
            }
            catch (Exception e) when (e is ReviewException or JsonException)
            {
                return Results.BadRequest(e.Message);
            }

            return Results.LocalRedirect("/forecasts" + (form["back"].ToString() is ['?', ..] and var back ? back : "") + "#" + Uri.EscapeDataString(form["id"].ToString()));
        }).ExcludeFromDescription();
    }

    private sealed record ForecastLine(
        string Id, string Document, string? Outlet, string? Holder, string Said, string From, string To, string State, string Type,
        string Actors, string Recipients, string Words, double? Chance, string? Likelihood, string? Outcome, string? Proposal)
    {
        public static ForecastLine Of(ForecastEntry e) => new(
            e.Id, e.Document, e.Outlet, e.Holder(), RecordText.Day(e.Said), RecordText.Day(e.From), RecordText.Day(e.To), RecordText.Word(e.State),
            Plover.Name(e.Forecast.Type), RecordText.Names(e.Actors), RecordText.Names(e.Recipients), RecordText.Join(e.Trigger), e.Chance(),
            e.Forecast.Likelihood?.Text, e.Outcome is { } o ? RecordText.Word(o.Outcome) : null, e.Proposal is { } p ? RecordText.Word(p.Outcome) : null);
    }
}

using Casus.Ledger.Views;
using Casus.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Web.Http;

/// <summary>Actors and pairs for programs.</summary>
internal static class ActorEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapActors(this IEndpointRouteBuilder site)
    {
        site.MapTwins("/actors", "A page of actors, the most active first.", (ActorViews views, ActorFilter filter) => views.List(filter), page => page.Rows);
        site.MapGet("/actor.json", (string name, ActorShelf shelf) => shelf.Actor(name))
            .WithSummary("An actor: how texts name it, the events it takes part in, what it says, what others say of it, whom it deals with.");
        site.MapGet("/actor.csv", IResult (string name, ActorShelf shelf) => new CsvResult<EventLine>(shelf.Actor(name).Events.Rows))
            .WithSummary("The latest events it takes part in as CSV.").ProducesCsv();
        site.MapGet("/pair.json", (string a, string b, ActorShelf shelf) => shelf.Pair(a, b))
            .WithSummary("Two actors: what each does to the other, and what each says of the other.");
        site.MapGet("/pair.csv", IResult (string a, string b, ActorShelf shelf) =>
                new CsvResult<EventLine>(shelf.Pair(a, b) is var pair ? [.. pair.There.Events.Rows, .. pair.Back.Events.Rows] : []))
            .WithSummary("The latest events between them as CSV.").ProducesCsv();
        site.MapGet("/pairs.json", ([AsParameters] EventFilter filter, string? by, ActorShelf shelf) => shelf.Pairs(filter, by == "country"))
            .WithSummary("Who does how much to whom; events told or said as facts alone.");
        site.MapGet("/pairs.csv", IResult ([AsParameters] EventFilter filter, string? by, ActorShelf shelf) => new CsvResult<PairLine>(shelf.Pairs(filter, by == "country")))
            .WithSummary("The same as CSV.").ProducesCsv();
    }
}

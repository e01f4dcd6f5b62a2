using Casus.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Casus.Web.Http;

/// <summary>Coding for programs: a text that is sent, or a page that is named by its address.</summary>
internal static class CodingEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapCoding(this IEndpointRouteBuilder site)
    {
        site.MapPost("/articles.json", Task<IResult> ([FromBody] ArticleDraft draft, CodingDesk desk, CancellationToken cancellation) =>
                AnswerAsync(desk, () => desk.CodeAsync(draft, cancellation)))
            .WithSummary("Codes an article, adds it to the ledger and answers with its records.").Described();
        site.MapPost("/fetch.json", Task<IResult> ([FromBody] AddressDraft draft, CodingDesk desk, OpenLedger ledger, CancellationToken cancellation) =>
                AnswerAsync(desk, () => desk.FetchAsync(draft.Address, null, cancellation), () => ledger.CompareAsync(cancellation)))
            .WithSummary("Fetches a page, or the newest pages of a feed, codes them, adds them to the ledger and answers with their records.").Described();
    }

    private static async Task<IResult> AnswerAsync(CodingDesk desk, Func<IAsyncEnumerable<Coded>> work, Func<Task>? after = null)
    {
        if (!desk.IsOpen)
        {
            return Results.Problem("The ledger is open for reading only.", statusCode: StatusCodes.Status409Conflict);
        }

        var (documents, refused) = (new List<CodedDocument>(), new List<string>());
        await foreach (var coded in work())
        {
            if (coded.Document is { } document)
            {
                documents.Add(document);
            }
            else
            {
                refused.Add(coded.Refused ?? "could not be coded");
            }
        }

        if (documents.Count == 0)
        {
            return Results.Problem(
                refused.Count > 0 ? string.Join("; ", refused.Distinct()) : "There is no text.", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        await (after?.Invoke() ?? Task.CompletedTask);
        return RecordJson.Of(documents.SelectMany(d => d.Records()));
    }

    private static void Described(this RouteHandlerBuilder endpoint) => endpoint.DisableAntiforgery().ProducesJson()
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}

/// <summary>A page or feed to fetch and code.</summary>
/// <param name="Address">Its address: http or https, on the public internet.</param>
public sealed record AddressDraft(string Address);

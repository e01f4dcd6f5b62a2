using System.Text;
using Casus.Ledger;
using Casus.Ledger.Reviews;
using Casus.Web.Access;
using Casus.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Casus.Web.Http;

/// <summary>Reviews for programs: read, made, taken back, and what they come to.</summary>
internal static class ReviewEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapReviews(this IEndpointRouteBuilder site)
    {
        var group = site.MapGroup("").WithTags("Reviews");
        group.MapGet("/reviews.json", IResult (ReviewBook book) => RecordJson.Of(History(book).ToList()))
            .WithSummary("All reviews, in order of time.").ProducesJson();
        group.MapGet("/reviews.csv", IResult (ReviewBook book) => new CsvResult<ReviewLine>(History(book).Select(ReviewLine.Of)))
            .WithSummary("The same as CSV.").ProducesCsv();
        group.MapGet("/gold.jsonl", IResult (ReviewBook book, LedgerReader reader) =>
                Results.Text(string.Concat(GoldSet.Of(book, reader).Lines().Select(line => line + "\n")), "application/x-ndjson", Encoding.UTF8))
            .WithSummary("The reviewed records with their texts, as `casus gold` writes them and `casus eval` reads them.")
            .Produces(StatusCodes.Status200OK, contentType: "application/x-ndjson");
        group.MapPost("/reviews.json", IResult ([FromBody] ReviewDraft draft, HttpContext context, ReviewBook book, OpenLedger ledger) =>
            {
                if (!ledger.CanWrite)
                {
                    return Results.Problem("The ledger is open for reading only.", statusCode: StatusCodes.Status409Conflict);
                }

                try
                {
                    return RecordJson.Of(Make(draft with { Reviewer = SignIn.NameOf(context.User) ?? draft.Reviewer }, book));
                }
                catch (ReviewException e)
                {
                    return Results.Problem(e.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
                }
            }).DisableAntiforgery().WithSummary("Accepts, rejects or corrects a record, or takes a review back.")
            .ProducesJson().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static Review Make(ReviewDraft draft, ReviewBook book) => draft.Action switch
    {
        ReviewAction.Accept => book.Accept(draft.Record ?? "", draft.Reviewer, draft.Note),
        ReviewAction.Reject => book.Reject(draft.Record ?? "", draft.Reviewer, draft.Note),
        ReviewAction.Set => book.Set(draft.Record ?? "", draft.Field ?? "", draft.Value ?? "null", draft.Reviewer, draft.Note),
        _ => book.Undo(draft.Undoes ?? 0, draft.Reviewer, draft.Note),
    };

    private static IOrderedEnumerable<Review> History(ReviewBook book) => book.All().SelectMany(r => r.History).OrderBy(r => r.Number);

    private sealed record ReviewLine(
        int Number, int Subject, string Made, string Reviewer, string Action, string? Field, string? Value, string? Note, int? Undoes,
        string Document, string Record)
    {
        public static ReviewLine Of(Review r) => new(
            r.Number, r.Subject, r.Made.ToString(), r.Reviewer, Painting.RecordText.Word(r.Action), r.Field, r.Value, r.Note, r.Undoes,
            r.DocumentId, r.Judged.Id);
    }
}

/// <summary>A review to make.</summary>
public sealed record ReviewDraft
{
    /// <summary>Id of the event, attribution or cause; not needed to undo.</summary>
    public string? Record { get; init; }

    /// <summary>accept, reject, set or undo.</summary>
    public required ReviewAction Action { get; init; }

    /// <summary>Who says so; where a provider vouches for who asks, that name counts.</summary>
    public required string Reviewer { get; init; }

    /// <summary>The field to set, as in the records' JSON.</summary>
    public string? Field { get; init; }

    /// <summary>What to set it to: JSON, or a plain string.</summary>
    public string? Value { get; init; }

    /// <summary>Number of the review to take back.</summary>
    public int? Undoes { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Note { get; init; }
}

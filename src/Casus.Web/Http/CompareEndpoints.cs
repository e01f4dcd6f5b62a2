using Casus.Ledger;
using Casus.Ledger.Copies;
using Casus.Ledger.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Web.Http;

/// <summary>A copy beside its original, for programs.</summary>
internal static class CompareEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapComparison(this IEndpointRouteBuilder site)
    {
        site.MapGet("/compare.json", IResult (string copy, string original, LedgerReader reader, CopyViews copies) =>
                Pair(copy, original, copies) is { } pair && Spans(copy, original, pair, reader) is { } spans
                    ? RecordJson.Of(new Comparison(copy, original, pair.Outcome, pair.Share, pair.OriginShare, pair.Verbatim, pair.Likeness, pair.Because, spans))
                    : Results.NotFound())
            .WithSummary("What an article has of another that it repeats, and why it is held to be the copy.")
            .ProducesJson().Produces(StatusCodes.Status404NotFound);
        site.MapGet("/compare.csv", IResult (string copy, string original, LedgerReader reader, CopyViews copies) =>
                Pair(copy, original, copies) is { } pair && Spans(copy, original, pair, reader) is { } spans
                    ? new CsvResult<SpanLine>(spans)
                    : Results.NotFound())
            .WithSummary("The sentences that correspond as CSV.").ProducesCsv().Produces(StatusCodes.Status404NotFound);
    }

    private static CopyPair? Pair(string copy, string original, CopyViews copies) =>
        copies.Of(copy).FirstOrDefault(r => r.IsOrigin && r.Other.Id == original)?.Pair;

    private static List<SpanLine>? Spans(string copy, string original, CopyPair pair, LedgerReader reader)
    {
        if (reader.Find(copy)?.Document.Text is not { } text || reader.Find(original)?.Document.Text is not { } former)
        {
            return null;
        }

        var (here, there) = (new SourceText(text), new SourceText(former));
        return [.. pair.Spans.Select(s => new SpanLine(
            s.Start, s.End, s.OriginStart, s.OriginEnd, s.Likeness, here[new Span(s.Start, s.End)], there[new Span(s.OriginStart, s.OriginEnd)]))];
    }

    private sealed record Comparison(
        string Copy, string Original, CopyOutcome Outcome, double Share, double OriginalShare, double Verbatim, double Likeness,
        IReadOnlyList<string> Because, IReadOnlyList<SpanLine> Spans);

    private sealed record SpanLine(int Start, int End, int OriginalStart, int OriginalEnd, double Likeness, string Text, string OriginalText);
}

using DuckDB.NET.Data;

namespace Casus.Ledger.Copies;

/// <summary>Reads pairs of documents back.</summary>
internal static class CopyRows
{
    private const string Columns =
        "document, origin, outcome, share, origin_share, verbatim, likeness, direction, because";

    /// <summary>All pairs, without their spans, in order.</summary>
    public static List<CopyPair> ReadAll(DuckDBConnection connection) =>
        connection.List($"SELECT {Columns} FROM copies ORDER BY document, origin", Pair);

    /// <summary>All copies with the first reason of each, in order; what only tells the same event is left out.</summary>
    public static List<CopyPair> Links(DuckDBConnection connection) => connection.List(
        $"SELECT {Columns.Replace("because", "because[1:1]", StringComparison.Ordinal)} FROM copies WHERE outcome <> $1 ORDER BY document, origin",
        Pair, Vocabulary<CopyOutcome>.Name(CopyOutcome.SameEvent));

    /// <summary>The pairs that a document is part of, with their spans, in order.</summary>
    public static List<CopyPair> Of(DuckDBConnection connection, int number)
    {
        var spans = connection.List(
            """
            SELECT document, origin, start, "end", origin_start, origin_end, likeness FROM copy_spans
            WHERE document = $1 OR origin = $1 ORDER BY document, origin, position
            """,
            r => (Pair: (r.GetInt32(0), r.GetInt32(1)), Span: new CopySpan(
                r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.GetDouble(6))),
            number).ToLookup(s => s.Pair, s => s.Span);
        return [.. connection.List($"SELECT {Columns} FROM copies WHERE document = $1 OR origin = $1 ORDER BY document, origin", Pair, number)
            .Select(pair => pair with { Spans = [.. spans[(pair.Document, pair.Origin)]] })];
    }

    private static CopyPair Pair(DuckDBDataReader r) =>
        new(r.GetInt32(0), r.GetInt32(1), Vocabulary<CopyOutcome>.Parse(r.GetString(2)))
        {
            Share = r.GetDouble(3),
            OriginShare = r.GetDouble(4),
            Verbatim = r.GetDouble(5),
            Likeness = r.GetDouble(6),
            Direction = r.GetDouble(7),
            Because = r.Strings(8),
        };
}

using System.Globalization;
using Casus.Ledger.Search;
using DuckDB.NET.Data;

namespace Casus.Ledger.Queries;

/// <summary>Picks from each article the sentence that holds most of the words looked for.</summary>
internal sealed class Excerpts
{
    // Where sentences are not known: so many characters on either side.
    private const int Margin = 120;

    private readonly SearchText _text;
    private readonly ILookup<int, Span> _sentences;

    /// <summary>Reads the sentences of some documents.</summary>
    public Excerpts(DuckDBConnection connection, IReadOnlyList<int> documents, SearchText text)
    {
        _text = text;
        var list = string.Join(", ", documents.Select(d => d.ToString(CultureInfo.InvariantCulture)));
        _sentences = connection.List(
                $"SELECT document, start, \"end\" FROM sentences WHERE document IN ({list}) ORDER BY document, position",
                r => (Document: r.GetInt32(0), Span: new Span(r.GetInt32(1), r.GetInt32(2))))
            .ToLookup(s => s.Document, s => s.Span);
    }

    /// <summary>The excerpt of a document, or null where its text holds none of the words.</summary>
    public Excerpt? Of(int document, string text)
    {
        var source = new SourceText(text);
        var hits = SearchWords.Of(text).Where(w => _text.Hits(w.Word))
            .Select(w => (w.Word, Span: source.Span(w.Start, w.End))).ToList();
        if (hits.Count == 0)
        {
            return null;
        }

        var best = _sentences[document]
            .Select(s => (Sentence: s, Words: hits.Where(h => s.Contains(h.Span)).Select(h => h.Word).Distinct().Count()))
            .OrderByDescending(s => s.Words).FirstOrDefault();
        var stretch = best.Words > 0 ? best.Sentence : Around(hits[0].Span, source);
        return new Excerpt(
            source[stretch], stretch.Start, stretch.End, [.. hits.Select(h => h.Span).Where(stretch.Contains)]);
    }

    private static Span Around(Span hit, SourceText source) =>
        new(Math.Max(0, hit.Start - Margin), Math.Min(source.Length, hit.End + Margin));
}

using DuckDB.NET.Data;
using DuckDBAppender = DuckDB.NET.Data.DuckDBAppender;

namespace Casus.Ledger.Search;

/// <summary>
/// The index of words: which word stands in which document and sentence, and as the how manieth. Plain tables, written in
/// the transaction that writes the document.
/// </summary>
internal sealed class SearchIndex
{
    /// <summary>Stands for words outside all sentences.</summary>
    public const int Outside = -1;

    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);

    /// <summary>Reads the known words.</summary>
    public SearchIndex(DuckDBConnection connection)
    {
        foreach (var (term, word) in connection.List("SELECT term, word FROM terms", r => (r.GetInt32(0), r.GetString(1))))
        {
            _terms[word] = term;
        }
    }

    /// <summary>Adds the words of a document.</summary>
    /// <param name="terms">Appends to the table of words.</param>
    /// <param name="postings">Appends to the table of places.</param>
    /// <param name="number">The document's number.</param>
    /// <param name="text">Its text.</param>
    /// <param name="sentences">Its sentences, in order; empty where they are not known.</param>
    public void Append(
        Func<DuckDBAppender> terms, Func<DuckDBAppender> postings, int number, string text, IReadOnlyList<Span> sentences)
    {
        var source = new SourceText(text);
        var (position, sentence) = (0, 0);
        foreach (var (word, start, _) in SearchWords.Of(text))
        {
            var place = source.ToCodePoint(start);
            while (sentence < sentences.Count && sentences[sentence].End <= place)
            {
                sentence++;
            }

            int? within = sentences.Count == 0 ? null
                : sentence < sentences.Count && sentences[sentence].Start <= place ? sentence : Outside;
            postings().CreateRow().AppendValue(Term(terms, word)).AppendValue(number).AppendValue(within)
                .AppendValue(position++).EndRow();
        }
    }

    /// <summary>Adds the words of documents that an older version wrote; their sentences are not known.</summary>
    public static void AddMissing(DuckDBConnection connection)
    {
        const int BatchSize = 500;
        var index = new SearchIndex(connection);
        var last = 0;
        while (true)
        {
            var batch = connection.List(
                "SELECT document, text FROM documents WHERE document > $1 ORDER BY document LIMIT $2",
                r => (Number: r.GetInt32(0), Text: r.GetString(1)), last, BatchSize);
            if (batch.Count == 0)
            {
                return;
            }

            using var terms = connection.CreateAppender("terms");
            using var postings = connection.CreateAppender("postings");
            foreach (var (number, text) in batch)
            {
                index.Append(() => terms, () => postings, number, text, []);
            }

            last = batch[^1].Number;
        }
    }

    private int Term(Func<DuckDBAppender> terms, string word)
    {
        if (!_terms.TryGetValue(word, out var term))
        {
            _terms.Add(word, term = _terms.Count + 1);
            terms().CreateRow().AppendValue(term).AppendValue(word).EndRow();
        }

        return term;
    }
}

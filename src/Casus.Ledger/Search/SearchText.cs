using System.Text.RegularExpressions;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Search;

/// <summary>Words to look for: <c>gas prices</c>, <c>"gas prices"</c>, <c>pric*</c>, <c>-oil</c>.</summary>
internal sealed partial class SearchText
{
    private readonly List<Part> _parts = [];

    /// <summary>Reads what somebody typed; whatever holds no word is passed over.</summary>
    public SearchText(string text)
    {
        foreach (var match in Parts().Matches(text).Cast<Match>())
        {
            var phrase = match.Groups["phrase"].Success;
            var words = SearchWords.Of(match.Groups[phrase ? "phrase" : "word"].Value).Select(w => w.Word).ToArray();
            var prefix = !phrase && match.Value.EndsWith('*') && words.Length == 1;
            if (words.Length > 0)
            {
                _parts.Add(new Part(words, prefix, match.Groups["not"].Success));
            }
        }
    }

    /// <summary>Whether there is anything to look for.</summary>
    public bool IsEmpty => _parts.Count == 0;

    /// <summary>What must be there: each part as a query for <c>document</c>, <c>sentence</c> of its places.</summary>
    public IEnumerable<string> Wanted(SqlCondition condition) => _parts.Where(p => !p.Not).Select(p => p.Sql(condition));

    /// <summary>What must not be there.</summary>
    public IEnumerable<string> Unwanted(SqlCondition condition) => _parts.Where(p => p.Not).Select(p => p.Sql(condition));

    /// <summary>Whether a word of a text, as the index knows it, is one of those looked for.</summary>
    public bool Hits(string word) => _parts.Exists(p => !p.Not && p.Hits(word));

    /// <summary>
    /// The conditions that an event, called <c>e</c>, stands in a sentence with these words. Where sentences are not known, the document stands for
    /// the sentence.
    /// </summary>
    public void AddTo(SqlCondition condition)
    {
        foreach (var sql in Wanted(condition))
        {
            condition.Add(
                $"((e.document, e.sentence) IN (SELECT document, sentence FROM ({sql}) WHERE sentence IS NOT NULL)"
                + $" OR e.document IN (SELECT document FROM ({sql}) WHERE sentence IS NULL))");
        }

        foreach (var sql in Unwanted(condition))
        {
            condition.Add($"NOT EXISTS (SELECT 1 FROM ({sql}) w WHERE w.document = e.document AND (w.sentence = e.sentence OR w.sentence IS NULL))");
        }
    }

    [GeneratedRegex(""" (?<not>(?<=^|\s)-)?("(?<phrase>[^"]*)"|(?<word>[^\s"]+)) """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Parts();

    private sealed record Part(string[] Words, bool Prefix, bool Not)
    {
        public bool Hits(string word) => Prefix ? word.StartsWith(Words[0], StringComparison.Ordinal) : Words.Contains(word);

        // Words that stand together, such as "third-party", are a phrase too.
        public string Sql(SqlCondition condition)
        {
            var from = new List<string>();
            var where = new List<string>();
            for (var i = 0; i < Words.Length; i++)
            {
                var postings = FormattableString.Invariant($"p{i}");
                from.Add("postings " + postings);
                where.Add(Term(postings, Words[i], condition));
                if (i > 0)
                {
                    where.Add(FormattableString.Invariant(
                        $"{postings}.document = p0.document AND {postings}.position = p0.position + {i}"));
                }
            }

            return $"SELECT p0.document, p0.sentence FROM {string.Join(", ", from)} WHERE {string.Join(" AND ", where)}";
        }

        private string Term(string postings, string word, SqlCondition condition) => Prefix
            ? $"{postings}.term IN (SELECT term FROM terms WHERE starts_with(word, {condition.Value(word)}))"
            : $"{postings}.term = (SELECT term FROM terms WHERE word = {condition.Value(word)})";
    }
}

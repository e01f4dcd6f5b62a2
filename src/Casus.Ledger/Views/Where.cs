using System.Globalization;
using Casus.Ledger.Queries;
using Casus.Ledger.Search;

namespace Casus.Ledger.Views;

/// <summary>A WHERE clause put together from the parts of a filter that are set; values go as parameters.</summary>
internal sealed class Where
{
    private readonly SqlCondition _condition = new();
    private readonly string? _documents;

    /// <summary>Conditions on the documents of a ledger, or on some of them alone.</summary>
    /// <param name="documents">Numbers of these; null for all.</param>
    public Where(IReadOnlyList<int>? documents = null) =>
        // No document has the number 0.
        _documents = documents is null ? null : string.Join(", ", documents.Prepend(0).Select(d => d.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The values, in the order of their numbers.</summary>
    public object[] Values => _condition.Values;

    /// <summary>A value for another part of the statement, by its number.</summary>
    public string Value(object value) => _condition.Value(value);

    /// <summary>Adds a clause; <c>?</c> stands for the value, and a null value adds nothing.</summary>
    public Where And(string clause, object? value) => value is null or ""
        ? this
        : And(clause.Replace("?", _condition.Value(value), StringComparison.Ordinal));

    /// <summary>Adds a clause without a value.</summary>
    public Where And(string clause)
    {
        _condition.Add("(" + clause + ")");
        return this;
    }

    /// <summary>Whether only some documents are meant.</summary>
    public bool IsNarrow => _documents is not null;

    /// <summary>
    /// That a row belongs to one of the documents, to follow another condition; nothing where all are meant. Said of each table that is joined:
    /// DuckDB then passes over what belongs to others.
    /// </summary>
    /// <param name="table">The table's alias.</param>
    public string Among(string table) => _documents is null ? "" : $" AND {table}.document IN ({_documents})";

    /// <summary>Adds that the text of document <c>d</c> holds the words, by the index of words.</summary>
    public Where Holds(string? text)
    {
        if (text is not null && new SearchText(text) is { IsEmpty: false } words)
        {
            foreach (var sql in words.Wanted(_condition))
            {
                _condition.Add($"d.document IN (SELECT document FROM ({sql}))");
            }

            foreach (var sql in words.Unwanted(_condition))
            {
                _condition.Add($"d.document NOT IN (SELECT document FROM ({sql}))");
            }
        }

        return this;
    }

    /// <summary>Adds that the sentence of event <c>e</c> holds the words.</summary>
    public Where HoldsInSentence(string? text)
    {
        if (text is not null)
        {
            new SearchText(text).AddTo(_condition);
        }

        return this;
    }

    /// <summary>A pattern that finds the words anywhere; its own signs are escaped by <c>\</c>.</summary>
    public static string? Anywhere(string? words) => string.IsNullOrWhiteSpace(words)
        ? null
        : "%" + words.Trim().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal) + "%";

    /// <inheritdoc/>
    public override string ToString() => _condition.Where;
}

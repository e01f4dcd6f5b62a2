using System.Globalization;

namespace Casus.Ledger.Views;

/// <summary>A WHERE clause put together from the parts of a filter that are set; values go as parameters.</summary>
internal sealed class Where
{
    private readonly List<string> _clauses = [];
    private readonly List<object> _values = [];

    /// <summary>The values, in the order of their numbers.</summary>
    public ReadOnlySpan<object> Values => _values.ToArray();

    /// <summary>Adds a clause; <c>?</c> stands for the value, and a null value adds nothing.</summary>
    public Where And(string clause, object? value)
    {
        if (value is null or "")
        {
            return this;
        }

        _values.Add(value);
        return And(clause.Replace("?", "$" + _values.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    /// <summary>Adds a clause without a value.</summary>
    public Where And(string clause)
    {
        _clauses.Add("(" + clause + ")");
        return this;
    }

    /// <summary>A pattern that finds the words anywhere; its own signs are escaped by <c>\</c>.</summary>
    public static string? Anywhere(string? words) => string.IsNullOrWhiteSpace(words)
        ? null
        : "%" + words.Trim().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal) + "%";

    /// <inheritdoc/>
    public override string ToString() => _clauses.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _clauses);
}

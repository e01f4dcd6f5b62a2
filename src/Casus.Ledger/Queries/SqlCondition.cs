using System.Text.RegularExpressions;

namespace Casus.Ledger.Queries;

/// <summary>Conditions of a query, all of which must hold, with the values they name.</summary>
internal sealed class SqlCondition
{
    private readonly List<string> _parts = [];
    private readonly List<object> _values = [];

    /// <summary>The values, in the order of their numbers.</summary>
    public object[] Values => [.. _values];

    /// <summary>The conditions as the end of a statement; empty where there are none.</summary>
    public string Where => _parts.Count == 0 ? "" : "WHERE " + string.Join("\n    AND ", _parts);

    /// <summary>Adds a condition.</summary>
    public void Add(string part) => _parts.Add(part);

    /// <summary>Adds that one of several must hold; nothing where there are none.</summary>
    public void AddAny<T>(IReadOnlyList<T> items, Func<T, string> part)
    {
        if (items.Count > 0)
        {
            Add("(" + string.Join(" OR ", items.Select(part)) + ")");
        }
    }

    /// <summary>Adds that an expression must have one of the values; nothing where there are none.</summary>
    public void AddIn<T>(string expression, IReadOnlyList<T> values) where T : notnull
    {
        if (values.Count > 0)
        {
            Add($"{expression} IN ({string.Join(", ", values.Select(v => Value(v)))})");
        }
    }

    /// <summary>A value, by its number.</summary>
    public string Value(object value)
    {
        _values.Add(value);
        return FormattableString.Invariant($"${_values.Count}");
    }

    /// <summary>That an expression holds these words, whatever their case and marks, as whole words.</summary>
    public string Holds(string expression, string words)
    {
        var pattern = Regex.Replace(words, @"[^\p{L}\p{N}]+", " ").Trim().Replace(" ", @"[^\pL\pN]+", StringComparison.Ordinal);
        return pattern.Length == 0
            ? $"{expression} = {Value(words)}"
            : $"regexp_matches(strip_accents({expression}), strip_accents({Value($@"(^|[^\pL\pN]){pattern}($|[^\pL\pN])")}), 'i')";
    }
}

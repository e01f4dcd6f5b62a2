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

    /// <summary>Whether of the reports of one event only one is meant.</summary>
    public bool Distinct { get; set; }

    /// <summary>Where the events of the period lie, so that nothing else need be read; null where no period is asked for.</summary>
    public Stretch? Stretch { get; set; }

    /// <summary>The events that are meant, to follow FROM; they go by the name <c>e</c>.</summary>
    public string Events => !Distinct ? $"events e {Where}" :
        $"""
        (SELECT e.* FROM events e
            LEFT JOIN clusters k ON k.document = e.document AND k.record = e.record
            LEFT JOIN documents o ON o.document = e.document
            {Where}
            QUALIFY k.cluster IS NULL OR row_number() OVER (
                PARTITION BY k.cluster ORDER BY o.copy_of IS NOT NULL, e.confidence DESC, e.document, e.record) = 1) e
        """;

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

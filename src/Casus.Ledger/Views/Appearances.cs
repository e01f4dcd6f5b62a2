using System.Globalization;
using DuckDB.NET.Data;

namespace Casus.Ledger.Views;

/// <summary>How somebody appears in a ledger.</summary>
/// <param name="Documents">Numbers of the documents in which he does where these are few: lists and counts about him look at no others. Else null.</param>
/// <param name="Is">That participant <c>p</c> is he, for whom <c>?</c> stands: by name, words or country, whichever there are.</param>
internal sealed record Appearance(IReadOnlyList<int>? Documents, string Is)
{
    /// <summary>Numbers of the documents in which all appear, as far as they appear in few; null where all of them appear in many.</summary>
    public static IReadOnlyList<int>? Common(params IEnumerable<Appearance?> parties)
    {
        var few = parties.Select(p => p?.Documents).OfType<IReadOnlyList<int>>().ToList();
        return few.Count == 0 ? null : few.Aggregate((all, some) => [.. all.Intersect(some)]);
    }
}

/// <summary>Finds out how somebody appears in a ledger, and keeps that until documents come in.</summary>
internal sealed class Appearances
{
    // Above this, naming the documents helps no more.
    private const int Few = 200;
    private const int MostKept = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Appearance> _known = new(StringComparer.Ordinal);
    private (long Documents, int Last) _state;

    /// <summary>How somebody appears.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="party">Name or country code; null for nobody.</param>
    public Appearance? Of(DuckDBConnection connection, string? party)
    {
        if (party is null or "")
        {
            return null;
        }

        // A document that is replaced gets a new number, so that these two change with every change.
        var state = connection.List("SELECT count(*), coalesce(max(document), 0) FROM documents", r => (r.GetInt64(0), r.GetInt32(1)))[0];
        lock (_gate)
        {
            if (_state != state || _known.Count >= MostKept)
            {
                _state = state;
                _known.Clear();
            }

            if (_known.TryGetValue(party, out var known))
            {
                return known;
            }
        }

        var appearance = Find(connection, party);
        lock (_gate)
        {
            if (_state == state)
            {
                _known[party] = appearance;
            }
        }

        return appearance;
    }

    private static Appearance Find(DuckDBConnection connection, string party)
    {
        string[] ways = ["p.name = ?", "p.name IS NULL AND p.text = ?", "p.country = ?"];
        string Value(string way) => "(" + way.Replace("?", "$1", StringComparison.Ordinal) + ")";
        return connection.List(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT (list(DISTINCT document) FILTER (document > 0))[1:{Few + 1}], {string.Join(", ", ways.Select(w => $"coalesce(bool_or({Value(w)}), false)"))}
                FROM participants p WHERE {string.Join(" OR ", ways.Select(Value))}
                """),
            r =>
            {
                var documents = r.IsDBNull(0) ? [] : r.GetFieldValue<List<int>>(0);
                var used = ways.Where((_, i) => r.GetBoolean(i + 1)).Select(w => $"({w})").ToList();
                return new Appearance(documents.Count <= Few ? documents : null, used.Count == 0 ? "false" : string.Join(" OR ", used));
            },
            party)[0];
    }
}

using System.Globalization;
using DuckDB.NET.Data;

namespace Casus.Ledger.Import;

/// <summary>The tables of <c>knowledge/imports</c>, laid out for the mappings' SQL as temporary tables.</summary>
internal static class MappingTables
{
    /// <summary>Lays them out for a connection.</summary>
    public static void Create(DuckDBConnection connection)
    {
        connection.Execute($"SET VARIABLE contexts = {List(Plover.Contexts)}; SET VARIABLE sectors = {List(Plover.Sectors)}");
        Fill(connection, "plover", "type VARCHAR, mode VARCHAR, quad VARCHAR, intensity DOUBLE", PloverCodes());
        Fill(connection, "cameo", "code VARCHAR, type VARCHAR, mode VARCHAR, contexts VARCHAR[], quad VARCHAR, intensity DOUBLE", Cameo());
        Fill(connection, "acled", "code VARCHAR, type VARCHAR, mode VARCHAR, contexts VARCHAR[], quad VARCHAR, intensity DOUBLE",
            CodeTable.Lines("acled-plover.tsv", 4).Select(l => Code(l)));
        Fill(connection, "fips", "code VARCHAR, country VARCHAR", CodeTable.Lines("fips.tsv", 2).Select(l => Row(l[0], OrNull(l[1]))));
        Fill(connection, "cameo_actors", "code VARCHAR, country VARCHAR, sector VARCHAR",
            Countries().Select(c => Row(c.Code, c.Code, null))
                .Concat(CodeTable.Lines("cameo-actors.tsv", 3).Select(l => Row(l[0], OrNull(l[1]), Sector(l[2])))).DistinctBy(r => r[0]));
        Fill(connection, "countries", "name VARCHAR, country VARCHAR",
            Countries().SelectMany(c => c.Names.Append(c.Code).Select(n => n.ToLowerInvariant()).Distinct().Select(n => Row(n, c.Code)))
                .DistinctBy(r => r[0]));
        Fill(connection, "sectors", "dataset VARCHAR, role VARCHAR, sector VARCHAR, rank INTEGER",
            CodeTable.Lines("sectors.tsv", 3).Select((l, i) => Row(l[0], l[1], Sector(l[2]), i)));
    }

    private static string List(IEnumerable<string> words) =>
        "[" + string.Join(", ", words.Order(StringComparer.Ordinal).Select(w => $"'{w}'")) + "]";

    private static IEnumerable<object?[]> PloverCodes() =>
        from type in Enum.GetValues<EventType>()
        from mode in Plover.Modes(type).Select(m => (string?)m).Append(null)
        select Row(Plover.Name(type), mode, Plover.Quad(type), Plover.Intensity(type, mode));

    // Every code of up to four digits, so that one that the table lacks is found with its parent's line.
    private static IEnumerable<object?[]> Cameo()
    {
        var table = CodeTable.Lines("cameo-plover.tsv", 4).ToDictionary(l => l[0], StringComparer.Ordinal);
        for (var digits = 2; digits <= 4; digits++)
        {
            for (var number = (int)Math.Pow(10, digits - 2); number < 21 * Math.Pow(10, digits - 2); number++)
            {
                var code = number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
                for (var parent = code; parent.Length >= 2; parent = parent[..^1])
                {
                    if (table.TryGetValue(parent, out var line))
                    {
                        yield return Code([code, .. line[1..]]);
                        break;
                    }
                }
            }
        }
    }

    private static object?[] Code(string[] line)
    {
        if (OrNull(line[1]) is not { } name)
        {
            return Row(line[0], null, null, Array.Empty<string>(), null, null);
        }

        var type = Types.Parse(name);
        var mode = OrNull(line[2]);
        var contexts = OrNull(line[3])?.Split("; ") ?? [];
        return Plover.IsMode(type, mode) && contexts.All(Plover.Contexts.Contains)
            ? Row(line[0], name, mode, contexts, Plover.Quad(type), Plover.Intensity(type, mode))
            : throw new FormatException($"knowledge/imports: code {line[0]} has a mode or context that PLOVER lacks");
    }

    private static IEnumerable<(string Code, string[] Names)> Countries() =>
        CodeTable.Lines("countries.tsv", 2).Select(l => (l[0], l[1].Split("; ")));

    private static string? Sector(string sector) => OrNull(sector) is not { } s || Plover.Sectors.Contains(s)
        ? OrNull(sector)
        : throw new FormatException($"knowledge/imports: there is no sector '{sector}'");

    private static string? OrNull(string field) => field == "-" ? null : field;

    private static object?[] Row(params object?[] row) => row;

    private static void Fill(DuckDBConnection connection, string table, string columns, IEnumerable<object?[]> rows)
    {
        connection.Execute($"CREATE OR REPLACE TEMP TABLE {table} ({columns})");
        using var appender = connection.CreateAppender("temp", "main", table);
        foreach (var row in rows)
        {
            var line = appender.CreateRow();
            foreach (var value in row)
            {
                _ = value switch
                {
                    null => line.AppendNullValue(),
                    int number => line.AppendValue(number),
                    double number => line.AppendValue(number),
                    string[] list => line.AppendValue(list),
                    _ => line.AppendValue((string)value),
                };
            }

            line.EndRow();
        }
    }
}

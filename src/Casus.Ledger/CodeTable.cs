namespace Casus.Ledger;

/// <summary>The tables of <c>knowledge/imports</c>: codes of other data sets and formats.</summary>
internal static class CodeTable
{
    /// <summary>The rows of a table; what begins with <c>#</c> is a comment.</summary>
    /// <param name="name">The file.</param>
    /// <param name="fields">How many fields a row has.</param>
    /// <exception cref="FormatException">A row has more or fewer; file and line are named.</exception>
    public static IEnumerable<string[]> Lines(string name, int fields)
    {
        using var stream = typeof(CodeTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks {name}.");
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('\t');
            yield return parts.Length == fields
                ? parts
                : throw new FormatException($"knowledge/imports/{name}:{number}: {parts.Length} fields, not {fields}");
        }
    }

    /// <summary>A table of two columns as a map; of several rows for one key, the first holds.</summary>
    /// <param name="name">The file.</param>
    /// <param name="fields">How many fields a row has.</param>
    /// <param name="key">The key of a row.</param>
    /// <param name="value">Its value.</param>
    public static IReadOnlyDictionary<string, string> Map(
        string name, int fields, Func<string[], string> key, Func<string[], string> value) =>
        Lines(name, fields).DistinctBy(key).ToDictionary(key, value, StringComparer.Ordinal);
}
